package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtimetest.Await;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Deferred fragments: the first part of a response does not wait for them.
class DeferTest {
    @RegisterExtension
    static final Edge edge = Edge.of();

    private static final String PARTS = "multipart/mixed;deferSpec=20220824, application/graphql-response+json;q=0.9";
    private static final String QUERY =
            "{ viewer { displayName ... @defer(label: \"figures\") { statistics { attempts } } } }";

    private final Person ana = edge.person("Ana");

    @BeforeEach
    void forty_attempts() {
        BatchTest.fortyAttempts(edge, ana);
    }

    @AfterEach
    void statistics_are_answered() {
        edge.assessment().statisticsReady.complete(null);
        edge.assessment().statisticsReady = CompletableFuture.completedFuture(null);
    }

    private MultipartClient ask(String query) throws Exception {
        return MultipartClient.ask(ana, PARTS, query, Map.of());
    }

    @Test
    void the_first_part_comes_before_the_statistics_are_there() throws Exception {
        edge.assessment().statisticsReady = new CompletableFuture<>();
        try (var parts = ask(QUERY)) {
            assertThat(parts.type()).isEqualTo("multipart/mixed;boundary=\"graphql\";deferSpec=20220824");
            assertThat(parts.next())
                    .isEqualTo(
                            Person.JSON.readTree("{\"data\":{\"viewer\":{\"displayName\":\"Ana\"}},\"hasNext\":true}"));
            Await.until("the call", () -> edge.assessment().calls.of("GetStatistics") == 1);
            edge.assessment().statisticsReady.complete(null);
            assertThat(parts.next()).isEqualTo(Person.JSON.readTree("""
                            {"incremental":[{"path":["viewer"],"label":"figures","data":{"statistics":{"attempts":3}}}],
                             "hasNext":false}
                            """));
            parts.assertEnded();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/graphql-response+json",
                "application/json",
                "*/*",
                "multipart/mixed;deferSpec=20300101, application/json",
                "multipart/mixed;incrementalSpec=v0.2, application/json",
                "multipart/mixed;q=0, application/json"
            })
    void a_client_that_accepts_no_parts_gets_the_whole_at_once(String accept) {
        var body = Person.JSON.writeValueAsString(Map.of("query", QUERY));
        var answer = ana.send(ana.post(body).setHeader("Accept", accept).build());
        assertThat(answer.json())
                .isEqualTo(Person.JSON.readTree(
                        "{\"data\":{\"viewer\":{\"displayName\":\"Ana\",\"statistics\":{\"attempts\":3}}}}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/mixed;deferSpec=\"20220824\"",
                "application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed"
            })
    void the_forms_of_other_clients_are_accepted(String accept) throws Exception {
        try (var parts = MultipartClient.ask(ana, accept, QUERY, Map.of())) {
            assertThat(parts.next().path("hasNext").asBoolean()).isTrue();
            assertThat(parts.next().path("hasNext").asBoolean(true)).isFalse();
            parts.assertEnded();
        }
    }

    @Test
    void a_response_without_deferred_fragments_has_one_part_or_none() throws Exception {
        var answer = ana.send(ana.post("{\"query\": \"{ viewer { displayName } }\"}")
                .setHeader("Accept", PARTS)
                .build());
        assertThat(answer.at("/viewer/displayName").asString()).isEqualTo("Ana");
        try (var parts = MultipartClient.ask(
                ana, "multipart/mixed", "{ viewer { displayName ... @defer(if: false) { id } } }", Map.of())) {
            var only = parts.next();
            assertThat(only.at("/data/viewer/id").isString()).isTrue();
            assertThat(only.path("hasNext").asBoolean(true)).isFalse();
            parts.assertEnded();
        }
    }

    @Test
    void a_failure_of_a_deferred_field_comes_with_its_part() throws Exception {
        edge.assessment().statisticsReady = new CompletableFuture<>();
        try (var parts = ask(QUERY)) {
            parts.next();
            var deferred = parts.next().at("/incremental/0"); // after the deadline of the call
            assertThat(deferred.at("/errors/0/extensions/code").asString()).isEqualTo("DEADLINE_EXCEEDED");
            assertThat(deferred.at("/errors/0/path")).isEqualTo(Person.JSON.readTree("[\"viewer\",\"statistics\"]"));
            assertThat(deferred.at("/data/statistics").isNull()).isTrue();
            parts.assertEnded();
        }
    }

    @Test
    void a_fragment_that_fails_as_a_whole_deletes_nothing_that_clients_have() throws Exception {
        var query = "{ plans { id } ... @defer { consents { __typename } } }"; // which must not be null
        try (var parts = MultipartClient.ask(edge.nobody(), PARTS, query, Map.of())) {
            assertThat(parts.next().at("/data/plans")).isNotEmpty();
            var deferred = parts.next().at("/incremental/0");
            assertThat(deferred.at("/errors/0/extensions/reason").asString()).isEqualTo("TOKEN_MISSING");
            assertThat(deferred.has("data")).isFalse();
            parts.assertEnded();
        }
    }

    @Test
    void without_data_nothing_is_deferred() {
        var query = "{ consents { ageBracket } ... @defer { plans { id } } }";
        var answer = edge.nobody()
                .send(edge.nobody()
                        .post(Person.JSON.writeValueAsString(Map.of("query", query)))
                        .setHeader("Accept", PARTS)
                        .build());
        assertThat(answer.reason()).isEqualTo("TOKEN_MISSING");
        assertThat(answer.json().propertyNames()).containsExactlyInAnyOrder("data", "errors");
        assertThat(edge.billing().calls.all()).isZero();
    }

    private static final String LISTS = """
            { viewer {
                ... @defer(label: "one") { history(first: 40) { nodes { id session { state scenario { title } } } } }
                ... @defer(label: "two") { id latest: history(first: 40) { nodes { id scenario { title latest { version } } } } }
                ... @defer(label: "three") { id entitlements { speechLeft } }
            } }
            """;

    @Test
    void fragments_of_one_object_all_come_and_each_level_of_each_costs_one_call() throws Exception {
        try (var parts = ask(LISTS)) {
            assertThat(parts.next().at("/data/viewer")).isEmpty();
            var found = Person.JSON.createObjectNode();
            for (int i = 0; i < 3; i++) {
                var part = parts.next().at("/incremental/0");
                found.set(part.path("label").asString(), part.path("data"));
            }
            parts.assertEnded();
            assertThat(found.required("one").at("/history/nodes"))
                    .hasSize(40)
                    .allSatisfy(attempt -> assertThat(
                                    attempt.at("/session/scenario/title").asString())
                            .startsWith("Scenario"));
            assertThat(found.required("two").at("/latest/nodes"))
                    .hasSize(40)
                    .allSatisfy(attempt -> assertThat(
                                    attempt.at("/scenario/latest/version").asInt())
                            .isEqualTo(2));
            assertThat(found.required("three").at("/entitlements/speechLeft").asLong())
                    .isEqualTo(1_500_000);
            assertThat(found.required("three").path("id"))
                    .isEqualTo(found.required("two").path("id"));
        }
        assertThat(edge.assessment().calls.of("ListAttempts")).isEqualTo(2);
        assertThat(edge.speech().calls.of("BatchGetSessions")).isEqualTo(1);
        assertThat(edge.content().calls.of("BatchGetScenarios")).isEqualTo(3);
        assertThat(edge.billing().calls.of("BatchGetEntitlements")).isEqualTo(1);
    }

    /// A field that is traced gets a context of its own.
    @Test
    void traced_fragments_cost_as_many_calls() throws Exception {
        var traced =
                Edge.of("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9").begin();
        try {
            var bea = traced.person("Bea");
            BatchTest.fortyAttempts(traced, bea);
            try (var parts = MultipartClient.ask(bea, PARTS, LISTS, Map.of())) {
                parts.next();
                for (int i = 0; i < 3; i++) assertThat(parts.next().toString()).doesNotContain("errors");
                parts.assertEnded();
            }
            assertThat(traced.speech().calls.of("BatchGetSessions")).isEqualTo(1);
            assertThat(traced.content().calls.of("BatchGetScenarios")).isEqualTo(3);
        } finally {
            traced.end();
        }
    }

    @Test
    void the_fragments_of_a_lists_elements_share_their_calls() throws Exception {
        try (var parts = ask("""
                { viewer { history(first: 40) { nodes { id
                    ... @defer { session { state scenario { title } ... @defer { attempt { id } } } }
                } } } }
                """)) {
            assertThat(parts.next().at("/data/viewer/history/nodes")).hasSize(40);
            for (int i = 0; i < 80; i++)
                assertThat(parts.next().at("/incremental/0/data")).hasSize(1);
            parts.assertEnded();
        }
        assertThat(edge.speech().calls.of("BatchGetSessions")).isEqualTo(1);
        assertThat(edge.content().calls.of("BatchGetScenarios")).isEqualTo(1);
        assertThat(edge.assessment().calls.of("BatchGetAttempts")).isEqualTo(1);
    }

    @Test
    void a_client_that_leaves_cancels_the_calls_for_what_is_deferred() throws Exception {
        edge.assessment().statisticsReady = new CompletableFuture<>();
        try (var parts = ask(QUERY)) {
            parts.next();
            Await.until("the call", () -> edge.assessment().calls.of("GetStatistics") == 1);
        }
        Await.until("the call to be cancelled", () -> edge.assessment().calls.cancelled() == 1);
    }

    @Test
    void a_server_that_stops_sends_what_is_deferred_first() throws Exception {
        var stopping = Edge.of().begin();
        try {
            stopping.assessment().statisticsReady = new CompletableFuture<>();
            var bea = stopping.person("Bea");
            try (var parts = MultipartClient.ask(bea, PARTS, QUERY, Map.of())) {
                parts.next();
                Await.until("the call", () -> stopping.assessment().calls.of("GetStatistics") == 1);
                var stopped = CompletableFuture.runAsync(stopping.bff()::close);
                stopping.assessment().statisticsReady.complete(null);
                assertThat(parts.next()
                                .at("/incremental/0/data/statistics/attempts")
                                .asInt())
                        .isEqualTo(3);
                parts.assertEnded();
                stopped.join();
            }
        } finally {
            stopping.end();
        }
    }

    private static String many(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "... @defer(label: \"l%d\") { id }".formatted(i))
                .collect(Collectors.joining(" "));
    }

    @Test
    void ten_fragments_may_be_deferred_wherever_they_are_spread() {
        assertThat(ana.ask("{ viewer { " + many(10) + " } }").at("/viewer/id").isString())
                .isTrue();
        for (var over : new String[] {
            "{ viewer { " + many(11) + " } }",
            "{ viewer { ...six } me: viewer { ...six } } fragment six on Viewer { " + many(6) + " }"
        }) {
            var answer = ana.ask(over);
            assertThat(answer.reason()).isEqualTo("DEFERRED_LIMIT");
            assertThat(answer.error().at("/extensions/metadata/limit").asString())
                    .isEqualTo("10");
            assertThat(answer.status()).isEqualTo(400);
        }
    }

    /// Whatever the first client accepts: the document is cached for the next ones.
    @Test
    void what_cannot_be_deferred_is_refused_for_every_client() throws Exception {
        var mutation = "mutation { ... @defer { logout(input: {}) { __typename } } }";
        assertThat(ana.ask(mutation).reason()).isEqualTo("DOCUMENT_INVALID");
        var twice = "{ viewer { ... @defer(label: \"a\") { id } ... @defer(label: \"a\") { displayName } } }";
        assertThat(ana.ask(twice).reason()).isEqualTo("DOCUMENT_INVALID");
        var subscription = "subscription { subscriptionChanged { ... @defer { __typename } } }";
        assertThat(ana.ask(subscription).reason()).isEqualTo("DOCUMENT_INVALID");
    }
}
