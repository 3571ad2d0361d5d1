package dev.vivavoce.bench.live;

import dev.vivavoce.bench.calibration.Calibration;
import dev.vivavoce.cli.Accounts;
import dev.vivavoce.cli.RunningPlatform;
import dev.vivavoce.cli.client.GlobalIds;
import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.content.scenario.Profession;
import dev.vivavoce.speech.evaluation.recordings.Sound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Runs talks with partners side by side against one platform: as many rounds as are wanted, each of them with
/// one talk for each learner.
public final class TalkBench {
    private static final int UUID_LENGTH = 36;
    private static final int PROGRESS_SECONDS = 20;

    /// @param scenarioId global id
    private record Planned(Learner learner, String scenarioId, List<byte[]> lines) {}

    private final RunningPlatform platform;
    private final Accounts accounts;
    private final Duration firstToken;
    private final Consumer<String> say;

    /// @param firstToken how long the platform's language model takes for its first token, which the learners may wait
    ///     longer; zero without a model
    /// @param say receives progress messages
    public TalkBench(RunningPlatform platform, Duration firstToken, Consumer<String> say) {
        this.platform = platform;
        this.firstToken = firstToken;
        this.accounts = new Accounts(platform);
        this.say = say;
    }

    /// @param talks at once
    /// @param recorded what the learners say instead of lines of our own voice
    public Measured run(int talks, int rounds, Optional<List<byte[]>> recorded) throws InterruptedException {
        var planned = planned(talks, rounds, recorded);
        double calibrationBefore = Calibration.milliseconds();
        var before = platform.metrics("speech");
        var use = platform.process().map(ProcessUse::from);
        var outcomes = new ArrayList<TalkOutcome>();
        long begin = System.nanoTime();
        try (var tasks = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < rounds; round++) {
                var held = new ArrayList<Future<TalkOutcome>>();
                for (int i = 0; i < talks; i++) {
                    var talk = planned.get(round * talks + i);
                    long seed = round * talks + i;
                    held.add(
                            tasks.submit(() -> TalkSession.run(talk.learner(), talk.scenarioId(), talk.lines(), seed)));
                }
                while (!held.stream().allMatch(Future::isDone)) {
                    TimeUnit.SECONDS.sleep(1);
                    use.ifPresent(ProcessUse::look);
                    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
                    if (seconds % PROGRESS_SECONDS == 0)
                        say.accept("round " + (round + 1) + " of " + rounds + ", " + seconds + " s");
                }
                for (var talk : held) outcomes.add(result(talk));
            }
        }
        var after = platform.metrics("speech");
        double processors = use.map(ProcessUse::processors).orElse(Double.NaN);
        return new Measured(new TalkReport(
                outcomes,
                firstToken,
                processors,
                use.map(ProcessUse::megabytes).orElse(new double[0]),
                Stages.ofTalks(after).since(Stages.ofTalks(before)),
                TalkReport.Prepared.of(after).since(TalkReport.Prepared.of(before)),
                new double[] {calibrationBefore, Calibration.milliseconds()}));
    }

    /// The results, to read and for a file.
    public static final class Measured {
        private final TalkReport report;

        private Measured(TalkReport report) {
            this.report = report;
        }

        /// Whether no talk failed, and the bars are reached.
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

    private List<Planned> planned(int talks, int rounds, Optional<List<byte[]>> recorded) {
        var learners = new ArrayList<Learner>();
        for (int i = 0; i < talks; i++) learners.add(learner("talk-" + i));
        var scenarios = scenarios(learners.getFirst());
        var planned = new ArrayList<Planned>();
        for (var lines : TalkLines.of(talks * rounds, talks)) {
            var learner = learners.get(planned.size() % talks);
            var scenario = scenarios.get(lines.scenario());
            if (scenario == null) throw new IllegalStateException("this installation lacks " + lines.scenario());
            int first = planned.size();
            var sounds = recorded.map(all -> turns(all, first, lines.lines().size()))
                    .orElseGet(() -> lines.lines().stream()
                            .map(line -> Script.trimmed(Sound.decoded(learner.synthesize(line))))
                            .toList());
            planned.add(new Planned(learner, scenario, sounds));
            say.accept("learner's turns: talk " + planned.size() + " of " + talks * rounds);
        }
        return planned;
    }

    /// So many recordings, another beginning for each talk.
    private static List<byte[]> turns(List<byte[]> recorded, int talk, int count) {
        var turns = new ArrayList<byte[]>();
        for (int i = 0; i < count; i++) turns.add(Script.trimmed(recorded.get((talk * count + i) % recorded.size())));
        return turns;
    }

    /// The global ids of the published scenarios, by their own.
    private static Map<UUID, String> scenarios(Learner learner) {
        var ids = new HashMap<UUID, String>();
        for (var profession : Profession.values())
            for (var scenario : learner.scenarios(profession.name())) {
                var id = scenario.required("id").asString();
                ids.put(UUID.fromString(GlobalIds.local(id).substring(0, UUID_LENGTH)), id);
            }
        return ids;
    }

    private Learner learner(String name) {
        var learner =
                Learner.signedIn(platform.graphQl(), accounts.learner(name).getAccessToken());
        accounts.giveTimeWithoutEnd(GlobalIds.local(learner.id()));
        return learner;
    }

    private static TalkOutcome result(Future<TalkOutcome> talk) throws InterruptedException {
        try {
            return talk.get();
        } catch (ExecutionException e) {
            return TalkOutcome.failed(String.valueOf(e.getCause()));
        }
    }
}
