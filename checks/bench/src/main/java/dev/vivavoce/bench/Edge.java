package dev.vivavoce.bench;

import dev.vivavoce.bench.calibration.Calibration;
import dev.vivavoce.bench.edge.EdgeLoad;
import dev.vivavoce.bench.edge.EdgeProcess;
import dev.vivavoce.cli.Accounts;
import dev.vivavoce.cli.Arguments;
import dev.vivavoce.cli.Program;
import dev.vivavoce.cli.Table;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// `./vivavoce bench edge`: what a request costs the edge, which runs in a process of its own. Prints processor
/// time for each request, requests per second and delays, with the time of a fixed calculation beside them.
public final class Edge {
    private static final String USAGE = "./vivavoce bench edge [--connections N] [--seconds S] [--json FILE]";
    private static final String SCENARIO = "query Scenario($id: ID!) { scenario(id: $id) { id title } }";

    private Edge() {}

    public static void main(String... arguments) {
        Program.run(() -> measure(arguments));
    }

    private static int measure(String... words) throws InterruptedException {
        var arguments = new Arguments(USAGE, Set.of(), Set.of("--connections", "--seconds", "--json"), words);
        arguments.words(0, 0);
        int connections = arguments.number("--connections", 64, 1, 1_000);
        int seconds = arguments.number("--seconds", 5, 1, 60);
        try (var platform = AttackedPlatform.forBench(Map.of());
                var edge = EdgeProcess.beside(platform.platform())) {
            var token = new Accounts(platform.platform()).learner("edge").getAccessToken();
            var scenario = edge.graphQl()
                    .ask(token, "{ scenarios(first: 1) { nodes { id } } }", Map.of())
                    .required("scenarios")
                    .required("nodes")
                    .required(0)
                    .required("id")
                    .asString();
            var load = new EdgeLoad(edge, token, connections, seconds);
            var calibration = Calibration.milliseconds();
            var results = new LinkedHashMap<String, EdgeLoad.Result>();
            results.put("{ __typename }", load.run("{ __typename }", Map.of()));
            results.put("scenario(id: $id)", load.run(SCENARIO, Map.of("id", scenario)));
            print(results, connections, calibration, Calibration.milliseconds());
            Program.write(
                    arguments.text("--json").map(Path::of).orElseGet(() -> Program.results("edge")),
                    Map.of("connections", connections, "calibrationMilliseconds", calibration, "documents", results));
            return results.values().stream().allMatch(result -> result.failed() == 0) ? 0 : 1;
        }
    }

    private static void print(Map<String, EdgeLoad.Result> results, int connections, double before, double after) {
        var table = new Table(
                "<>>>>>>",
                "signed in, " + connections + " connections",
                "CPU µs",
                "requests/s",
                "p50 ms",
                "p99 ms",
                "flat after s",
                "failed");
        results.forEach((document, result) -> table.row(
                document,
                "%.0f".formatted(result.cpuMicrosecondsPerRequest()),
                "%.0f".formatted(result.requestsPerSecond()),
                "%.1f".formatted(result.p50Milliseconds()),
                "%.1f".formatted(result.p99Milliseconds()),
                result.flatAfterSeconds() < 0 ? "never" : Integer.toString(result.flatAfterSeconds()),
                Long.toString(result.failed())));
        System.out.print(table);
        System.out.printf("calibration loop: %.0f ms before, %.0f ms after%n", before, after);
    }
}
