package dev.vivavoce.bench.watchers;

import dev.vivavoce.bench.AttackedPlatform;
import dev.vivavoce.bench.calibration.Calibration;
import dev.vivavoce.bench.edge.EdgeProcess;
import dev.vivavoce.bench.hostile.Report;
import dev.vivavoce.cli.Accounts;
import dev.vivavoce.cli.Arguments;
import dev.vivavoce.cli.Program;
import dev.vivavoce.cli.RunningPlatform;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;

/// `./vivavoce bench watchers`: the memory that idle subscriptions take in an edge, and the processor time for
/// each event that many subscriptions watch. Each is measured in an edge of its own, in front of a new platform.
/// Ends with 1 when the heap reaches a gigabyte, when a subscription does not run, or when a watcher misses an
/// event.
public final class Watchers {
    private static final String USAGE = "./vivavoce bench watchers [--subscriptions N] [--watchers N] [--seconds S]"
            + " [--rounds N] [--json FILE]";

    /// No token expires during a run, however slow the machine is.
    private static final Map<String, String> SETTINGS = Map.of("IDENTITY_ACCESS_TOKEN_LIFETIME", "1h");

    private Watchers() {}

    public static void main(String... arguments) {
        Program.run(() -> measure(arguments));
    }

    private static int measure(String... words) throws InterruptedException {
        var arguments = new Arguments(
                USAGE, Set.of(), Set.of("--subscriptions", "--watchers", "--seconds", "--rounds", "--json"), words);
        arguments.words(0, 0);
        int subscriptions = arguments.number("--subscriptions", 10_000, 1, 100_000);
        int watchers = arguments.number("--watchers", 1_000, 1, 10_000);
        int seconds = arguments.number("--seconds", 30, 1, 300);
        int rounds = arguments.number("--rounds", 3, 1, 20);
        try (var own = AttackedPlatform.forBench(SETTINGS)) {
            var before = Calibration.milliseconds();
            var report = new Report();
            idle(report, own.platform(), subscriptions);
            fanOut(report, own.platform(), watchers, Duration.ofSeconds(seconds), rounds);
            var after = Calibration.milliseconds();
            report.calibration(before, after);
            return report.print(arguments.text("--json").map(Path::of).orElseGet(() -> Program.results("watchers")));
        }
    }

    private static void idle(Report report, RunningPlatform platform, int subscriptions) throws InterruptedException {
        try (var edge = EdgeProcess.beside(platform)) {
            var token = new Accounts(platform).learner("idle").getAccessToken();
            var result = new IdleSubscriptions(
                            platform, edge.graphQl(), edge.asked(platform, token), subscriptions, Program::say)
                    .measure();
            WatchersReport.add(report, subscriptions, result);
            Program.say("heap with them: %.1f MB".formatted(result.with()));
        }
    }

    private static void fanOut(Report report, RunningPlatform platform, int watchers, Duration length, int rounds)
            throws InterruptedException {
        try (var edge = EdgeProcess.beside(platform)) {
            var token = new Accounts(platform).learner("fan-out").getAccessToken();
            try (var fanOut = new FanOut(platform, edge.graphQl(), edge.asked(platform, token), watchers, length)) {
                Program.say("%,d watchers: warming up …".formatted(watchers));
                var last = fanOut.round();
                var measured = new ArrayList<FanOut.Round>();
                for (int i = 1; i <= rounds && last.count().failures().isEmpty(); i++) {
                    last = fanOut.round();
                    measured.add(last);
                    Program.say("round %d of %d: %.1f µs for each event and watcher"
                            .formatted(i, rounds, last.cpuMicroseconds()));
                }
                if (measured.isEmpty()) measured.add(last); // tells why there is no other
                WatchersReport.add(report, watchers, measured);
            }
        }
    }
}
