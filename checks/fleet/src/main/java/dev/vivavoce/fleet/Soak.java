package dev.vivavoce.fleet;

import dev.vivavoce.cli.Arguments;
import dev.vivavoce.cli.Program;
import dev.vivavoce.fleet.parts.Databases;
import dev.vivavoce.fleet.soak.ProcessSize;
import dev.vivavoce.fleet.soak.Series;
import dev.vivavoce.fleet.soak.TableRows;
import dev.vivavoce.fleet.soak.Visitors;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/// `./vivavoce bench soak`: people come to a fleet, speak, and are erased, for hours. Measures each process and each
/// table meanwhile, and ends with 1 when one of them keeps growing.
public final class Soak {
    private static final String USAGE =
            "./vivavoce bench soak [--minutes N] [--every SECONDS] [--visitors N] [--json FILE]";

    private Soak() {}

    public static void main(String... arguments) {
        Program.run(() -> measure(arguments));
    }

    private static int measure(String... words) throws IOException, InterruptedException {
        var arguments = new Arguments(USAGE, Set.of(), Set.of("--minutes", "--every", "--visitors", "--json"), words);
        arguments.words(0, 0);
        var length = Duration.ofMinutes(arguments.number("--minutes", 120, 1, 10_000));
        var every = Duration.ofSeconds(arguments.number("--every", 300, 10, 3_600));
        int count = arguments.number("--visitors", 2, 1, 100);
        int times = (int) length.dividedBy(every);
        if (times < Series.FEWEST)
            throw arguments.refusal("%d measurements (expected: %d or more)".formatted(times, Series.FEWEST));
        var series = new Series();
        try (var fleet = Fleet.start(Path.of(System.getenv("VIVAVOCE_MODELS")), Release.own(), false);
                var visitors = Visitors.start(fleet::learner, Fleet.PASSWORD, count)) {
            for (int time = 1; time <= times; time++) {
                TimeUnit.MILLISECONDS.sleep(every.toMillis());
                look(fleet, visitors, series);
                Program.say("%d of %d measurements, %d visits, failures %s"
                        .formatted(time, times, visitors.visits(), visitors.failures()));
            }
            System.out.println(visitors.visits() + " visits, failures " + visitors.failures());
            System.out.print(series);
            Program.write(
                    arguments.text("--json").map(Path::of).orElse(Program.results("soak")),
                    Map.of("failures", visitors.failures(), "series", series.values()));
        } catch (SQLException failure) {
            throw new IllegalStateException("PostgreSQL does not answer", failure);
        }
        return series.isFlat() ? 0 : 1;
    }

    private static void look(Fleet fleet, Visitors visitors, Series series)
            throws IOException, InterruptedException, SQLException {
        series.addVisits(visitors.visits());
        for (var process : fleet.processes().entrySet())
            series.addProcess(process.getKey(), ProcessSize.of(process.getValue()));
        for (var service : FleetSettings.SERVICES)
            series.addTables(service, TableRows.of(fleet.databases().url(service), Databases.USER));
    }
}
