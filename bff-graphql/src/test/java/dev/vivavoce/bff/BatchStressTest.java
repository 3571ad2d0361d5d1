package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bff.fake.Counted;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Batching does not depend on which thread finishes first: many queries run at the same time, and each is counted
/// by its request id.
class BatchStressTest {
    private static final int AT_ONCE = 8;

    @RegisterExtension
    static final Edge edge = Edge.of("BFF_REQUESTS_A_MINUTE", "1000000", "BFF_COST_A_MINUTE", "1000000000");

    private final Person ana = edge.person("Ana");

    @BeforeEach
    void forty_attempts_on_five_scenarios() {
        BatchTest.fortyAttempts(edge, ana);
    }

    private record Cost(Counted service, String method, int calls) {}

    private void run() {
        var requestId = UUID.randomUUID().toString();
        var body = Person.JSON.writeValueAsString(Map.of("query", BatchTest.HISTORY));
        var answer = ana.send(ana.post(body).header("X-Request-Id", requestId).build());
        assertThat(answer.at("/viewer/history/nodes")).hasSize(40);
        for (var cost : new Cost[] {
            new Cost(edge.identity().calls, "GetUser", 1),
            new Cost(edge.billing().calls, "BatchGetEntitlements", 1),
            new Cost(edge.assessment().calls, "ListAttempts", 1),
            new Cost(edge.assessment().calls, "GetStatistics", 1),
            new Cost(edge.assessment().calls, "BatchGetAttempts", 1),
            new Cost(edge.speech().calls, "BatchGetSessions", 1),
            new Cost(edge.content().calls, "BatchGetScenarios", 3)
        })
            assertThat(cost.service().of(requestId, cost.method()))
                    .as(cost.method())
                    .isEqualTo(cost.calls());
    }

    @Test
    void every_query_of_many_costs_one_call_to_each_service_and_level() throws Exception {
        run(60);
    }

    @Test
    @Tag("slow")
    void every_query_of_a_thousand_costs_one_call_to_each_service_and_level() throws Exception {
        run(1_000);
    }

    private void run(int times) throws Exception {
        try (var clients = Executors.newFixedThreadPool(AT_ONCE)) {
            Callable<Void> once = () -> {
                run();
                return null;
            };
            var runs = IntStream.range(0, times).mapToObj(_ -> once).toList();
            for (var ended : clients.invokeAll(runs)) await(ended);
        }
    }

    private static void await(Future<?> run) throws Exception {
        try {
            run.get();
        } catch (ExecutionException thrown) {
            if (thrown.getCause() instanceof AssertionError failure) throw failure;
            throw thrown;
        }
    }
}
