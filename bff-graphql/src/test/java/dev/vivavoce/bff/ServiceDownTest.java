package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bff.fake.SpokenTalk;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.speech.v1.SessionState;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A service that is down makes its own fields null and no others.
class ServiceDownTest {
    @RegisterExtension
    static final Edge edge = Edge.overTheWire(
            "BFF_BILLING",
            "localhost:1",
            "BFF_CONTENT",
            "localhost:1",
            "BFF_ASSESSMENT",
            "in-process:nobody",
            "BFF_SECRET",
            "own");

    private final Person ana = edge.person("Ana");

    @Test
    void the_rest_of_the_answer_stands() {
        var id = ana.startSpeaking().at("/session/id").asString();
        var answer = ana.ask("""
                query($id: ID!) {
                  viewer { displayName entitlements { speechLeft } seats { bought } usage { day } history { totalCount } }
                  speakingSession(id: $id) { state attempt { id } }
                }
                """, Map.of("id", id));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.data().at("/viewer/displayName").asString()).isEqualTo("Ana");
        assertThat(answer.data().at("/speakingSession/state").asString()).isEqualTo("OPEN");
        for (var gone : new String[] {
            "/viewer/entitlements", "/viewer/seats", "/viewer/usage", "/viewer/history", "/speakingSession/attempt"
        }) assertThat(answer.data().at(gone).isNull()).as(gone).isTrue();
        var errors = answer.json().path("errors");
        assertThat(errors).hasSize(5);
        for (var error : errors) {
            assertThat(error.at("/extensions/code").asString()).isEqualTo("UNAVAILABLE");
            assertThat(error.at("/extensions/retryable").asBoolean()).isTrue();
            assertThat(error.path("path")).isNotEmpty();
            assertThat(error.toString()).doesNotContain("localhost", "nobody", "Exception");
        }
    }

    @Test
    void a_talk_keeps_its_turns_while_its_report_cannot_be_read() {
        var talk = TalkReportTest.session(
                edge, ana, SessionState.SESSION_STATE_FINISHED, SpokenTalk.task(new UUID(0, 1).toString(), 1));
        var answer = ana.ask(
                "query($id: ID!) { speakingSession(id: $id) { result { talk { text } } talkReport { rubric } } }",
                Map.of("id", GlobalId.of("SpeakingSession", talk)));
        assertThat(answer.data().at("/speakingSession/result/talk")).hasSize(2);
        assertThat(answer.data().at("/speakingSession/talkReport").isNull()).isTrue();
        assertThat(answer.json().path("errors")).hasSize(1);
        assertThat(answer.error().at("/extensions/code").asString()).isEqualTo("UNAVAILABLE");
        assertThat(answer.error().at("/extensions/retryable").asBoolean()).isTrue();
    }

    @Test
    void a_sign_in_is_sent_with_the_edges_service_token_and_the_clients_address() {
        edge.nobody().ask("""
                mutation {
                  login(input: {email: "a@b.org", password: "1", refreshTokenTransport: BODY}) { errors { __typename } }
                }
                """);
        assertThat(edge.identity().lastLoginBy).isEqualTo("bff");
        assertThat(edge.identity().calls.lastForwardedFor).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
    }

    @Test
    void ready_is_200_while_some_services_are_down_and_both_pages_name_them() throws Exception {
        var names = "keys: up\nidentity: up\nspeech: up\ncontent: down\nassessment: down\nbilling: down\n";
        var ready = get(edge, "/ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).isEqualTo(names);
        var all = get(edge, "/ready/all");
        assertThat(all.statusCode()).isEqualTo(503);
        assertThat(all.body()).isEqualTo(names);
    }

    /// The objective of the edge counts faults, and not what people may not do.
    @Test
    void what_fails_by_a_fault_and_what_is_refused_are_counted_apart() throws Exception {
        ana.ask("query Broken { viewer { history { totalCount } } }");
        edge.nobody().ask("query Refused { consents { ageBracket } }");
        ana.ask("query Fine { viewer { id } }");
        var metrics = get(edge, "/metrics").body();
        assertThat(metrics)
                .contains("graphql_operations_seconds_count{name=\"Broken\",outcome=\"faults\"")
                .contains("graphql_operations_seconds_count{name=\"Refused\",outcome=\"errors\"")
                .contains("graphql_operations_seconds_count{name=\"Fine\",outcome=\"ok\"")
                .containsPattern("graphql_operations_seconds_bucket\\{name=\"Fine\",[^}]*le=\"1.0\"");
    }

    @Test
    void a_request_that_fails_before_its_operation_begins_is_counted_as_a_fault() throws Exception {
        var alone = Edge.of("BFF_IDENTITY", "localhost:1").begin();
        try {
            assertThat(ana.at(alone).ask("{ viewer { id } }").status()).isEqualTo(503);
            assertThat(get(alone, "/metrics").body())
                    .contains("graphql_operations_seconds_count{name=\"unread\",outcome=\"faults\"");
        } finally {
            alone.end();
        }
    }

    @Test
    void ready_is_503_while_tokens_cannot_be_verified() throws Exception {
        var alone = Edge.of("BFF_IDENTITY", "localhost:1").begin();
        try {
            var ready = get(alone, "/ready");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body()).startsWith("keys: down\nidentity: down\nspeech: up\n");
        } finally {
            alone.end();
        }
    }

    @Test
    void ready_is_503_while_no_service_is_up_even_if_tokens_can_still_be_verified() throws Exception {
        var left = Edge.overTheWire().begin();
        try {
            assertThat(get(left, "/ready").statusCode()).isEqualTo(200);
            for (var service : new AutoCloseable[] {
                left.speech(), left.content(), left.assessment(), left.billing(), left.identity()
            }) service.close();
            Await.until(() -> get(left, "/ready").statusCode() == 503);
            assertThat(get(left, "/ready").body())
                    .isEqualTo(
                            "keys: up\nidentity: down\nspeech: down\ncontent: down\nassessment: down\nbilling: down\n");
        } finally {
            left.end();
        }
    }

    private static HttpResponse<String> get(Edge edge, String path) {
        try {
            return edge.http().send(HttpRequest.newBuilder(edge.uri(path)).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException thrown) {
            throw new AssertionError(thrown);
        }
    }

    @Test
    void the_main_job_goes_on() throws Exception {
        var started = ana.startSpeaking();
        try (var socket = AudioClient.open(edge, started.at("/audio"))) {
            socket.config();
            assertThat(socket.next().hasAccepted()).isTrue();
            socket.finish();
            assertThat(socket.next().hasFinished()).isTrue();
        }
    }
}
