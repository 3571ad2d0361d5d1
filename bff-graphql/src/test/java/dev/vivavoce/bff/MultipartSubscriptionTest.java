package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.runtimetest.Await;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Subscriptions in parts (Apollo's multipart protocol).
class MultipartSubscriptionTest {
    @RegisterExtension
    static final Edge edge = Edge.of("BFF_KEEP_ALIVE", "1s");

    private static final String PARTS =
            "multipart/mixed;boundary=graphql;subscriptionSpec=1.0, application/graphql-response+json;q=0.9";
    private static final String WATCH =
            "subscription($id: ID!) { speakingEvents(sessionId: $id) { __typename cursor } }";

    private final Person ana = edge.person("Ana");

    private static MultipartClient watch(Person asking, String id) throws Exception {
        return MultipartClient.ask(asking, PARTS, WATCH, Map.of("id", id));
    }

    /// Clients ignore what is empty.
    private static tools.jackson.databind.JsonNode event(MultipartClient parts) throws Exception {
        var part = parts.next();
        while (part.isEmpty()) part = parts.next();
        return part;
    }

    @Test
    void events_come_one_by_one_and_the_last_part_ends_the_subscription() throws Exception {
        var id = ana.startSpeaking().at("/session/id").asString();
        var local = GlobalId.local("SpeakingSession", id);
        try (var parts = watch(ana, id)) {
            assertThat(parts.type()).isEqualTo("multipart/mixed;boundary=\"graphql\";subscriptionSpec=1.0");
            edge.speech().recognized(local, "u1", "good");
            assertThat(event(parts))
                    .isEqualTo(
                            Person.JSON.readTree(
                                    "{\"payload\":{\"data\":{\"speakingEvents\":{\"__typename\":\"UtteranceRecognized\",\"cursor\":\"1\"}}}}"));
            edge.speech().finish(local);
            assertThat(event(parts)
                            .at("/payload/data/speakingEvents/__typename")
                            .asString())
                    .isEqualTo("SpeakingFinished");
            parts.assertEnded();
        }
    }

    @Test
    void heartbeats_come_while_nothing_happens() throws Exception {
        var id = ana.startSpeaking().at("/session/id").asString();
        try (var parts = watch(ana, id)) {
            assertThat(parts.next()).isEmpty();
            assertThat(parts.next()).isEmpty();
        }
    }

    @Test
    void a_subscription_that_fails_has_its_errors_in_the_payload() throws Exception {
        var id = edge.person("Bea").startSpeaking().at("/session/id").asString();
        try (var parts = watch(ana, id)) {
            var part = event(parts);
            assertThat(part.at("/payload/errors/0/extensions/reason").asString())
                    .isEqualTo("SESSION_UNKNOWN");
            assertThat(part.has("errors")).isFalse();
            parts.assertEnded();
        }
    }

    @Test
    void a_server_that_stops_says_so_beside_the_payload() throws Exception {
        var stopping = Edge.of().begin();
        try {
            var bea = stopping.person("Bea");
            var id = bea.startSpeaking().at("/session/id").asString();
            try (var parts = watch(bea, id)) {
                Await.until("the watcher", () -> stopping.speech().watching.get() == 1);
                stopping.bff().close();
                var part = event(parts);
                assertThat(part.path("payload").isNull()).isTrue();
                assertThat(part.at("/errors/0/extensions/reason").asString()).isEqualTo("DRAINING");
                parts.assertEnded();
            }
        } finally {
            stopping.end();
        }
    }

    @Test
    void a_client_that_vanishes_leaves_no_subscription_behind() throws Exception {
        var id = ana.startSpeaking().at("/session/id").asString();
        try (var parts = watch(ana, id)) {
            Await.until("the watcher", () -> edge.speech().watching.get() >= 1);
            parts.next();
        }
        Await.until(
                "the watcher to be gone",
                Duration.ofSeconds(10),
                () -> edge.speech().watching.get() == 0);
    }

    @Test
    void a_refused_document_is_answered_at_once() {
        var answer = ana.send(ana.post("{\"query\": \"subscription { nothing }\"}")
                .setHeader("Accept", PARTS)
                .build());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.reason()).isEqualTo("DOCUMENT_INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/mixed", "multipart/mixed;subscriptionSpec=\"1.0\""})
    void a_client_that_accepts_nothing_else_gets_everything_in_parts(String accept) throws Exception {
        var id = ana.startSpeaking().at("/session/id").asString();
        edge.speech().finish(GlobalId.local("SpeakingSession", id));
        try (var parts = MultipartClient.ask(ana, accept, WATCH, Map.of("id", id))) {
            assertThat(event(parts).at("/payload/data/speakingEvents").isObject())
                    .isTrue();
        }
        try (var parts = MultipartClient.ask(ana, accept, "{ viewer { displayName } }", Map.of())) {
            assertThat(parts.next().toString()).contains("\"displayName\":\"Ana\"");
            parts.assertEnded();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/mixed;subscriptionSpec=2.0, application/json",
                "multipart/mixed;deferSpec=20220824, application/json"
            })
    void another_form_is_not_accepted_for_subscriptions(String accept) {
        var body = Person.JSON.writeValueAsString(Map.of("query", WATCH, "variables", Map.of("id", "x")));
        var answer = ana.send(ana.post(body).setHeader("Accept", accept).build());
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.reason()).isEqualTo("SUBSCRIPTION_NEEDS_STREAM");
    }
}
