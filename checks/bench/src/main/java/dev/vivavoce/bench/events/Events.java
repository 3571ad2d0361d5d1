package dev.vivavoce.bench.events;

import dev.vivavoce.bench.calibration.Calibration;
import dev.vivavoce.bench.hostile.Report;
import dev.vivavoce.bench.live.ProcessUse;
import dev.vivavoce.cli.Arguments;
import dev.vivavoce.cli.Program;
import dev.vivavoce.cli.RunningPlatform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// `./vivavoce bench events`: how long an event takes from its commit in one service to the commit of its effect in
/// another, at a given rate, over gRPC or over Kafka. Ends with 1 when an event is lost, processed twice or out of
/// order, when 1 of 100 takes longer than a second, or when the rate is not kept.
public final class Events {
    private static final String USAGE = "./vivavoce bench events [--rate N] [--seconds S] [--users N] [--writers N]"
            + " [--kafka BROKERS] [--json FILE]";
    private static final int WARM_UP_SECONDS = 10;
    /// What is not processed by then is lost.
    private static final int LOST_AFTER_SECONDS = 60;

    private Events() {}

    public static void main(String... arguments) {
        Program.run(() -> measure(arguments));
    }

    /// @param rate events a second
    /// @param brokers of Kafka; empty for gRPC
    private record Load(int rate, int seconds, int users, int writers, Optional<String> brokers) {}

    private static int measure(String... words) throws IOException, InterruptedException {
        var arguments = new Arguments(
                USAGE, Set.of(), Set.of("--rate", "--seconds", "--users", "--writers", "--kafka", "--json"), words);
        arguments.words(0, 0);
        var load = new Load(
                arguments.number("--rate", 500, 1, 10_000),
                arguments.number("--seconds", 60, 1, 3_600),
                arguments.number("--users", 200, 1, 100_000),
                arguments.number("--writers", 8, 1, 100),
                arguments.text("--kafka"));
        RunningPlatform.logToFile(
                RunningPlatform.home(System.getenv()).resolve("logs").resolve("bench.log"));
        var report = new Report();
        try (var postgres = OwnPostgres.start(List.of(EventServices.WRITER, EventServices.FOLLOWER))) {
            var before = Calibration.milliseconds();
            run(report, load, postgres);
            var after = Calibration.milliseconds();
            report.calibration(before, after);
        }
        return report.print(arguments.text("--json").map(Path::of).orElseGet(() -> Program.results("events")));
    }

    private static void run(Report report, Load load, OwnPostgres postgres) throws InterruptedException {
        int warmUp = WARM_UP_SECONDS * load.rate();
        var journal = new Journal(warmUp + load.seconds() * load.rate(), load.rate(), load.users(), warmUp);
        try (var services = new EventServices(
                postgres.address(EventServices.WRITER),
                postgres.address(EventServices.FOLLOWER),
                load.brokers(),
                journal)) {
            Program.say("%,d events a second for %d s, after %d s of warm-up …"
                    .formatted(load.rate(), load.seconds(), WARM_UP_SECONDS));
            write(services, journal, 0, warmUp, load.writers());
            var use = ProcessUse.from(ProcessHandle.current());
            write(services, journal, warmUp, journal.events(), load.writers());
            double processors = use.processors();
            report.figure(
                            "events a second, users, writers",
                            "%,d, %,d, %,d".formatted(load.rate(), load.users(), load.writers()),
                            "rate",
                            load.rate())
                    .figure(
                            "over",
                            load.brokers().isPresent() ? "Kafka" : "gRPC",
                            "kafka",
                            load.brokers().isPresent());
            EventsReport.add(report, journal.outcome(), services.inserted(), services.counted());
            report.figure(
                    "both services and the bench, without PostgreSQL",
                    "%.2f processors".formatted(processors),
                    "processors",
                    processors);
        }
    }

    /// Writes some of the events and waits until they are processed, so that those of the warm-up delay no others.
    private static void write(EventServices services, Journal journal, int from, int to, int writers)
            throws InterruptedException {
        journal.begin(from, System.nanoTime() + TimeUnit.SECONDS.toNanos(1));
        Writers.run(services, journal, from, to, writers);
        journal.awaitProcessed(to, LOST_AFTER_SECONDS);
    }
}
