package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.TestRedis;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Two replicas of the edge with one Redis have one limit for each person and address.
class SharedLimitsTest {
    private static final int BUDGET = 1_000;
    private static TestRedis redis;
    private static Edge one;
    private static Edge other;

    @BeforeAll
    static void start() {
        redis = TestRedis.start();
        one = Edge.of(
                        "BFF_REDIS",
                        redis.address(),
                        "BFF_REDIS_PATIENCE",
                        "5s",
                        "BFF_COST_A_MINUTE",
                        Integer.toString(BUDGET),
                        "BFF_SIGN_INS_A_MINUTE",
                        "1")
                .begin();
        other = one.replica();
    }

    @AfterAll
    static void stop() {
        if (other != null) other.bff().close();
        if (one != null) one.end();
        if (redis != null) redis.close();
    }

    private static Person.Answer spend(Person person) {
        return person.ask(CostTest.pages(89)); // costs 100
    }

    private static void assertRefused(Person.Answer refused, String reason, long seconds) {
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.response().headers().firstValueAsLong("Retry-After").orElse(0))
                .isBetween(1L, seconds);
    }

    @Test
    void a_budget_that_is_spent_at_one_edge_is_refused_by_the_other_with_the_time_to_wait() {
        var ana = one.person("Ana");
        for (int spent = 0; spent < BUDGET; spent += 100)
            assertThat(spend(ana).status()).isEqualTo(200);
        assertRefused(spend(ana.at(other)), "COST_BUDGET", 6);
        assertRefused(spend(ana), "COST_BUDGET", 6);
        assertThat(spend(one.person("Bea").at(other)).status()).isEqualTo(200);
    }

    @Test
    void the_larger_budget_of_a_plan_is_one_for_both_edges() {
        var ana = one.person("Ana");
        one.billing().givePro(ana.id());
        int answered = 0;
        while (spend(answered % 2 == 0 ? ana : ana.at(other)).status() == 200) answered++;
        assertThat(answered).as("three budgets, and what comes back meanwhile").isBetween(30, 36);
    }

    @Test
    void tries_to_sign_in_are_counted_together() {
        var nobody = one.nobody();
        var query = """
                mutation {
                  login(input: {email: "a@b.org", password: "1", refreshTokenTransport: BODY}) { errors { __typename } }
                }
                """;
        assertThat(nobody.ask(query).status()).isEqualTo(200);
        assertRefused(nobody.at(other).ask(query), "SIGN_IN_LIMIT", 60);
    }

    @Test
    void an_edge_is_ready_without_redis_and_says_so() throws Exception {
        try (var away = TestRedis.start()) {
            var edge = Edge.of("BFF_REDIS", away.address(), "BFF_REQUESTS_A_MINUTE", "2")
                    .begin();
            try {
                Await.until("Redis is up", () -> ready(edge, "/ready").body().contains("redis: up\n"));
                away.kill();
                Await.until("it is noticed", () -> ready(edge, "/ready").body().contains("redis: down"));
                for (var path : new String[] {"/ready", "/ready/all"}) {
                    assertThat(ready(edge, path).statusCode()).isEqualTo(200);
                    assertThat(ready(edge, path).body())
                            .contains("redis: down (each replica counts limits for itself)\n");
                }
                var ana = edge.person("Ana");
                for (int i = 0; i < 2; i++)
                    assertThat(ana.ask("{ plans { id } }").status()).isEqualTo(200);
                assertRefused(ana.ask("{ plans { id } }"), "RATE_LIMIT", 30);
                away.startAgain();
                Await.until("it is back", () -> ready(edge, "/ready").body().contains("redis: up"));
            } finally {
                edge.end();
            }
        }
    }

    private static HttpResponse<String> ready(Edge edge, String path) {
        try {
            return edge.http().send(HttpRequest.newBuilder(edge.uri(path)).build(), BodyHandlers.ofString());
        } catch (IOException thrown) {
            throw new AssertionError(thrown);
        } catch (InterruptedException thrown) {
            Thread.currentThread().interrupt();
            throw new AssertionError(thrown);
        }
    }
}
