package dev.vivavoce.bench.edge;

import dev.vivavoce.cli.Refusal;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Sends requests to a server on many connections, one request at a time on each; the bodies take turns.
public final class EdgeLoad implements AutoCloseable {
    /// The medians of the measured rounds.
    ///
    /// @param cpuMicroseconds of the server's process for each request
    /// @param cpuMicrosecondsBehind of the process of the services for each request
    /// @param allocatedBytes for each request, over all rounds; 0 when they are not known
    /// @param flatAfterSeconds the warm-up until three rounds differed by less than 5 %; −1 when they never did
    public record Result(
            double cpuMicroseconds,
            double cpuMicrosecondsBehind,
            double allocatedBytes,
            double requestsPerSecond,
            double p50Milliseconds,
            double p99Milliseconds,
            int flatAfterSeconds) {}

    private record Round(double cpu, double cpuBehind, double perSecond, double p50, double p99, long asked) {}

    private static final int FLAT_ROUNDS = 3;
    private static final double FLAT = 1.05;

    private final LoadedServer server;
    private final List<HttpRequest> requests;
    private final int connections;
    private final int seconds;
    private final AtomicInteger turn = new AtomicInteger();
    private final List<Round> rounds = new ArrayList<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private int flatAfter = -1;
    private double allocatedBefore;

    /// @param bodies of requests, as JSON
    /// @param seconds the length of a round
    public EdgeLoad(LoadedServer server, List<String> bodies, int connections, int seconds) {
        this.server = server;
        this.requests = bodies.stream().map(this::request).toList();
        this.connections = connections;
        this.seconds = seconds;
    }

    private HttpRequest request(String body) {
        var request = HttpRequest.newBuilder(server.address())
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json, application/json")
                .POST(BodyPublishers.ofString(body));
        server.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request.build();
    }

    /// Sends rounds until the processor time of a request is stable, at most for the given time.
    public void warmUp(Duration longest) throws InterruptedException {
        var costs = new ArrayList<Double>();
        while ((costs.size() + 1L) * seconds <= longest.toSeconds()) {
            costs.add(round().cpu());
            if (costs.size() < FLAT_ROUNDS) continue;
            var last = costs.subList(costs.size() - FLAT_ROUNDS, costs.size());
            if (Collections.max(last) <= Collections.min(last) * FLAT) {
                flatAfter = costs.size() * seconds;
                break;
            }
        }
    }

    /// Sends a round that is not measured, after which [#measure] may be called. It finds again what the
    /// questions in between have displaced.
    public void begin() throws InterruptedException {
        round();
        allocatedBefore = server.allocated();
    }

    /// Sends a round that counts.
    public void measure() throws InterruptedException {
        rounds.add(round());
    }

    public Result result() {
        long asked = rounds.stream().mapToLong(Round::asked).sum();
        return new Result(
                median(Comparator.comparingDouble(Round::cpu)).cpu(),
                median(Comparator.comparingDouble(Round::cpuBehind)).cpuBehind(),
                (server.allocated() - allocatedBefore) / Math.max(1, asked),
                median(Comparator.comparingDouble(Round::perSecond)).perSecond(),
                median(Comparator.comparingDouble(Round::p50)).p50(),
                median(Comparator.comparingDouble(Round::p99)).p99(),
                flatAfter);
    }

    private Round round() throws InterruptedException {
        var cpuBefore = server.cpu();
        var behindBefore = server.cpuBehind();
        long begin = System.nanoTime();
        long until = begin + Duration.ofSeconds(seconds).toNanos();
        Callable<List<Long>> connection = () -> ask(until);
        var nanos = new ArrayList<Long>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answers : threads.invokeAll(Collections.nCopies(connections, connection)))
                nanos.addAll(answers.get());
        } catch (ExecutionException thrown) {
            if (thrown.getCause() instanceof Refusal refusal) throw refusal;
            throw new IllegalStateException("a connection failed", thrown);
        }
        double took = (System.nanoTime() - begin) / 1e9;
        int asked = Math.max(1, nanos.size());
        double cpu = server.cpu().minus(cpuBefore).toNanos() / 1e3 / asked;
        double cpuBehind = server.cpuBehind().minus(behindBefore).toNanos() / 1e3 / asked;
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Round(cpu, cpuBehind, asked / took, percentile(sorted, 50), percentile(sorted, 99), asked);
    }

    /// A refusal costs something else than an answer, so the first one ends the bench.
    private List<Long> ask(long until) throws InterruptedException {
        var nanos = new ArrayList<Long>();
        while (System.nanoTime() < until) {
            var request = requests.get(Math.floorMod(turn.getAndIncrement(), requests.size()));
            long begin = System.nanoTime();
            try {
                var response = http.send(request, BodyHandlers.ofString());
                nanos.add(System.nanoTime() - begin);
                if (response.statusCode() != 200 || response.body().contains("\"errors\""))
                    throw new Refusal(
                            "%s answers %d: %s".formatted(server.address(), response.statusCode(), response.body()));
            } catch (IOException broken) {
                throw new Refusal("%s does not answer: %s".formatted(server.address(), broken));
            }
        }
        return nanos;
    }

    /// In milliseconds.
    private static double percentile(long[] sorted, int percent) {
        if (sorted.length == 0) return Double.NaN;
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    private Round median(Comparator<Round> by) {
        return rounds.stream().sorted(by).toList().get(rounds.size() / 2);
    }

    @Override
    public void close() {
        http.close();
    }
}
