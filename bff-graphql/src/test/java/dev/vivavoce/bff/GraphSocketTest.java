package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.runtimetest.Await;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// GraphQL over WebSocket, according to its protocol and our limits.
class GraphSocketTest {
    @RegisterExtension
    static final Edge edge = Edge.of("BFF_KEEP_ALIVE", "4s", "BFF_GREETING_LIMIT", "5s", "BFF_EXPIRY_GRACE", "5s");

    private static final String EVENTS =
            "subscription($id: ID!, $after: String) { speakingEvents(sessionId: $id, after: $after) { __typename cursor durable } }";

    private final Person ana = edge.person("Ana");

    private static Map<String, ?> init(String token) {
        return Map.of("type", "connection_init", "payload", Map.of("authorization", "Bearer " + token));
    }

    @Test
    void queries_and_mutations_work_too() {
        try (var socket = ana.socket()) {
            socket.subscribe("q", "{ viewer { displayName } }");
            var next = socket.next();
            assertThat(next.toString())
                    .isEqualTo(
                            "{\"id\":\"q\",\"type\":\"next\",\"payload\":{\"data\":{\"viewer\":{\"displayName\":\"Ana\"}}}}");
            assertThat(socket.next().toString()).isEqualTo("{\"id\":\"q\",\"type\":\"complete\"}");
            socket.subscribe("q", "{ nothing }");
            var error = socket.next();
            assertThat(error.path("type").asString()).isEqualTo("error");
            assertThat(error.at("/payload/0/extensions/reason").asString()).isEqualTo("DOCUMENT_INVALID");
        }
    }

    @Test
    void what_is_no_message_closes_with_4400() {
        for (var text : new String[] {"", "{", "[]", "{\"type\":\"start\"}", "{}", "{\"type\":\"complete\"}"}) {
            try (var socket = ana.socket()) {
                socket.sendText(text);
                assertThat(socket.closed().code()).as(text).isEqualTo(4400);
            }
        }
        try (var socket = ana.socket()) {
            socket.send(Map.of("type", "subscribe", "id", "", "payload", Map.of("query", "{ plans { id } }")));
            assertThat(socket.closed().code()).isEqualTo(4400);
        }
    }

    @Test
    void a_subscribe_whose_payload_has_wrong_types_closes_with_4400() {
        var query = "{ plans { id } }";
        for (var payload : new Object[] {
            "text",
            Map.of(),
            Map.of("query", 7),
            Map.of("query", query, "variables", java.util.List.of()),
            Map.of("query", query, "operationName", true),
            Map.of("query", query, "extensions", "x"),
            Map.of("documentId", 7),
        }) {
            try (var socket = ana.socket()) {
                socket.send(Map.of("type", "subscribe", "id", "1", "payload", payload));
                assertThat(socket.closed()).isEqualTo(new GraphClient.Closed(4400, "Invalid message received"));
            }
        }
    }

    @Test
    void the_error_that_ends_a_subscription_has_the_place_of_its_field() {
        var id = edge.person("Bea").startSpeaking().at("/session/id").asString();
        try (var socket = ana.socket()) {
            socket.subscribe("1", """
                    subscription($id: ID!) {
                      ...theirs
                    }
                    fragment theirs on Subscription { bea: speakingEvents(sessionId: $id) { cursor } }""", Map.of("id", id));
            var error = socket.next().at("/payload/0");
            assertThat(error.at("/extensions/reason").asString()).isEqualTo("SESSION_UNKNOWN");
            assertThat(error.path("path").toString()).isEqualTo("[\"bea\"]");
            assertThat(error.at("/locations/0/line").asInt()).isEqualTo(4);
            assertThat(error.at("/locations/0/column").asInt()).isEqualTo(35);
        }
    }

    @Test
    void subscribing_before_connection_init_or_without_a_token_closes_with_4401() {
        try (var socket = GraphClient.connect(edge)) {
            socket.subscribe("1", "{ plans { id } }");
            assertThat(socket.closed()).isEqualTo(new GraphClient.Closed(4401, "Unauthorized"));
        }
        try (var socket = GraphClient.connect(edge)) {
            socket.send(Map.of("type", "connection_init"));
            assertThat(socket.next().path("type").asString()).isEqualTo("connection_ack");
            socket.subscribe("1", "{ plans { id } }");
            assertThat(socket.closed().code()).isEqualTo(4401);
        }
    }

    @Test
    void a_bad_token_closes_with_4403() {
        try (var socket = GraphClient.connect(edge)) {
            socket.send(init("nonsense"));
            assertThat(socket.closed()).isEqualTo(new GraphClient.Closed(4403, "Forbidden: TOKEN_INVALID"));
        }
    }

    @Test
    void a_second_greeting_closes_with_4429_and_a_second_subscriber_with_4409() {
        try (var socket = ana.socket()) {
            socket.send(init(ana.token()));
            assertThat(socket.closed()).isEqualTo(new GraphClient.Closed(4429, "Too many initialisation requests"));
        }
        var id = ana.startSpeaking().at("/session/id").asString();
        try (var socket = ana.socket()) {
            socket.subscribe("1", EVENTS, Map.of("id", id));
            socket.subscribe("1", EVENTS, Map.of("id", id));
            assertThat(socket.closed()).isEqualTo(new GraphClient.Closed(4409, "Subscriber for 1 already exists"));
        }
    }

    @Test
    void silence_instead_of_a_greeting_closes_with_4408() {
        try (var socket = GraphClient.connect(edge)) {
            assertThat(socket.closed(Duration.ofSeconds(30)))
                    .isEqualTo(new GraphClient.Closed(4408, "Connection initialisation timeout"));
        }
    }

    @Test
    void another_subprotocol_closes_with_4406() {
        var client = new CloseListener();
        edge.http()
                .newWebSocketBuilder()
                .subprotocols("graphql-ws")
                .buildAsync(edge.socketUri("/graphql"), client)
                .handle((_, _) -> null)
                .join();
        assertThat(client.code
                        .orTimeout(10, java.util.concurrent.TimeUnit.SECONDS)
                        .join())
                .isEqualTo(4406);
    }

    private static final class CloseListener implements WebSocket.Listener {
        private final java.util.concurrent.CompletableFuture<Integer> code =
                new java.util.concurrent.CompletableFuture<>();

        @Override
        public java.util.concurrent.@org.jspecify.annotations.Nullable CompletionStage<?> onClose(
                WebSocket from, int status, String reason) {
            code.complete(status);
            return null;
        }
    }

    @Test
    void a_page_of_a_foreign_origin_is_403_at_the_handshake() {
        for (var path : new String[] {"/graphql", "/audio"})
            assertThatThrownBy(() -> edge.http()
                            .newWebSocketBuilder()
                            .header("Origin", "https://evil.example")
                            .subprotocols(GraphClient.PROTOCOL)
                            .buildAsync(edge.socketUri(path), new WebSocket.Listener() {})
                            .join())
                    .hasCauseInstanceOf(WebSocketHandshakeException.class)
                    .satisfies(thrown -> assertThat(status(thrown)).isEqualTo(403));
    }

    private static int status(Throwable thrown) {
        return thrown.getCause() instanceof WebSocketHandshakeException refused
                ? refused.getResponse().statusCode()
                : 0;
    }

    @Test
    void ping_is_answered_and_can_renew_the_token() {
        try (var socket = ana.socket()) {
            socket.send(Map.of("type", "ping"));
            assertThat(socket.next().toString()).isEqualTo("{\"type\":\"pong\"}");
            socket.send(Map.of(
                    "type",
                    "ping",
                    "payload",
                    Map.of("authorization", "Bearer " + edge.identity().tokenFor(ana.id(), Duration.ofHours(1)))));
            assertThat(socket.next().toString()).isEqualTo("{\"type\":\"pong\"}");
            socket.send(Map.of(
                    "type",
                    "ping",
                    "payload",
                    Map.of("authorization", "Bearer " + edge.person("Bea").token())));
            assertThat(socket.closed()).isEqualTo(new GraphClient.Closed(4403, "Forbidden: USER_CHANGED"));
        }
    }

    @Test
    void a_token_that_expires_closes_with_4403_unless_it_was_renewed_in_time() {
        // After that the socket has its grace period.
        var soon = edge.identity().tokenFor(ana.id(), Duration.ofSeconds(3));
        try (var renewed = GraphClient.open(edge, "Bearer " + soon);
                var left = GraphClient.open(edge, "Bearer " + soon)) {
            renewed.send(Map.of("type", "ping", "payload", Map.of("authorization", "Bearer " + ana.token())));
            assertThat(renewed.next().path("type").asString()).isEqualTo("pong");
            assertThat(left.closed(Duration.ofSeconds(60)))
                    .isEqualTo(new GraphClient.Closed(4403, "Forbidden: TOKEN_EXPIRED"));
            renewed.subscribe("1", "{ viewer { displayName } }");
            assertThat(renewed.next().path("type").asString()).isEqualTo("next");
        }
    }

    @Test
    void the_fifty_first_operation_is_refused_and_the_others_go_on() throws Exception {
        var id = ana.startSpeaking().at("/session/id").asString();
        try (var socket = ana.socket()) {
            for (int i = 0; i < 50; i++) socket.subscribe("s" + i, EVENTS, Map.of("id", id));
            Await.until("fifty watchers", () -> edge.speech().watching.get() == 50);
            socket.subscribe("one more", EVENTS, Map.of("id", id));
            var refused = socket.next();
            assertThat(refused.path("type").asString()).isEqualTo("error");
            assertThat(refused.at("/payload/0/extensions/reason").asString()).isEqualTo("SUBSCRIPTION_LIMIT");
            socket.send(Map.of("type", "complete", "id", "s0"));
            Await.until("one to go", () -> edge.speech().watching.get() == 49);
            edge.speech().recognized(GlobalId.local("SpeakingSession", id), "u1", "word");
            for (int i = 0; i < 49; i++)
                assertThat(socket.next().path("type").asString()).isEqualTo("next");
        }
        Await.until("all to go", () -> edge.speech().watching.get() == 0);
    }

    @Test
    void a_session_that_is_not_ones_own_is_not_found() {
        var bea = edge.person("Bea");
        var id = bea.startSpeaking().at("/session/id").asString();
        try (var socket = ana.socket()) {
            socket.subscribe("1", EVENTS, Map.of("id", id));
            var error = socket.next();
            assertThat(error.path("type").asString()).isEqualTo("error");
            assertThat(error.at("/payload/0/extensions/code").asString()).isEqualTo("NOT_FOUND");
            assertThat(error.at("/payload/0/extensions/reason").asString()).isEqualTo("SESSION_UNKNOWN");
            assertThat(error.at("/payload/0/extensions/domain").asString()).isEqualTo("speech.vivavoce.dev");
            socket.subscribe(
                    "1",
                    EVENTS,
                    Map.of(
                            "id",
                            GlobalId.of("SpeakingSession", UUID.randomUUID().toString())));
            assertThat(socket.next().at("/payload/0/extensions/reason").asString())
                    .isEqualTo("SESSION_UNKNOWN");
            socket.subscribe("2", EVENTS, Map.of("id", id, "after", "nonsense"));
            assertThat(socket.next().at("/payload/0/extensions/reason").asString())
                    .isEqualTo("CURSOR_INVALID");
        }
    }

    @Test
    void a_subscriber_that_comes_back_with_its_cursor_gets_every_durable_event_once_and_in_order() throws Exception {
        var id = ana.startSpeaking().at("/session/id").asString();
        var local = GlobalId.local("SpeakingSession", id);
        for (int i = 1; i <= 4; i++) edge.speech().recognized(local, "u" + i, "word " + i);
        String cursor;
        try (var first = ana.socket()) {
            first.subscribe("1", EVENTS, Map.of("id", id));
            assertThat(first.event().path("cursor").asString()).isEqualTo("1");
            cursor = first.event().path("cursor").asString();
            assertThat(cursor).isEqualTo("2");
            first.abort();
        }
        try (var second = ana.socket()) {
            second.subscribe("1", EVENTS, Map.of("id", id, "after", cursor));
            assertThat(second.event().path("cursor").asString()).isEqualTo("3");
            assertThat(second.event().path("cursor").asString()).isEqualTo("4");
            edge.speech().finish(local);
            assertThat(second.event().path("__typename").asString()).isEqualTo("SpeakingFinished");
            assertThat(second.next().path("type").asString()).isEqualTo("complete");
        }
        Await.until("no watcher to be left", () -> edge.speech().watching.get() == 0);
    }

    @Test
    void a_client_that_vanishes_leaves_no_stream_behind() throws Exception {
        var id = ana.startSpeaking().at("/session/id").asString();
        for (int round = 0; round < 5; round++) {
            var sockets = new java.util.ArrayList<GraphClient>();
            for (int i = 0; i < 10; i++) {
                var socket = ana.socket();
                sockets.add(socket);
                for (int s = 0; s < 3; s++) socket.subscribe("s" + s, EVENTS, Map.of("id", id));
            }
            Await.until("thirty watchers", () -> edge.speech().watching.get() == 30);
            sockets.forEach(GraphClient::abort);
            Await.until("no watcher to be left", () -> edge.speech().watching.get() == 0);
        }
    }
}
