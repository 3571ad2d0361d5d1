package dev.vivavoce.bench.relay;

import dev.vivavoce.bench.live.ProcessUse;
import dev.vivavoce.cli.audio.AudioSender;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// One load: so many streams over the edge, and beside them a tenth as many directly to speech, which share the
/// machine and its moments with them.
///
/// @param streams over the edge
/// @param messages of each stream a second
/// @param warmUpSeconds that are sent and not measured
/// @param seconds that are measured
record Step(int streams, int messages, int warmUpSeconds, int seconds) {
    private static final int DIRECT_SHARE = 10;
    private static final int FEWEST_DIRECT = 10;
    private static final long ARRIVES_WITHIN_SECONDS = 10;
    private static final long ENDS_WITHIN_SECONDS = 30;
    private static final long LOOK_EVERY_MILLISECONDS = 20;

    /// How the streams get to the stand-in.
    ///
    /// @param edge the process of the edge
    record Ways(AudioSender.Dialler overEdge, AudioSender.Dialler direct, ProcessHandle edge) {}

    /// What was measured.
    ///
    /// @param edgeProcessors that the edge's process keeps busy
    /// @param benchProcessors that this process does, with all clients and the stand-in
    /// @param failures why streams ended before their time
    record Outcome(
            Step step,
            int directStreams,
            Delays overEdge,
            Delays direct,
            double edgeProcessors,
            double benchProcessors,
            List<String> failures) {

        /// What the edge adds to the round trip, in milliseconds: half, 95 and 99 of 100.
        List<Double> added() {
            return difference(overEdge.roundTrip(), direct.roundTrip());
        }

        List<Double> addedUp() {
            return difference(overEdge.up(), direct.up());
        }

        List<Double> addedDown() {
            return difference(overEdge.down(), direct.down());
        }

        private static List<Double> difference(double[] overEdge, double[] direct) {
            var with = Delays.quantiles(overEdge);
            var without = Delays.quantiles(direct);
            var added = new ArrayList<Double>();
            for (int i = 0; i < with.size(); i++) added.add(with.get(i) - without.get(i));
            return List.copyOf(added);
        }

        int lost() {
            return overEdge.lost() + direct.lost();
        }

        /// Whether the edge bears this load.
        boolean isBorne(double mostMilliseconds) {
            return added().getLast() <= mostMilliseconds && lost() == 0 && failures.isEmpty();
        }
    }

    /// Messages a second of all streams over the edge.
    int load() {
        return streams * messages;
    }

    Outcome run(StandInSpeech standIn, Ways ways) throws InterruptedException {
        int direct = Math.max(FEWEST_DIRECT, streams / DIRECT_SHARE);
        var overEdge = open(standIn, streams, "edge-", ways.overEdge());
        var straight = open(standIn, direct, "direct-", ways.direct());
        var all = new ArrayList<>(overEdge);
        all.addAll(straight);
        long begin = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        double edgeProcessors;
        double benchProcessors;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            startSending(overEdge, begin, threads::submit);
            startSending(straight, begin, threads::submit);
            TimeUnit.SECONDS.sleep(1 + warmUpSeconds);
            var edgeUse = ProcessUse.from(ways.edge());
            var benchUse = ProcessUse.from(ProcessHandle.current());
            TimeUnit.SECONDS.sleep(seconds);
            edgeProcessors = edgeUse.processors();
            benchProcessors = benchUse.processors();
        }
        await(ARRIVES_WITHIN_SECONDS, () -> all.stream().allMatch(LiveStream::isAllReceived));
        var failures = all.stream().flatMap(stream -> stream.failure().stream()).toList();
        all.forEach(LiveStream::close);
        await(ENDS_WITHIN_SECONDS, () -> standIn.open() == 0);
        standIn.forgetAll();
        return new Outcome(this, direct, delays(overEdge), delays(straight), edgeProcessors, benchProcessors, failures);
    }

    private List<LiveStream> open(StandInSpeech standIn, int count, String name, AudioSender.Dialler dialler)
            throws InterruptedException {
        var opened = new ArrayList<LiveStream>();
        for (int i = 0; i < count; i++) {
            var stream = new LiveStream(name + i, (warmUpSeconds + seconds) * messages, dialler);
            standIn.tell(name + i, stream);
            opened.add(stream);
        }
        return opened;
    }

    private interface Start {
        void start(Callable<Void> sender);
    }

    /// The streams begin one after the other within the first interval, so that their messages are spread evenly.
    private void startSending(List<LiveStream> streams, long begin, Start threads) {
        long every = TimeUnit.SECONDS.toNanos(1) / messages;
        for (int i = 0; i < streams.size(); i++) {
            var stream = streams.get(i);
            long first = begin + every * i / streams.size();
            threads.start(() -> {
                stream.send(first, every);
                return null;
            });
        }
    }

    private Delays delays(List<LiveStream> streams) {
        return Delays.of(streams.stream().map(LiveStream::moments).toList(), warmUpSeconds * messages);
    }

    private static void await(long seconds, BooleanSupplier isTrue) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (!isTrue.getAsBoolean() && System.nanoTime() < until)
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLISECONDS);
    }
}
