package dev.vivavoce.fleet;

import dev.vivavoce.cli.Arguments;
import dev.vivavoce.cli.Program;
import dev.vivavoce.cli.Table;
import dev.vivavoce.fleet.load.Lines;
import dev.vivavoce.fleet.load.Load;
import dev.vivavoce.fleet.load.Probe;
import dev.vivavoce.fleet.load.StudyDifference;
import dev.vivavoce.fleet.parts.SmallDisk;
import dev.vivavoce.fleet.parts.Waiting;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `./vivavoce bench fleet`: hurts a fleet while people speak and study, and counts what was promised and not
/// kept. Ends with 1 when something acknowledged was lost, doubled or charged wrongly, when the result of a
/// quiz does not fit its answers, or when a live session failed, lost a sentence or waited too long for its
/// line while all was restarted.
public final class FaultTable {
    private static final String USAGE = "./vivavoce bench fleet [jobs] [FAULT …] [--times N] [--away SECONDS]"
            + " [--learners N] [--sessions N] [--muted SECONDS] [--before CHECKOUT [--without SETTING,…]] [--json FILE]";
    private static final String BEFORE = "--before";
    private static final String WITHOUT = "--without";
    private static final String JOBS = "jobs";
    private static final int ENOUGH = 3;

    /// A line of the table.
    ///
    /// @param gaps the longest times without any answer, in milliseconds, one for each time
    /// @param unanswered what the client that measures the gaps got in place of an answer, and how often
    /// @param lines the live sessions, where the fault has some
    public record Row(
            String fault,
            int times,
            Load.Outcome load,
            List<Long> gaps,
            Map<String, Integer> unanswered,
            Lines.@Nullable Outcome lines) {
        public Row {
            gaps = List.copyOf(gaps);
            unanswered = Map.copyOf(unanswered);
        }

        /// Whether every promise was kept.
        public boolean isKept() {
            return load.isKept() && (lines == null || lines.isKept());
        }
    }

    /// How much is done.
    ///
    /// @param away how long what is taken away stays so
    /// @param learners who speak beside the fault
    /// @param sessions live ones where all is restarted
    /// @param muted how long each of these has its microphone off after a sentence
    public record Counts(int times, Duration away, int learners, int sessions, Duration muted) {}

    private final Fleet fleet;
    private final Counts counts;

    public FaultTable(Fleet fleet, Counts counts) {
        this.fleet = fleet;
        this.counts = counts;
    }

    public static void main(String... arguments) {
        Program.run(() -> measure(arguments));
    }

    private static int measure(String... words) throws IOException, InterruptedException {
        var arguments = new Arguments(
                USAGE,
                Set.of(),
                Set.of("--times", "--away", "--learners", "--sessions", "--muted", BEFORE, WITHOUT, "--json"),
                words);
        var named = arguments.words(0, 1 + Damage.all().size());
        boolean playsJobs = named.isEmpty() || named.contains(JOBS);
        var faults = faults(arguments, named);
        var counts = new Counts(
                arguments.number("--times", 2, 1, 1_000),
                Duration.ofSeconds(arguments.number("--away", 10, 1, 3_600)),
                arguments.number("--learners", 4, 1, 100),
                arguments.number("--sessions", 4, 1, 1_000),
                Duration.ofSeconds(arguments.number("--muted", 0, 0, 3_600)));
        var rows = new ArrayList<Row>();
        var jobs = List.<Jobs.Played>of();
        try (var fleet = Fleet.start(
                Path.of(System.getenv("VIVAVOCE_MODELS")), before(arguments), faults.contains(Damage.DISK_FULL))) {
            if (playsJobs) jobs = Jobs.play(fleet, Program.results("fleet").resolveSibling("fleet-jobs.txt"));
            var table = new FaultTable(fleet, counts);
            for (var fault : faults) {
                rows.add(table.row(fault));
                System.out.println(text(rows.getLast()));
                Program.progress(rows.size(), faults.size(), "faults");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("PostgreSQL did not start", failure);
        }
        if (!jobs.isEmpty()) System.out.print(jobTable(jobs));
        if (!rows.isEmpty()) System.out.print(table(rows));
        Program.write(
                arguments.text("--json").map(Path::of).orElse(Program.results("fleet")),
                Map.of("counts", counts, "jobs", jobs, "rows", rows));
        return rows.stream().allMatch(Row::isKept) && jobs.stream().allMatch(Jobs.Played::isDone) ? 0 : 1;
    }

    private static List<Damage> faults(Arguments arguments, List<String> words)
            throws IOException, InterruptedException {
        var all = Damage.all();
        for (var word : words)
            if (!word.equals(JOBS) && !all.containsKey(word))
                throw arguments.refusal("there is no fault " + word + ": " + all.keySet() + ", or " + JOBS);
        var chosen = new LinkedHashMap<>(all);
        if (!words.isEmpty()) chosen.keySet().retainAll(words);
        if (arguments.text(BEFORE).isEmpty()
                && chosen.values().removeIf(Damage::needsReleaseBefore)
                && !words.isEmpty())
            throw arguments.refusal("an upgrade needs " + BEFORE + ", a checkout of the release before that is built");
        if (!WrongClock.isInstalled() && chosen.values().remove(Damage.CLOCK_WRONG)) {
            if (!words.isEmpty()) throw arguments.refusal("a wrong clock needs libfaketime: apt-get install faketime");
            System.out.println("not run, for lack of libfaketime (apt-get install faketime): " + Damage.CLOCK_WRONG);
        }
        if (chosen.containsKey(Damage.DISK_FULL.argument()) && !SmallDisk.canBeMounted()) {
            chosen.values().remove(Damage.DISK_FULL);
            if (!words.isEmpty()) throw arguments.refusal("a full disk needs the right to mount one: run as root");
            System.out.println("not run, for lack of the right to mount a disk: " + Damage.DISK_FULL);
        }
        if (chosen.containsValue(Damage.ROLLED_BACK) && !chosen.containsValue(Damage.UPGRADED))
            throw arguments.refusal("what is rolled back has been upgraded before: name both");
        return List.copyOf(chosen.values());
    }

    /// The release that the fleet begins with: our own when none is named.
    private static Release before(Arguments arguments) {
        var checkout = arguments.text(BEFORE);
        if (checkout.isEmpty()) {
            if (arguments.text(WITHOUT).isPresent()) throw arguments.refusal(WITHOUT + " needs " + BEFORE);
            return Release.own();
        }
        var unknown = arguments.text(WITHOUT).stream()
                .flatMap(names -> Stream.of(names.split(",")))
                .collect(Collectors.toSet());
        try {
            return Release.built(Path.of(checkout.get()), unknown);
        } catch (IOException missing) {
            throw arguments.refusal(
                    BEFORE + " " + checkout.get() + " is not built (./vivavoce up there builds it): " + missing);
        }
    }

    /// Does the damage as often as the counts say, under load.
    Row row(Damage damage) throws IOException, InterruptedException {
        int times = damage.isOnce() ? 1 : counts.times();
        var lines = damage.rolls() ? Lines.open(fleet::learner, counts.sessions(), counts.muted()) : null;
        var load = Load.start(fleet::learner, counts.learners());
        var gaps = new ArrayList<Long>();
        Map<String, Integer> unanswered;
        try (var probe = Probe.start(fleet.graphQl(), fleet.learner())) {
            await(load, ENOUGH);
            for (int turn = 0; turn < times; turn++) {
                var _ = probe.longestGap();
                damage.on(fleet, turn, counts.away());
                await(load, load.acknowledged() + ENOUGH);
                gaps.add(probe.longestGap().toMillis());
                Program.progress(turn + 1, times, "times: " + damage);
            }
            unanswered = probe.failures();
        }
        var ended = lines == null ? null : lines.end();
        return new Row(damage.toString(), times, load.end(), gaps, unanswered, ended);
    }

    /// People are served when results arrive.
    private static void await(Load load, int acknowledged) throws InterruptedException {
        Waiting.until("learners get results", () -> load.acknowledged() >= acknowledged);
    }

    private static String jobTable(List<Jobs.Played> jobs) {
        var table = new Table("<><", "job", "seconds", "outcome");
        for (var played : jobs)
            table.row(played.job(), Long.toString(played.took().toSeconds()), played.outcome());
        return table.toString();
    }

    private static String table(List<Row> rows) {
        var table = new Table(
                "<>>>>>>>>>>>>>>>",
                "fault",
                "times",
                "results",
                "lost",
                "doubled",
                "charged wrongly (ms)",
                "recordings lost, not kept",
                "documents and quizzes",
                "lost, doubled, given up",
                "answers",
                "lost, doubled, results wrong",
                "payments and changes",
                "lost, doubled",
                "refused sessions, steps",
                "longest gap (ms)",
                "live sessions failed");
        for (var row : rows)
            table.row(
                    row.fault(),
                    Integer.toString(row.times()),
                    Integer.toString(row.load().acknowledged()),
                    Integer.toString(row.load().lost()),
                    Integer.toString(row.load().doubled()),
                    Long.toString(beside(row)
                            .uncharged()
                            .plus(beside(row).overcharged())
                            .toMillis()),
                    beside(row).unrecorded() + ", " + beside(row).notKept(),
                    Integer.toString(row.load().studied().acknowledged()),
                    "%d, %d, %d"
                            .formatted(
                                    study(row).lost(),
                                    study(row).doubled(),
                                    study(row).givenUp()),
                    Integer.toString(row.load().studied().answers()),
                    "%d, %d, %d"
                            .formatted(
                                    study(row).answersLost(),
                                    study(row).answersDoubled(),
                                    study(row).resultsWrong()),
                    Integer.toString(row.load().paid().acknowledged()),
                    row.load().paid().lost() + ", " + row.load().paid().doubled(),
                    row.load().refused() + ", " + row.load().studied().refused(),
                    Long.toString(
                            row.gaps().stream().mapToLong(gap -> gap).max().orElse(0)),
                    row.lines() == null
                            ? "–"
                            : "%d of %d, %d of %d sentences, %d reconnects, p95 %d ms"
                                    .formatted(
                                            row.lines().failed(),
                                            row.lines().sessions(),
                                            row.lines().heard(),
                                            row.lines().said(),
                                            row.lines().reconnects(),
                                            row.lines().slowest().toMillis()));
        return table.toString();
    }

    private static Load.Beside beside(Row row) {
        return row.load().stored();
    }

    private static StudyDifference study(Row row) {
        return row.load().studied().difference();
    }

    private static String text(Row row) {
        return "%s: %s, gaps %s ms, unanswered %s%s"
                .formatted(
                        row.fault(),
                        row.load(),
                        row.gaps(),
                        row.unanswered(),
                        row.lines() == null ? "" : ", " + row.lines());
    }
}
