package dev.vivavoce.cli.connection;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// GraphQL over HTTP at one address, and the addresses of the sockets beside it. Documents are sent as text, until an
/// edge says that it executes trusted documents only: then they are requested by id (GraphQL over HTTP, appendix A).
public final class GraphQl {
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);

    private final URI base;
    private volatile boolean byId;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT_LIMIT)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    /// @param base for example `http://localhost:8080`
    public GraphQl(URI base) {
        this.base = base;
    }

    /// Returns whether the address responds to queries.
    public boolean answers() {
        try {
            ask(null, "{ __typename }", Map.of());
            return true;
        } catch (GraphQlFailure _) {
            return true;
        } catch (Unreachable _) {
            return false;
        }
    }

    /// Returns whether the edge reports that the whole platform is up.
    public boolean ready() {
        try {
            var page = HttpRequest.newBuilder(base.resolve("/ready/all")).timeout(ANSWER_LIMIT);
            return http.send(page.build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted while asking " + base, e);
        }
    }

    /// Runs an operation and gives its `data`.
    ///
    /// @param token an access token; null when not signed in
    /// @throws GraphQlFailure when the response contains errors
    /// @throws Unreachable when there is no response, or not a GraphQL one
    public JsonNode ask(@Nullable String token, String document, Map<String, ?> variables) {
        try {
            return asked(token, document, variables);
        } catch (GraphQlFailure failure) {
            if (byId || !failure.reason().equals("DOCUMENT_NOT_TRUSTED")) throw failure;
            byId = true;
            return asked(token, document, variables);
        }
    }

    private JsonNode asked(@Nullable String token, String document, Map<String, ?> variables) {
        var body = JSON.writeValueAsString(request(document, variables));
        var request = HttpRequest.newBuilder(base.resolve("/graphql"))
                .timeout(ANSWER_LIMIT)
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json, application/json")
                .POST(BodyPublishers.ofString(body));
        if (token != null) request.header("Authorization", "Bearer " + token);
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            return data(response.body());
        } catch (IOException e) {
            throw new Unreachable("no answer from " + base, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted while asking " + base, e);
        }
    }

    /// What asks for an operation, over any transport. An empty text beside an id means none.
    Map<String, ?> request(String document, Map<String, ?> variables) {
        return byId
                ? Map.of("query", "", "documentId", id(document), "variables", variables)
                : Map.of("query", document, "variables", variables);
    }

    /// The id by which an edge knows a document: the hash of its text.
    private static String id(String document) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JDK has it
        }
    }

    /// Reads a page of plain HTTP. Tries twice: the server may be closing the connection of an earlier page as idle.
    ///
    /// @throws Unreachable when there is no response, or not 200
    public String get(URI page) {
        try {
            return read(page);
        } catch (Unreachable _) {
            return read(page);
        }
    }

    private String read(URI page) {
        try {
            var answer =
                    http.send(HttpRequest.newBuilder(page).timeout(ANSWER_LIMIT).build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200)
                throw new Unreachable("%s answers with status %d".formatted(page, answer.statusCode()), null);
            return answer.body();
        } catch (IOException e) {
            throw new Unreachable("no answer from " + page, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreachable("interrupted while asking " + page, e);
        }
    }

    public URI base() {
        return base;
    }

    URI socket(String path) {
        var scheme = "https".equals(base.getScheme()) ? "wss" : "ws";
        return URI.create(scheme + "://" + base.getAuthority() + path);
    }

    HttpClient http() {
        return http;
    }

    private JsonNode data(String body) {
        JsonNode answer;
        try {
            answer = JSON.readTree(body);
        } catch (JacksonException e) {
            throw new Unreachable("what answers at " + base + " is not Vivavoce", e);
        }
        var errors = answer.path("errors");
        if (!errors.isEmpty()) throw GraphQlFailure.of(errors);
        if (!answer.path("data").isObject()) {
            throw new Unreachable("what answers at " + base + " is not Vivavoce", null);
        }
        return answer.path("data");
    }

    /// Nothing answers at the address, or not the platform.
    public static final class Unreachable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unreachable(String message) {
            super(message);
        }

        Unreachable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
