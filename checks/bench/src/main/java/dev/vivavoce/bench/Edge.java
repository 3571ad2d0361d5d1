package dev.vivavoce.bench;

import dev.vivavoce.bench.calibration.Calibration;
import dev.vivavoce.bench.edge.EdgeLoad;
import dev.vivavoce.bench.edge.EdgeProcess;
import dev.vivavoce.bench.edge.LoadedServer;
import dev.vivavoce.cli.Accounts;
import dev.vivavoce.cli.Arguments;
import dev.vivavoce.cli.Program;
import dev.vivavoce.cli.Table;
import dev.vivavoce.cli.connection.GraphQl;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/// `./vivavoce bench edge`: what a request costs the edge, in a process of its own before the services, and the
/// whole platform in one process; and what the same kind of request costs another server that is measured beside
/// it. All servers are warm for all questions before the first is measured, and rounds of the servers take turns,
/// so that all have the same machine.
public final class Edge {
    private static final String USAGE = "./vivavoce bench edge [--connections N] [--seconds S] [--rounds N]"
            + " [--peer URL --pid PID] [--json FILE]";
    /// A run takes longer than access tokens usually last; an hour is the most.
    private static final Map<String, String> SETTINGS = Map.of("IDENTITY_ACCESS_TOKEN_LIFETIME", "1h");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(2);
    private static final int PEERS_IDS = 1_000;

    /// A kind of request.
    ///
    /// @param ours documents with variables for our graph
    /// @param peers the same for a gateway with scenarios `s1` to `s1000` and their authors
    private record Question(String name, List<Map<String, Object>> ours, List<Map<String, Object>> peers) {}

    private Edge() {}

    public static void main(String... arguments) {
        Program.run(() -> measure(arguments));
    }

    private static int measure(String... words) throws InterruptedException {
        var arguments = new Arguments(
                USAGE, Set.of(), Set.of("--connections", "--seconds", "--rounds", "--peer", "--pid", "--json"), words);
        arguments.words(0, 0);
        int connections = arguments.number("--connections", 64, 1, 1_000);
        int seconds = arguments.number("--seconds", 5, 1, 60);
        int rounds = arguments.number("--rounds", 5, 1, 100);
        var peer = peer(arguments);
        try (var platform = AttackedPlatform.forBench(SETTINGS);
                var edge = EdgeProcess.beside(platform.platform())) {
            var token = new Accounts(platform.platform()).learner("edge").getAccessToken();
            var servers = new LinkedHashMap<String, LoadedServer>();
            servers.put("edge", edge.asked(platform.platform(), token));
            servers.put("one process", LoadedServer.whole(platform.platform(), token));
            peer.ifPresent(server -> servers.put("peer", server));
            var calibration = Calibration.milliseconds();
            var table = new Table(
                    "<<>>>>>>>>",
                    "signed in, " + connections + " connections",
                    "server",
                    "CPU µs",
                    "of peer",
                    "services µs",
                    "kB",
                    "requests/s",
                    "p50 ms",
                    "p99 ms",
                    "flat after s");
            var results = new LinkedHashMap<String, Map<String, EdgeLoad.Result>>();
            var loads = new LinkedHashMap<Question, Map<String, EdgeLoad>>();
            try {
                for (var question : questions(edge.graphQl(), token))
                    loads.put(question, loads(question, servers, connections, seconds));
                for (var question : loads.entrySet()) warmUp(question.getKey(), question.getValue());
                for (var question : loads.entrySet()) {
                    var name = question.getKey().name();
                    var measured = measured(question.getValue(), rounds);
                    rows(table, name, measured);
                    results.put(name, measured);
                }
            } finally {
                loads.values().forEach(each -> each.values().forEach(EdgeLoad::close));
            }
            System.out.print(table);
            System.out.printf(
                    "calibration loop: %.0f ms before, %.0f ms after%n", calibration, Calibration.milliseconds());
            Program.write(
                    arguments.text("--json").map(Path::of).orElseGet(() -> Program.results("edge")),
                    Map.of("connections", connections, "calibrationMilliseconds", calibration, "questions", results));
            return 0;
        }
    }

    private static Optional<LoadedServer> peer(Arguments arguments) {
        var address = arguments.text("--peer");
        if (address.isPresent() != arguments.text("--pid").isPresent())
            throw arguments.refusal("--peer and --pid belong together");
        int pid = arguments.number("--pid", 1, 1, Integer.MAX_VALUE);
        return address.map(url -> LoadedServer.peer(
                URI.create(url),
                ProcessHandle.of(pid).orElseThrow(() -> arguments.refusal("--pid: no process " + pid))));
    }

    private static List<Question> questions(GraphQl graphQl, String token) {
        var ids = new ArrayList<String>();
        graphQl.ask(token, "{ scenarios(first: 100) { nodes { id } } }", Map.of())
                .required("scenarios")
                .required("nodes")
                .forEach(node -> ids.add(node.required("id").asString()));
        var first = ids.getFirst();
        var byId = "query Scenario($id: ID!) { scenario(id: $id) { id title } }";
        return List.of(
                new Question(
                        "Q1 one object",
                        List.of(Map.of("query", "{ scenario(id: \"%s\") { id title } }".formatted(first))),
                        List.of(Map.of("query", "{ scenario(id: \"s1\") { id title } }"))),
                new Question(
                        "Q2 a list, joined",
                        List.of(Map.of("query", "{ scenarios(first: 20) { nodes { id title latest { id title } } } }")),
                        List.of(Map.of("query", "{ scenarios(first: 20) { id title author { id name } } }"))),
                new Question(
                        "Q3 __typename",
                        List.of(Map.of("query", "{ __typename }")),
                        List.of(Map.of("query", "{ __typename }"))),
                new Question(
                        "Q4 by variable",
                        ids.stream().map(id -> asked(byId, id)).toList(),
                        IntStream.rangeClosed(1, PEERS_IDS)
                                .mapToObj(i -> asked(byId, "s" + i))
                                .toList()));
    }

    private static Map<String, Object> asked(String document, String id) {
        return Map.of("query", document, "variables", Map.of("id", id));
    }

    private static Map<String, EdgeLoad> loads(
            Question question, Map<String, LoadedServer> servers, int connections, int seconds) {
        var loads = new LinkedHashMap<String, EdgeLoad>();
        servers.forEach((name, server) -> loads.put(
                name,
                new EdgeLoad(
                        server,
                        (name.equals("peer") ? question.peers() : question.ours())
                                .stream().map(JSON::writeValueAsString).toList(),
                        connections,
                        seconds)));
        return loads;
    }

    private static void warmUp(Question question, Map<String, EdgeLoad> loads) throws InterruptedException {
        for (var load : loads.entrySet()) {
            Program.say(question.name() + ": warming up " + load.getKey() + " …");
            load.getValue().warmUp(LONGEST_WARM_UP);
        }
    }

    private static Map<String, EdgeLoad.Result> measured(Map<String, EdgeLoad> loads, int rounds)
            throws InterruptedException {
        for (var load : loads.values()) load.begin();
        for (int i = 0; i < rounds; i++) for (var load : loads.values()) load.measure();
        var results = new LinkedHashMap<String, EdgeLoad.Result>();
        loads.forEach((name, load) -> results.put(name, load.result()));
        return results;
    }

    private static void rows(Table table, String question, Map<String, EdgeLoad.Result> measured) {
        var peer = measured.get("peer");
        measured.forEach((server, result) -> table.row(
                question,
                server,
                "%.0f".formatted(result.cpuMicroseconds()),
                peer == null ? "" : "%.2f".formatted(result.cpuMicroseconds() / peer.cpuMicroseconds()),
                server.equals("edge") ? "%.0f".formatted(result.cpuMicrosecondsBehind()) : "",
                result.allocatedBytes() > 0 ? "%.1f".formatted(result.allocatedBytes() / 1e3) : "",
                "%.0f".formatted(result.requestsPerSecond()),
                "%.1f".formatted(result.p50Milliseconds()),
                "%.1f".formatted(result.p99Milliseconds()),
                result.flatAfterSeconds() < 0 ? "never" : Integer.toString(result.flatAfterSeconds())));
    }
}
