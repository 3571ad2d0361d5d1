package dev.vivavoce.bench.scale;

import dev.vivavoce.cli.Arguments;
import dev.vivavoce.cli.Program;
import dev.vivavoce.cli.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// `./vivavoce bench scale`: how many live sessions one machine carries until its delays miss the bars, and how many
/// machines a fleet needs. Nothing is measured: the costs are those of docs/benches.md, the time is simulated.
public final class Scale {
    private static final String USAGE = "./vivavoce bench scale [--processors N] [--calibration MS]"
            + " [--recognition MS] [--beside PERCENT] [--sessions N] [--minutes N] [--json FILE]";
    /// The bars of `bench live`: 95 of 100 texts, and scores, after the hang-over.
    private static final double TEXT_BAR = 400;

    private static final double SCORES_BAR = 800;
    private static final int MOST_SESSIONS = 4_096;
    private static final long SEED = 20;
    private static final List<Fleet> FLEETS =
            List.of(new Fleet(10_000, 1_000, 50_000), new Fleet(100_000, 10_000, 500_000));

    private Scale() {}

    public static void main(String... arguments) {
        Program.run(() -> simulate(arguments));
    }

    private static int simulate(String... words) {
        var arguments = new Arguments(
                USAGE,
                Set.of(),
                Set.of(
                        "--processors",
                        "--calibration",
                        "--recognition",
                        "--beside",
                        "--sessions",
                        "--minutes",
                        "--json"),
                words);
        arguments.words(0, 0);
        int processors = arguments.number("--processors", 2, 1, 128);
        int calibration = arguments.number("--calibration", (int) SpeechCosts.MEASURED.calibration(), 50, 5_000);
        double beside = arguments.number("--beside", 0, 0, 90 * processors) / 100.0;
        int minutes = arguments.number("--minutes", 10, 1, 600);
        int only = arguments.number("--sessions", 0, 0, MOST_SESSIONS);
        int recognition = arguments.number("--recognition", 0, 1, 5_000);
        var likeTheLoop = SpeechCosts.MEASURED.on(calibration);
        var costs = recognition == 0 ? likeTheLoop : likeTheLoop.withRecognition(recognition);
        int knee = greatest(sessions -> {
            var outcome = LiveSimulation.of(costs, sessions, processors, beside, minutes, SEED);
            return outcome.text().p95() <= TEXT_BAR && outcome.scores().p95() <= SCORES_BAR;
        });
        var table = new Table(
                ">>>>>>>",
                "sessions",
                "processors",
                "text p50, ms",
                "p95",
                "p99",
                "scores p95, ms",
                "interim texts a second of speech");
        var outcomes = new ArrayList<LiveSimulation.Outcome>();
        for (int sessions : only > 0 ? List.of(only) : around(knee)) {
            var outcome = LiveSimulation.of(costs, sessions, processors, beside, minutes, SEED);
            outcomes.add(outcome);
            table.row(
                    Integer.toString(sessions),
                    "%.2f".formatted(outcome.busy()),
                    "%.0f".formatted(outcome.text().p50()),
                    "%.0f".formatted(outcome.text().p95()),
                    "%.0f".formatted(outcome.text().p99()),
                    "%.0f".formatted(outcome.scores().p95()),
                    "%.2f".formatted(outcome.interimEachSecond()));
        }
        System.out.printf(
                "one machine for speech with %d processors, calibration loop %d ms, recognition %.0f ms a second of speech,"
                        + " simulated%n",
                processors, calibration, costs.recognition());
        System.out.print(table);
        System.out.printf(
                "within the bars (text %.0f ms, scores %.0f ms at p95): %d sessions%n", TEXT_BAR, SCORES_BAR, knee);
        System.out.println("simulated; runs with many sessions were slower than this: docs/scale.md says how much");
        if (only == 0) System.out.print(fleets(processors, Math.max(1, knee)));
        var results = new LinkedHashMap<String, Object>();
        results.put("processors", processors);
        results.put("calibrationMilliseconds", calibration);
        results.put("recognitionMilliseconds", costs.recognition());
        results.put("sessionsWithinTheBars", knee);
        results.put("outcomes", outcomes);
        Program.write(arguments.text("--json").map(Path::of).orElseGet(() -> Program.results("scale")), results);
        return 0;
    }

    private static Table fleets(int processors, int sessionsEach) {
        var head = new ArrayList<String>();
        head.add("machines of %d processors, planned for 60 %% of what they bear".formatted(processors));
        for (var fleet : FLEETS) head.add("%,d people, %,d live".formatted(fleet.people(), fleet.liveSessions()));
        var table = new Table("<" + ">".repeat(FLEETS.size()), head.toArray(String[]::new));
        var needs = FLEETS.stream()
                .map(fleet -> fleet.need(Fleet.Costs.MEASURED, processors, sessionsEach))
                .toList();
        table.row(cells("speech", needs, "%,d", Fleet.Need::speech));
        table.row(cells("edge", needs, "%,d", Fleet.Need::edge));
        table.row(cells("… processors for requests", needs, "%.1f", Fleet.Need::edgeProcessors));
        table.row(cells("… MB for idle subscriptions", needs, "%,.0f", Fleet.Need::edgeMegabytes));
        table.row(cells("other services", needs, "%,d", Fleet.Need::services));
        table.row(cells("… processors for requests", needs, "%.1f", Fleet.Need::servicesProcessors));
        table.row(cells("in all, without databases", needs, "%,d", Fleet.Need::machines));
        table.row(cells("transactions a second, busiest hour", needs, "%,.0f", Fleet.Need::commitsASecond));
        table.row(cells("GB a day in the databases", needs, "%,.1f", Fleet.Need::gigabytesADay));
        return table;
    }

    private static List<String> cells(
            String name, List<Fleet.Need> needs, String form, Function<Fleet.Need, Object> value) {
        return Stream.concat(Stream.of(name), needs.stream().map(need -> form.formatted(value.apply(need))))
                .toList();
    }

    /// The greatest number that still passes, if smaller ones pass, too.
    private static int greatest(IntPredicate passes) {
        int good = 0;
        int bad = 1;
        while (bad < MOST_SESSIONS && passes.test(bad)) {
            good = bad;
            bad *= 2;
        }
        while (bad - good > 1) {
            int middle = (good + bad) / 2;
            if (passes.test(middle)) good = middle;
            else bad = middle;
        }
        return good;
    }

    private static List<Integer> around(int knee) {
        return DoubleStream.of(0.25, 0.5, 0.75, 0.9, 1, 1.1, 1.25)
                .mapToInt(share -> Math.max(1, (int) Math.round(share * knee)))
                .distinct()
                .boxed()
                .toList();
    }
}
