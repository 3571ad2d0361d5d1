package dev.vivavoce.bench.edge;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;

/// Sends the same request to the edge on many connections, one request at a time on each.
public final class EdgeLoad {
    /// The medians of the measured rounds.
    ///
    /// @param flatAfterSeconds the warm-up until three rounds differed by less than 5 %; −1 when they never did
    public record Result(
            double cpuMicrosecondsPerRequest,
            double requestsPerSecond,
            double p50Milliseconds,
            double p99Milliseconds,
            int flatAfterSeconds,
            long failed) {}

    private record Round(double cpuMicroseconds, double perSecond, double p50, double p99, long failed) {}

    private record Answers(List<Long> nanos, long failed) {}

    private static final int MOST_WARM_UPS = 24;
    private static final int FLAT_ROUNDS = 3;
    private static final double FLAT = 1.05;
    private static final int ROUNDS = 5;

    private final EdgeProcess edge;
    private final String token;
    private final int connections;
    private final int seconds;

    /// @param seconds the length of a round
    public EdgeLoad(EdgeProcess edge, String token, int connections, int seconds) {
        this.edge = edge;
        this.token = token;
        this.connections = connections;
        this.seconds = seconds;
    }

    /// Warms up, then measures.
    public Result run(String document, Map<String, ?> variables) throws InterruptedException {
        var body = JsonMapper.builder().build().writeValueAsString(Map.of("query", document, "variables", variables));
        var request = HttpRequest.newBuilder(edge.graphQl().base().resolve("/graphql"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(body))
                .build();
        try (var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build()) {
            int flatAfter = warmUp(http, request);
            var rounds = new ArrayList<Round>();
            for (int i = 0; i < ROUNDS; i++) rounds.add(round(http, request));
            return new Result(
                    median(rounds, Comparator.comparingDouble(Round::cpuMicroseconds))
                            .cpuMicroseconds(),
                    median(rounds, Comparator.comparingDouble(Round::perSecond)).perSecond(),
                    median(rounds, Comparator.comparingDouble(Round::p50)).p50(),
                    median(rounds, Comparator.comparingDouble(Round::p99)).p99(),
                    flatAfter,
                    rounds.stream().mapToLong(Round::failed).sum());
        }
    }

    /// Returns after how many seconds the processor time of a request was stable; −1 when it never was.
    private int warmUp(HttpClient http, HttpRequest request) throws InterruptedException {
        var costs = new ArrayList<Double>();
        while (costs.size() < MOST_WARM_UPS) {
            costs.add(round(http, request).cpuMicroseconds());
            if (costs.size() < FLAT_ROUNDS) continue;
            var last = costs.subList(costs.size() - FLAT_ROUNDS, costs.size());
            double most = last.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
            double least = last.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
            if (most <= least * FLAT) return costs.size() * seconds;
        }
        return -1;
    }

    private Round round(HttpClient http, HttpRequest request) throws InterruptedException {
        var cpuBefore = edge.cpu();
        long begin = System.nanoTime();
        long until = begin + Duration.ofSeconds(seconds).toNanos();
        Callable<Answers> connection = () -> ask(http, request, until);
        var nanos = new ArrayList<Long>();
        long failed = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answers : threads.invokeAll(java.util.Collections.nCopies(connections, connection))) {
                nanos.addAll(answers.get().nanos());
                failed += answers.get().failed();
            }
        } catch (ExecutionException thrown) {
            throw new IllegalStateException("a connection failed", thrown);
        }
        double took = (System.nanoTime() - begin) / 1e9;
        double cpu = edge.cpu().minus(cpuBefore).toNanos() / 1e3;
        var sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        int asked = Math.max(1, sorted.length);
        return new Round(cpu / asked, asked / took, percentile(sorted, 50), percentile(sorted, 99), failed);
    }

    private static Answers ask(HttpClient http, HttpRequest request, long until) throws InterruptedException {
        var nanos = new ArrayList<Long>();
        long failed = 0;
        while (System.nanoTime() < until) {
            long begin = System.nanoTime();
            try {
                var response = http.send(request, BodyHandlers.ofString());
                if (response.statusCode() != 200 || response.body().contains("\"errors\"")) failed++;
            } catch (IOException _) {
                failed++;
            }
            nanos.add(System.nanoTime() - begin);
        }
        return new Answers(nanos, failed);
    }

    /// In milliseconds.
    private static double percentile(long[] sorted, int percent) {
        if (sorted.length == 0) return Double.NaN;
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    private static Round median(List<Round> rounds, Comparator<Round> by) {
        return rounds.stream().sorted(by).toList().get(rounds.size() / 2);
    }
}
