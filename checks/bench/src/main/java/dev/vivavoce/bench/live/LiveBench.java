package dev.vivavoce.bench.live;

import dev.vivavoce.bench.calibration.Calibration;
import dev.vivavoce.bench.calibration.RecognitionAlone;
import dev.vivavoce.cli.Accounts;
import dev.vivavoce.cli.RunningPlatform;
import dev.vivavoce.cli.audio.AudioSender;
import dev.vivavoce.cli.audio.AudioSocket;
import dev.vivavoce.cli.audio.GrpcLine;
import dev.vivavoce.cli.client.GlobalIds;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.speech.v1.PronunciationServiceGrpc;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Runs all sessions and probes side by side against one platform.
public final class LiveBench {
    private static final int PROBES_EACH_WAY = 3;
    /// Who speaks for longer begins another session, signed in again.
    private static final Duration LONGEST_SESSION = Duration.ofMinutes(10);
    private static final List<String> SENTENCES = List.of(
            "Good morning, how are you feeling today?",
            "Please tell me when the pain began.",
            "I would like to listen to your heart before we go on.",
            "Take one tablet in the morning and one in the evening.",
            "The next train to the city leaves in ten minutes.",
            "Would you mind opening the window a little?");

    private final RunningPlatform platform;
    private final Accounts accounts;
    private final Consumer<String> say;

    /// @param say receives progress messages
    public LiveBench(RunningPlatform platform, Consumer<String> say) {
        this.platform = platform;
        this.accounts = new Accounts(platform);
        this.say = say;
    }

    /// The sounds of the sessions when no recordings are given: sentences of the platform's own voice.
    public List<byte[]> ownVoice() {
        var learner = learner("live-0");
        return SENTENCES.stream()
                .map(sentence -> dev.vivavoce.speech.evaluation.recordings.Sound.decoded(learner.synthesize(sentence)))
                .toList();
    }

    /// @param sounds the sounds that sessions use
    public Measured run(int sessions, Duration length, List<byte[]> sounds) throws InterruptedException {
        var learners = new ArrayList<Learner>();
        for (int i = 0; i < sessions + 2 * PROBES_EACH_WAY; i++) learners.add(learner("live-" + i));
        double calibrationBefore = Calibration.milliseconds();
        double alone = recognitionAlone(sounds);
        double skippedBefore = skippedInterims();
        var stagesBefore = stages();
        var use = platform.process().map(ProcessUse::from);
        try (var tasks = Executors.newVirtualThreadPerTaskExecutor()) {
            var spoken = new ArrayList<Future<List<LiveOutcome>>>();
            for (int i = 0; i < sessions; i++) {
                int speaker = i;
                spoken.add(tasks.submit(inTurn(learners.get(i), i, length, (learner, part, turn) -> {
                    var script = Script.of(sounds, part, speaker + (long) turn * sessions);
                    return List.of(LiveSession.run(learner, script));
                })));
            }
            var overEdge = new ArrayList<Future<List<Double>>>();
            var direct = new ArrayList<Future<List<Double>>>();
            for (int i = sessions; i < learners.size(); i += 2) {
                overEdge.add(tasks.submit(inTurn(
                        learners.get(i),
                        i,
                        length,
                        (learner, part, _) -> Probe.run(learner, overEdge(learner), part))));
                direct.add(tasks.submit(inTurn(
                        learners.get(i + 1), i + 1, length, (learner, part, _) -> Probe.run(learner, direct(), part))));
            }
            long begin = System.nanoTime();
            while (!spoken.stream().allMatch(Future::isDone)) {
                TimeUnit.SECONDS.sleep(1);
                use.ifPresent(ProcessUse::look);
                long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
                if (seconds % 10 == 0) say.accept(seconds + " s of " + length.toSeconds() + " s");
            }
            double processors = use.map(ProcessUse::processors).orElse(Double.NaN);
            var outcomes = new ArrayList<LiveOutcome>();
            for (var sessionsOfOne : spoken) outcomes.addAll(results(sessionsOfOne));
            return new Measured(new LiveReport(
                    outcomes,
                    trips(overEdge, outcomes),
                    trips(direct, outcomes),
                    processors,
                    use.map(ProcessUse::megabytes).orElse(new double[0]),
                    skippedInterims() - skippedBefore,
                    stages().since(stagesBefore),
                    new double[] {calibrationBefore, Calibration.milliseconds()},
                    alone));
        }
    }

    private interface Turn<T> {
        List<T> take(Learner learner, Duration part, int turn) throws InterruptedException;
    }

    /// One session after another until the time is over, none longer than [#LONGEST_SESSION].
    private <T> Callable<List<T>> inTurn(Learner first, int number, Duration length, Turn<T> turn) {
        return () -> {
            var all = new ArrayList<T>();
            var left = length;
            for (int i = 0; left.isPositive(); i++) {
                var part = left.compareTo(LONGEST_SESSION) < 0 ? left : LONGEST_SESSION;
                all.addAll(turn.take(i == 0 ? first : learner("live-" + number), part, i));
                left = left.minus(part);
            }
            return all;
        };
    }

    private double recognitionAlone(List<byte[]> sounds) {
        var speech = PronunciationServiceGrpc.newBlockingStub(platform.channel("speech"))
                .withInterceptors(accounts.as("live-0"));
        return RecognitionAlone.milliseconds(
                speech, () -> platform.metrics("speech").sum("speech_recognition_seconds_sum"), sounds);
    }

    /// The results, to read and for a file.
    public static final class Measured {
        private final LiveReport report;

        private Measured(LiveReport report) {
            this.report = report;
        }

        /// Whether no session failed.
        public boolean isGood() {
            return report.isGood();
        }

        public List<String> failures() {
            return report.failures();
        }

        public String text() {
            return report.text();
        }

        public Map<String, Object> json() {
            return report.json();
        }
    }

    private Learner learner(String name) {
        var learner =
                Learner.signedIn(platform.graphQl(), accounts.learner(name).getAccessToken());
        accounts.giveTimeWithoutEnd(GlobalIds.local(learner.id()));
        return learner;
    }

    private AudioSender.Dialler overEdge(Learner learner) {
        return (ticket, responses) -> AudioSocket.open(learner.graphQl(), ticket, responses);
    }

    private AudioSender.Dialler direct() {
        return (ticket, responses) -> GrpcLine.open(platform.channel("speech"), ticket, responses);
    }

    /// A probe that fails is a failed session too.
    private static double[] trips(List<Future<List<Double>>> probes, List<LiveOutcome> outcomes)
            throws InterruptedException {
        var trips = new ArrayList<Double>();
        for (var probe : probes) {
            try {
                trips.addAll(probe.get());
            } catch (ExecutionException e) {
                outcomes.add(LiveOutcome.failed("a probe: " + e.getCause()));
            }
        }
        return trips.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<LiveOutcome> results(Future<List<LiveOutcome>> sessions) throws InterruptedException {
        try {
            return sessions.get();
        } catch (ExecutionException e) {
            return List.of(LiveOutcome.failed(String.valueOf(e.getCause())));
        }
    }

    private Stages stages() {
        return Stages.of(platform.metrics("speech"));
    }

    private double skippedInterims() {
        return platform.metrics("speech").sum("speech_interim_skipped_total");
    }
}
