package dev.vivavoce.bff;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A person who uses the graph.
record Person(Edge edge, UUID id, String token) {
    static final JsonMapper JSON = JsonMapper.shared();

    /// A response over HTTP.
    record Answer(HttpResponse<String> response, JsonNode json) {
        int status() {
            return response.statusCode();
        }

        /// The value at a path such as `/viewer/email`.
        JsonNode at(String path) {
            if (json.has("errors")) throw new AssertionError("errors: " + json.get("errors"));
            return json.at("/data" + path);
        }

        JsonNode data() {
            return json.path("data");
        }

        JsonNode error() {
            return json.path("errors").path(0);
        }

        String reason() {
            return error().path("extensions").path("reason").asString("");
        }
    }

    /// The same person at another replica of the edge.
    Person at(Edge other) {
        return new Person(other, id, token);
    }

    Answer ask(String query) {
        return ask(query, Map.of());
    }

    Answer ask(String query, Map<String, ?> variables) {
        return send(post(JSON.writeValueAsString(Map.of("query", query, "variables", variables)))
                .build());
    }

    /// Returns a request of this person, which a test may change.
    HttpRequest.Builder post(String body) {
        var request = HttpRequest.newBuilder(edge.uri("/graphql"))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json")
                .POST(BodyPublishers.ofString(body));
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        return request;
    }

    Answer send(HttpRequest request) {
        try {
            var response = edge.http().send(request, BodyHandlers.ofString());
            var type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(
                    response, type.contains("json") ? JSON.readTree(response.body()) : JSON.createObjectNode());
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        } catch (InterruptedException thrown) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(thrown);
        }
    }

    GraphClient socket() {
        return GraphClient.open(edge, "Bearer " + token);
    }

    /// Starts a session that reads a text aloud.
    JsonNode startSpeaking() {
        return ask("""
                        mutation($key: UUID!) {
                          startSpeaking(input: {idempotencyKey: $key,
                                                task: {readAloud: {language: "en-GB", text: "good morning doctor"}}}) {
                            session {
                              id state lastCursor createdAt
                              task { __typename kind language ... on ReadAloudTask { text } ... on FreeTask { topic } }
                            }
                            audio { uri protocols ticket expiresAt }
                            errors { __typename ... on UserError { message } }
                          }
                        }
                        """, Map.of("key", UUID.randomUUID().toString())).at("/startSpeaking");
    }
}
