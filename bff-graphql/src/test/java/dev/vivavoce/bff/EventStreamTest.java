package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.runtimetest.Await;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Subscriptions as Server-Sent Events.
class EventStreamTest {
    @RegisterExtension
    static final Edge edge = Edge.of("BFF_KEEP_ALIVE", "1s");

    private static final String WATCH = "subscription($id: ID!) { speakingEvents(sessionId: $id) { cursor } }";

    private final Person ana = edge.person("Ana");

    private BufferedReader stream(String query, Map<String, ?> variables) throws Exception {
        return stream(ana, query, variables);
    }

    private static BufferedReader stream(Person asking, String query, Map<String, ?> variables) throws Exception {
        var body = Person.JSON.writeValueAsString(Map.of("query", query, "variables", variables));
        var request = asking.post(body).setHeader("Accept", "text/event-stream").build();
        var response = asking.edge().http().send(request, BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream;charset=utf-8");
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    private static String event(BufferedReader from) throws Exception {
        var text = new StringBuilder();
        for (var line = from.readLine(); line != null && !line.isEmpty(); line = from.readLine())
            if (!line.startsWith(":")) text.append(line).append('|');
        return text.toString();
    }

    @Test
    void events_come_one_by_one_and_the_stream_completes_after_the_last() throws Exception {
        var id = ana.startSpeaking().at("/session/id").asString();
        var local = GlobalId.local("SpeakingSession", id);
        try (var events = stream(
                "subscription($id: ID!) { speakingEvents(sessionId: $id) { __typename cursor } }", Map.of("id", id))) {
            edge.speech().recognized(local, "u1", "good");
            assertThat(event(events))
                    .isEqualTo(
                            "event: next|data: {\"data\":{\"speakingEvents\":{\"__typename\":\"UtteranceRecognized\",\"cursor\":\"1\"}}}|");
            edge.speech().finish(local);
            assertThat(event(events)).contains("SpeakingFinished");
            assertThat(event(events)).isEqualTo("event: complete|data:|");
            assertThat(events.readLine()).isNull();
        }
    }

    @Test
    void a_query_is_one_event() throws Exception {
        try (var events = stream("{ viewer { displayName } }", Map.of())) {
            assertThat(event(events)).isEqualTo("event: next|data: {\"data\":{\"viewer\":{\"displayName\":\"Ana\"}}}|");
            assertThat(event(events)).isEqualTo("event: complete|data:|");
        }
    }

    @Test
    void a_failure_is_an_event_of_the_stream() throws Exception {
        var id = edge.person("Bea").startSpeaking().at("/session/id").asString();
        try (var events = stream(WATCH, Map.of("id", id))) {
            assertThat(event(events))
                    .contains("\"errors\"", "SESSION_UNKNOWN", "\"path\":[\"speakingEvents\"]", "\"locations\":[{");
            assertThat(event(events)).isEqualTo("event: complete|data:|");
        }
    }

    @Test
    void a_server_that_stops_ends_a_stream_with_a_retryable_reason() throws Exception {
        var stopping = Edge.of().begin();
        try {
            var bea = stopping.person("Bea");
            var id = bea.startSpeaking().at("/session/id").asString();
            try (var events = stream(bea, WATCH, Map.of("id", id))) {
                Await.until("the watcher", () -> stopping.speech().watching.get() == 1);
                stopping.bff().close();
                var last = event(events);
                assertThat(last).startsWith("event: next|data: ");
                var error = Person.JSON
                        .readTree(last.substring("event: next|data: ".length(), last.length() - 1))
                        .at("/errors/0/extensions");
                assertThat(error.path("reason").asString()).isEqualTo("DRAINING");
                assertThat(error.path("code").asString()).isEqualTo("UNAVAILABLE");
                assertThat(error.path("retryable").asBoolean()).isTrue();
                assertThat(event(events)).isEqualTo("event: complete|data:|");
            }
            Await.until(
                    "speech to be left alone", () -> stopping.speech().watching.get() == 0);
        } finally {
            stopping.end();
        }
    }

    @Test
    void a_client_that_vanishes_leaves_no_stream_behind() throws Exception {
        var id = ana.startSpeaking().at("/session/id").asString();
        try (var events = stream(WATCH, Map.of("id", id))) {
            edge.speech().recognized(GlobalId.local("SpeakingSession", id), "u1", "good");
            event(events);
            assertThat(edge.speech().watching.get()).isEqualTo(1);
        }
        // The next comment fails.
        Await.until(
                "the watcher to be gone",
                Duration.ofSeconds(10),
                () -> edge.speech().watching.get() == 0);
    }

    @Test
    void a_client_whose_network_is_lost_is_given_up_when_the_comments_get_nowhere() throws Exception {
        var id = ana.startSpeaking().at("/session/id").asString();
        var body = Person.JSON.writeValueAsBytes(Map.of("query", WATCH, "variables", Map.of("id", id)));
        try (var lost = new Socket()) {
            lost.setReceiveBufferSize(4_096);
            lost.connect(new InetSocketAddress("localhost", edge.bff().port()), 5_000);
            var head = "POST /graphql HTTP/1.1\r\nHost: localhost:" + edge.bff().port()
                    + "\r\nContent-Type: application/json\r\nAccept: text/event-stream\r\nAuthorization: Bearer "
                    + ana.token() + "\r\nContent-Length: " + body.length + "\r\n\r\n";
            lost.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            lost.getOutputStream().write(body);
            Await.until("the watcher", () -> edge.speech().watching.get() == 1);
            // The client reads nothing more: a dozen comments fill the send buffer, then a write times out.
            Await.until(
                    "it to be given up",
                    Duration.ofSeconds(60),
                    () -> edge.speech().watching.get() == 0);
        }
    }
}
