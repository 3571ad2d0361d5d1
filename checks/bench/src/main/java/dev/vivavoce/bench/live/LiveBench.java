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
            var spoken = new ArrayList<Future<LiveOutcome>>();
            for (int i = 0; i < sessions; i++) {
                var learner = learners.get(i);
                var script = Script.of(sounds, length, i);
                spoken.add(tasks.submit(() -> LiveSession.run(learner, script)));
            }
            var overEdge = new ArrayList<Future<List<Double>>>();
            var direct = new ArrayList<Future<List<Double>>>();
            for (int i = 0; i < PROBES_EACH_WAY; i++) {
                overEdge.add(tasks.submit(probe(learners.get(sessions + 2 * i), this::overEdge, length)));
                direct.add(tasks.submit(probe(learners.get(sessions + 2 * i + 1), this::direct, length)));
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
            for (var session : spoken) outcomes.add(result(session));
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

    private interface Way {
        AudioSender.Dialler of(Learner learner);
    }

    private Callable<List<Double>> probe(Learner learner, Way way, Duration length) {
        return () -> Probe.run(learner, way.of(learner), length);
    }

    private AudioSender.Dialler overEdge(Learner learner) {
        return (ticket, responses) -> AudioSocket.open(learner.graphQl(), ticket, responses);
    }

    private AudioSender.Dialler direct(Learner learner) {
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

    private static LiveOutcome result(Future<LiveOutcome> session) throws InterruptedException {
        try {
            return session.get();
        } catch (ExecutionException e) {
            return LiveOutcome.failed(String.valueOf(e.getCause()));
        }
    }

    private Stages stages() {
        return Stages.of(platform.metrics("speech"));
    }

    private double skippedInterims() {
        return platform.metrics("speech").sum("speech_interim_skipped_total");
    }
}
