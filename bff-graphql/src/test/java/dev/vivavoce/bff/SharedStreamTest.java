package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.runtimetest.Await;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/// GraphQL over SSE with a single connection.
class SharedStreamTest {
    @RegisterExtension
    static final Edge edge = Edge.of("BFF_KEEP_ALIVE", "1s");

    private static final String PATH = "/graphql/stream";
    private static final String WATCH =
            "subscription($id: ID!) { speakingEvents(sessionId: $id) { __typename cursor } }";

    private final Person ana = edge.person("Ana");

    private static HttpRequest.Builder request(Person asking, String path, String token) {
        var request = HttpRequest.newBuilder(asking.edge().uri(path));
        if (!asking.token().isEmpty()) request.header("Authorization", "Bearer " + asking.token());
        if (!token.isEmpty()) request.header("X-GraphQL-Event-Stream-Token", token);
        return request;
    }

    private static String reserve(Person asking) {
        var answer = asking.send(
                request(asking, PATH, "").PUT(BodyPublishers.noBody()).build());
        assertThat(answer.status()).isEqualTo(201);
        return answer.response().body();
    }

    private static BufferedReader connect(Person asking, String path, String token) throws Exception {
        var get = request(asking, path, token)
                .header("Accept", "text/event-stream")
                .GET()
                .build();
        var response = asking.edge().http().send(get, BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream;charset=utf-8");
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    private static Person.Answer post(Person asking, String token, String id, String query, Map<String, ?> variables) {
        var body = new HashMap<String, Object>();
        body.put("query", query);
        body.put("variables", variables);
        body.put("extensions", Map.of("operationId", id));
        return asking.send(request(asking, PATH, token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Person.JSON.writeValueAsString(body)))
                .build());
    }

    private static int delete(Person asking, String token, String id) {
        return asking.send(request(asking, PATH + "?operationId=" + id, token)
                        .DELETE()
                        .build())
                .status();
    }

    private record Event(String name, JsonNode data) {}

    private static Event event(BufferedReader from) throws Exception {
        while (true) {
            var name = from.readLine();
            if (name == null) throw new AssertionError("the stream has ended");
            if (!name.startsWith("event: ")) continue;
            var data = from.readLine();
            assertThat(data).startsWith("data: ");
            return new Event(
                    name.substring("event: ".length()), Person.JSON.readTree(data.substring("data: ".length())));
        }
    }

    @Test
    void operations_share_one_connection() throws Exception {
        var first = ana.startSpeaking().at("/session/id").asString();
        var second = ana.startSpeaking().at("/session/id").asString();
        var token = reserve(ana);
        try (var events = connect(ana, PATH, token)) {
            assertThat(post(ana, token, "a", WATCH, Map.of("id", first)).status())
                    .isEqualTo(202);
            assertThat(post(ana, token, "b", WATCH, Map.of("id", second)).status())
                    .isEqualTo(202);
            Await.until("both watchers", () -> edge.speech().watching.get() == 2);
            edge.speech().recognized(GlobalId.local("SpeakingSession", second), "u1", "good");
            var event = event(events);
            assertThat(event.name()).isEqualTo("next");
            assertThat(event.data().path("id").asString()).isEqualTo("b");
            assertThat(event.data().at("/payload/data/speakingEvents/cursor").asString())
                    .isEqualTo("1");
            edge.speech().finish(GlobalId.local("SpeakingSession", first));
            event = event(events);
            assertThat(event.data().path("id").asString()).isEqualTo("a");
            event = event(events);
            assertThat(event.name()).isEqualTo("complete");
            assertThat(event.data()).isEqualTo(Person.JSON.readTree("{\"id\":\"a\"}"));
            assertThat(post(ana, token, "c", "{ viewer { displayName } }", Map.of())
                            .status())
                    .isEqualTo(202);
            assertThat(event(events)
                            .data()
                            .at("/payload/data/viewer/displayName")
                            .asString())
                    .isEqualTo("Ana");
            assertThat(event(events).name()).isEqualTo("complete");
            assertThat(delete(ana, token, "b")).isEqualTo(200);
            Await.until("the watcher to be gone", () -> edge.speech().watching.get() == 0);
            assertThat(delete(ana, token, "b")).as("once more").isEqualTo(200);
        }
    }

    @Test
    void a_client_that_leaves_leaves_nothing_behind() throws Exception {
        var id = ana.startSpeaking().at("/session/id").asString();
        var token = reserve(ana);
        try (var _ = connect(ana, PATH, token)) {
            assertThat(post(ana, token, "a", WATCH, Map.of("id", id)).status()).isEqualTo(202);
            Await.until("the watcher", () -> edge.speech().watching.get() == 1);
        }
        Await.until("the watcher to be gone", () -> edge.speech().watching.get() == 0);
        Await.until(
                "the stream to be forgotten",
                () -> post(ana, token, "a", WATCH, Map.of("id", id)).status() == 404);
    }

    @Test
    void a_page_connects_with_the_token_alone_and_only_once() throws Exception {
        var token = reserve(ana);
        try (var events = connect(edge.nobody(), PATH + "?token=" + token, "")) {
            var again = request(edge.nobody(), PATH, token)
                    .header("Accept", "text/event-stream")
                    .GET()
                    .build();
            var answer = edge.nobody().send(again);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.reason()).isEqualTo("STREAM_OPEN");
            post(ana, token, "a", "{ viewer { displayName } }", Map.of());
            assertThat(event(events).data().path("id").asString()).isEqualTo("a");
        }
    }

    @Test
    void what_is_refused_is_refused_at_once() throws Exception {
        var nobody = edge.nobody();
        assertThat(nobody.send(request(nobody, PATH, "")
                                .PUT(BodyPublishers.noBody())
                                .build())
                        .reason())
                .isEqualTo("TOKEN_MISSING");
        var token = reserve(ana);
        assertThat(post(ana, "unknown", "a", WATCH, Map.of()).status()).isEqualTo(404);
        assertThat(post(ana, token, "", WATCH, Map.of()).reason()).isEqualTo("OPERATION_ID_INVALID");
        assertThat(post(edge.person("Bea"), token, "a", WATCH, Map.of()).reason())
                .isEqualTo("STREAM_OF_ANOTHER");
        var wrong = post(ana, token, "a", "{ nothing }", Map.of());
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.reason()).isEqualTo("DOCUMENT_INVALID");
        assertThat(ana.send(request(ana, PATH, token).GET().build()).status()).isEqualTo(406);
        assertThat(ana.send(request(ana, PATH, token)
                                .method("PATCH", BodyPublishers.noBody())
                                .build())
                        .status())
                .isEqualTo(405);
        var id = ana.startSpeaking().at("/session/id").asString();
        assertThat(post(ana, token, "a", WATCH, Map.of("id", id)).status()).isEqualTo(202);
        assertThat(post(ana, token, "a", WATCH, Map.of("id", id)).reason()).isEqualTo("OPERATION_EXISTS");
        for (int i = 1; i < 50; i++)
            assertThat(post(ana, token, "a" + i, WATCH, Map.of("id", id)).status())
                    .isEqualTo(202);
        assertThat(post(ana, token, "a50", WATCH, Map.of("id", id)).reason()).isEqualTo("SUBSCRIPTION_LIMIT");
        // Nobody connects: the reservation ends after ten seconds, and with it what runs.
        Await.until(
                "the reservation to end",
                java.time.Duration.ofSeconds(40),
                () -> edge.speech().watching.get() == 0);
    }

    @Test
    void one_person_has_twenty_streams() {
        var carl = edge.person("Carl");
        for (int i = 0; i < 20; i++) reserve(carl);
        var answer =
                carl.send(request(carl, PATH, "").PUT(BodyPublishers.noBody()).build());
        assertThat(answer.reason()).isEqualTo("STREAM_LIMIT");
        assertThat(answer.status()).isEqualTo(429);
    }

    @Test
    void a_server_that_stops_ends_every_operation_with_a_retryable_reason() throws Exception {
        var stopping = Edge.of().begin();
        try {
            var bea = stopping.person("Bea");
            var id = bea.startSpeaking().at("/session/id").asString();
            var token = reserve(bea);
            try (var events = connect(bea, PATH, token)) {
                post(bea, token, "a", WATCH, Map.of("id", id));
                Await.until("the watcher", () -> stopping.speech().watching.get() == 1);
                stopping.bff().close();
                var event = event(events);
                assertThat(event.data()
                                .at("/payload/errors/0/extensions/reason")
                                .asString())
                        .isEqualTo("DRAINING");
                assertThat(event(events).name()).isEqualTo("complete");
                assertThat(events.lines()).containsOnly("");
            }
        } finally {
            stopping.end();
        }
    }

    @Test
    void pages_of_ours_may_use_it() {
        var preflight = HttpRequest.newBuilder(edge.uri(PATH))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "http://localhost:3000")
                .header("Access-Control-Request-Method", "PUT")
                .build();
        var headers = ana.send(preflight).response().headers();
        assertThat(headers.firstValue("Access-Control-Allow-Methods").orElse(""))
                .contains("PUT", "DELETE");
        assertThat(headers.firstValue("Access-Control-Allow-Headers").orElse(""))
                .contains("X-GraphQL-Event-Stream-Token");
    }
}
