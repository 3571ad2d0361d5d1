package dev.vivavoce.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// `./vivavoce fleet status`: a line for each process, with what it lacks and how busy it is. Ends with 1 when one is
/// not ready; a part that a process is ready without is named and changes nothing.
public final class Fleet {
    private static final String USAGE = "./vivavoce fleet status [ADDRESS …] [--url URL]";
    private static final List<String> SERVICES = List.of("identity", "speech", "content", "assessment", "billing");
    /// The codes that the objectives count as faults of the platform.
    public static final List<String> FAULTS =
            List.of("INTERNAL", "UNKNOWN", "DATA_LOSS", "UNAVAILABLE", "DEADLINE_EXCEEDED");

    private static final String CALLS = "grpc_server_calls_seconds_count";
    private static final Pattern SERVICE = Pattern.compile("[{,]service=\"([^\"]+)\"");
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int MOST = 200;
    private static final String NONE = "–";

    /// One process as it was seen.
    ///
    /// @param state `up`, or `up; redis: down (…)` with the parts that it is ready without; otherwise what is wrong
    public record Seen(URI address, boolean isReady, String state, Metrics metrics) {}

    private Fleet() {}

    public static void main(String... arguments) {
        Program.run(() -> status(arguments));
    }

    private static int status(String... words) throws InterruptedException {
        var arguments = new Arguments(USAGE, Set.of(), Set.of("--url"), words);
        var said = arguments.words(1, MOST);
        if (!said.getFirst().equals("status")) throw arguments.refusal("not understood: " + said.getFirst());
        var addresses =
                said.stream().skip(1).map(word -> address(arguments, word)).toList();
        var seen = look(addresses.isEmpty() ? here(arguments) : addresses);
        System.out.print(table(seen));
        return seen.stream().allMatch(Seen::isReady) ? 0 : 1;
    }

    private static URI address(Arguments arguments, String word) {
        try {
            var address = URI.create(word);
            if (address.getHost() != null && Set.of("http", "https").contains(address.getScheme())) return address;
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw arguments.refusal(word + " (expected: an address such as http://localhost:9102)");
    }

    /// The edge and the services of the platform that runs here.
    private static List<URI> here(Arguments arguments) {
        var running = RunningPlatform.running(arguments.text("--url"), System.getenv());
        if (running.isEmpty()) throw new Refusal("nothing runs here: start it with ./vivavoce up");
        try (var platform = running.get()) {
            return addresses(platform);
        }
    }

    /// The addresses of the edge and the services of a platform.
    public static List<URI> addresses(RunningPlatform platform) {
        return Stream.concat(
                        Stream.of(platform.graphQl().base()),
                        SERVICES.stream().map(service -> URI.create("http://" + platform.authority(service))))
                .toList();
    }

    /// Looks at all of them at the same time.
    public static List<Seen> look(List<URI> addresses) throws InterruptedException {
        try (var client = HttpClient.newBuilder().connectTimeout(LIMIT).build();
                var tasks = Executors.newVirtualThreadPerTaskExecutor()) {
            var looks = addresses.stream()
                    .<Callable<Seen>>map(address -> () -> look(client, address))
                    .toList();
            var seen = new ArrayList<Seen>();
            for (var one : tasks.invokeAll(looks)) seen.add(one.resultNow());
            return seen;
        }
    }

    private static Seen look(HttpClient client, URI address) throws InterruptedException {
        try {
            var metrics = get(client, address.resolve("/metrics"));
            var ready = get(client, address.resolve("/ready/all"));
            if (ready.statusCode() == 404) ready = get(client, address.resolve("/ready"));
            // A port for metrics alone has no /ready.
            boolean isReady = ready.statusCode() == 200 || (ready.statusCode() == 404 && metrics.statusCode() == 200);
            var missing = ready.statusCode() == 404 ? List.<String>of() : missing(ready);
            return new Seen(
                    address,
                    isReady,
                    state(isReady, missing),
                    Metrics.of(metrics.statusCode() == 200 ? metrics.body() : ""));
        } catch (IOException thrown) {
            return new Seen(address, false, "does not answer", Metrics.of(""));
        }
    }

    private static HttpResponse<String> get(HttpClient client, URI address) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).timeout(LIMIT).build(), BodyHandlers.ofString());
    }

    private static String state(boolean isReady, List<String> missing) {
        if (isReady)
            return String.join(
                    "; ", Stream.concat(Stream.of("up"), missing.stream()).toList());
        return missing.isEmpty() ? "not ready" : String.join("; ", missing);
    }

    /// The lines of the parts that are not entirely up, such as `redis: down (…)` or `identity: up without
    /// mail-server`.
    private static List<String> missing(HttpResponse<String> ready) {
        return ready.body()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.endsWith(": up"))
                .toList();
    }

    public static String table(List<Seen> seen) {
        var table = new Table(
                "<<>>>>>>><",
                "address",
                "part",
                "calls",
                "failed",
                "live",
                "sockets",
                "lag",
                "database",
                "heap",
                "state");
        for (var one : seen) {
            var metrics = one.metrics();
            table.row(
                    one.address().toString(),
                    part(metrics),
                    count(metrics, "grpc_server_calls_running"),
                    failed(metrics),
                    count(metrics, "speech_streams_live"),
                    count(metrics, "graphql_sockets"),
                    metrics.has("events_lag_seconds_max")
                            ? String.format(Locale.ROOT, "%.1f s", metrics.max("events_lag_seconds_max"))
                            : NONE,
                    metrics.has("hikaricp_connections_max")
                            ? (int) metrics.sum("hikaricp_connections_active") + " of "
                                    + (int) metrics.sum("hikaricp_connections_max")
                            : NONE,
                    share(metrics.sum("jvm_gc_live_data_size_bytes"), metrics.sum("jvm_gc_max_data_size_bytes")),
                    one.state());
        }
        return table.toString();
    }

    private static String part(Metrics metrics) {
        return metrics.lines().stream()
                .flatMap(line -> SERVICE.matcher(line).results())
                .map(found -> found.group(1))
                .map(service -> service.equals("bff") ? "edge" : service)
                .findFirst()
                .orElse(NONE);
    }

    private static String count(Metrics metrics, String name) {
        return metrics.has(name) ? Integer.toString((int) metrics.sum(name)) : NONE;
    }

    /// The number of calls since the start that failed by a fault of the platform. Followers of events are left
    /// out: they begin again by themselves.
    private static String failed(Metrics metrics) {
        if (!metrics.has(CALLS)) return NONE;
        double faults = FAULTS.stream()
                .mapToDouble(code -> calls(metrics, Map.of("code", code)))
                .sum();
        return (long) faults + " of " + (long) calls(metrics, Map.of());
    }

    private static double calls(Metrics metrics, Map<String, String> labels) {
        var followers = new HashMap<>(labels);
        followers.put("method", "vivavoce.events.v1.EventService/Follow");
        return metrics.sum(CALLS, labels) - metrics.sum(CALLS, followers);
    }

    private static String share(double part, double whole) {
        return whole == 0 ? NONE : String.format(Locale.ROOT, "%.1f %%", 100 * part / whole);
    }
}
