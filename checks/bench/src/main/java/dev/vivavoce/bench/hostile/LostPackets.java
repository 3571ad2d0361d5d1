package dev.vivavoce.bench.hostile;

import dev.vivavoce.cli.RunningPlatform;
import dev.vivavoce.cli.audio.AudioSender;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.cli.connection.GraphQl;
import dev.vivavoce.cli.connection.SocketClosed;
import dev.vivavoce.cli.connection.Subscription;
import dev.vivavoce.speech.evaluation.recordings.Sound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// Live sessions, each with a watcher, whose network is lost without a reset: the platform must free everything.
public final class LostPackets {
    private static final String TEXT = "one two three";
    private static final Duration FREED_WITHIN = Duration.ofSeconds(60);
    private static final Duration LIVE_WITHIN = Duration.ofSeconds(60);
    private static final int TO_WARM_UP = 5;
    private static final int THREADS_ALLOWED = 10;
    private static final byte[] SILENCE = new byte[AudioSender.MESSAGE_BYTES];

    private final RunningPlatform platform;
    private final Duration liveFor;
    private volatile boolean lost;

    private record Client(AudioSender voice, Subscription watching) {
        void drop() {
            voice.drop();
            watching.drop();
        }
    }

    /// @param liveFor how long the sessions are live before the network is lost
    public LostPackets(RunningPlatform platform, Duration liveFor) {
        this.platform = platform;
        this.liveFor = liveFor;
    }

    public Report run(int clients) throws InterruptedException {
        var inside = new Inside(platform);
        if (platform.process().isPresent()) lose(Math.min(clients, TO_WARM_UP)); // fills pools and loads classes
        var before = inside.threads();
        var freed = lose(clients);
        var report = new Report()
                .figure("live sessions with a watcher each", "%,d".formatted(clients), "clients", clients)
                .figure(
                        "all freed after",
                        String.format(Locale.ROOT, "%.1f s", freed.seconds()),
                        "freedAfterSeconds",
                        freed.seconds())
                .bar(freed.inTime(), "all freed within 60 s: " + freed.last());
        if (before.isPresent()) {
            double after = inside.threads().orElse(Double.NaN);
            report.figure(
                            "threads, virtual ones too, before and after",
                            "%.0f, %.0f".formatted(before.getAsDouble(), after),
                            "threads",
                            List.of(before.getAsDouble(), after))
                    .bar(after <= before.getAsDouble() + THREADS_ALLOWED, "the threads from before");
        }
        return report;
    }

    private Held.Waited lose(int clients) throws InterruptedException {
        lost = false;
        try (var relay = Relay.to(platform.graphQl().base())) {
            var network = new GraphQl(relay.address());
            var crowd = new Crowd(platform, network, clients);
            var spoken = Sound.decoded(crowd.learners().getFirst().synthesize(TEXT));
            var live = Crowd.forEach(clients, client -> begin(crowd.learners().get(crowd.learnerOf(client)), spoken));
            var up = Held.until(platform, held -> held.streams() == clients && held.watchers() == clients, LIVE_WITHIN);
            if (!up.inTime()) throw new IllegalStateException("not all sessions became live: " + up.last());
            TimeUnit.NANOSECONDS.sleep(liveFor.toNanos());
            relay.lose();
            lost = true;
            var freed = Held.until(platform, Held.NOTHING::equals, FREED_WITHIN);
            live.forEach(Client::drop);
            return freed;
        } catch (IOException e) {
            throw new UncheckedIOException("no relay could be opened", e);
        }
    }

    private Client begin(Learner learner, byte[] spoken) throws InterruptedException {
        var session = learner.startReading(TEXT);
        var watching = learner.watch(session.id(), null, _ -> {});
        var voice = learner.speak(session, _ -> {});
        Thread.ofVirtual().start(() -> speak(voice, spoken));
        return new Client(voice, watching);
    }

    /// A microphone that sends until the network is lost.
    private void speak(AudioSender voice, byte[] spoken) {
        try {
            voice.sayAtOnce(spoken);
            while (!lost) voice.sayInRealTime(SILENCE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (SocketClosed | GraphQl.Unreachable gone) {
            if (!lost) throw gone;
        }
    }
}
