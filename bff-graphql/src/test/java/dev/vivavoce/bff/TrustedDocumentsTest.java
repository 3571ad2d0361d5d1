package dev.vivavoce.bff;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.bff.graphql.GlobalId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// An edge that executes registered documents only, requested by id over each transport.
class TrustedDocumentsTest {
    private static final String ANOTHER_CLIENTS = "{ plans { id } }";
    private static final String CURIOUS = "{ __schema { types { name } } }";

    @RegisterExtension
    static final Edge edge = Edge.of(
            "BFF_DOCUMENTS",
            "trusted",
            "BFF_MORE_DOCUMENTS",
            list(Map.of(hash(ANOTHER_CLIENTS), ANOTHER_CLIENTS, hash(CURIOUS), CURIOUS))
                    .toString());

    @RegisterExtension
    static final Edge open = Edge.of();

    private final Person ana = edge.person("Ana");

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (java.security.NoSuchAlgorithmException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    private static Path list(Map<String, String> documents) {
        try {
            var file = Files.createTempFile("documents", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, Person.JSON.writeValueAsString(documents));
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /// Returns the id of a document of our clients, by the name of its operation.
    private static String id(String operation) {
        try (var ours = TrustedDocumentsTest.class.getResourceAsStream(
                "/dev/vivavoce/bff/execution/persisted-documents.json")) {
            for (var document :
                    Person.JSON.readTree(Objects.requireNonNull(ours)).properties())
                if (document.getValue()
                        .asString()
                        .matches("(?s).*\\b(query|mutation|subscription) " + operation + "\\b.*"))
                    return "sha256:" + document.getKey();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        throw new AssertionError("no document of the apps is named " + operation);
    }

    private static String body(String documentId, Map<String, ?> variables) {
        return Person.JSON.writeValueAsString(Map.of("documentId", documentId, "variables", variables));
    }

    private Person.Answer ask(Person asking, String documentId, Map<String, ?> variables) {
        return asking.send(asking.post(body(documentId, variables)).build());
    }

    private String startSpeaking() {
        var input = Map.of(
                "idempotencyKey", UUID.randomUUID().toString(),
                "task", Map.of("readAloud", Map.of("language", "en-GB", "text", "good morning doctor")));
        return ask(ana, id("StartSpeaking"), Map.of("input", input))
                .at("/startSpeaking/session/id")
                .asString();
    }

    @Test
    void what_is_registered_is_executed_by_its_id() {
        assertThat(ask(ana, id("Settings"), Map.of()).at("/viewer/displayName").asString())
                .isEqualTo("Ana");
        assertThat(ask(edge.nobody(), "sha256:" + hash(ANOTHER_CLIENTS), Map.of())
                        .at("/plans"))
                .isNotEmpty();
        // An edge that accepts any document accepts ids too.
        assertThat(ask(open.nobody(), id("Voices"), Map.of()).status()).isEqualTo(200);
    }

    @Test
    void an_unknown_id_is_reported() {
        for (var unknown : new String[] {"sha256:" + "0".repeat(64), hash(ANOTHER_CLIENTS), "", "x"}) {
            var answer = ask(ana, unknown, Map.of());
            assertThat(answer.status()).as(unknown).isEqualTo(400);
            assertThat(answer.reason()).as(unknown).isEqualTo("DOCUMENT_UNKNOWN");
            assertThat(answer.error().at("/extensions/code").asString()).isEqualTo("NOT_FOUND");
            assertThat(answer.json().has("data")).isFalse();
        }
    }

    @Test
    void a_text_is_refused_before_it_is_parsed() {
        for (var text : new String[] {ANOTHER_CLIENTS, "{", "{ a ".repeat(10_000)}) {
            var answer = ana.ask(text);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.reason()).isEqualTo("DOCUMENT_NOT_TRUSTED");
            assertThat(answer.error().at("/extensions/code").asString()).isEqualTo("PERMISSION_DENIED");
        }
        assertThat(open.nobody().ask(ANOTHER_CLIENTS).status()).isEqualTo(200);
    }

    @Test
    void an_id_beside_a_text_or_of_another_kind_is_no_request() {
        for (var body : new String[] {
            "{\"documentId\": \"sha256:0\", \"query\": \"{ plans { id } }\"}",
            "{\"documentId\": 1}",
            "{\"documentId\": null}"
        }) {
            var answer = ana.send(ana.post(body).build());
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.reason()).as(body).isEqualTo("REQUEST_INVALID");
        }
    }

    @Test
    void a_feed_is_followed_by_its_id_over_a_socket() {
        var session = startSpeaking();
        try (var socket = ana.socket()) {
            // Clients of the protocol always send a query.
            socket.send(subscribe(
                    "1",
                    Map.of("query", "", "documentId", id("SpeakingFeed"), "variables", Map.of("sessionId", session))));
            edge.speech().recognized(GlobalId.local("SpeakingSession", session), "u1", "good");
            assertThat(socket.event().path("__typename").asString()).isEqualTo("UtteranceRecognized");
            socket.send(subscribe("2", Map.of("documentId", "sha256:0")));
            assertThat(socket.next().at("/payload/0/extensions/reason").asString())
                    .isEqualTo("DOCUMENT_UNKNOWN");
            socket.subscribe("3", ANOTHER_CLIENTS);
            assertThat(socket.next().at("/payload/0/extensions/reason").asString())
                    .isEqualTo("DOCUMENT_NOT_TRUSTED");
        }
    }

    private static Map<String, ?> subscribe(String id, Map<String, ?> payload) {
        var message = new LinkedHashMap<String, Object>();
        message.put("id", id);
        message.put("type", "subscribe");
        message.put("payload", payload);
        return message;
    }

    @Test
    void a_feed_is_followed_by_its_id_over_server_sent_events() throws Exception {
        var session = startSpeaking();
        var local = GlobalId.local("SpeakingSession", session);
        edge.speech().recognized(local, "u1", "good");
        edge.speech().finish(local);
        assertThat(events(body(id("SpeakingFeed"), Map.of("sessionId", session))))
                .contains("UtteranceRecognized", "SpeakingFinished", "event: complete");
        assertThat(events("{\"query\": \"{ plans { id } }\"}")).contains("DOCUMENT_NOT_TRUSTED", "event: complete");
        assertThat(events(body("sha256:0", Map.of()))).contains("DOCUMENT_UNKNOWN", "event: complete");
    }

    private String events(String body) throws Exception {
        var request = ana.post(body).setHeader("Accept", "text/event-stream").build();
        return edge.http().send(request, BodyHandlers.ofString()).body();
    }

    @Test
    void an_anonymous_caller_cannot_introspect() throws Exception {
        var answer = ask(ana, "sha256:" + hash(CURIOUS), Map.of());
        assertThat(answer.data().path("__schema").isObject()).isFalse();
        assertThat(answer.reason()).isEqualTo("INTROSPECTION_DISABLED");
        var page = HttpRequest.newBuilder(edge.uri("/graphiql")).build();
        assertThat(edge.http().send(page, BodyHandlers.discarding()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_list_with_a_text_under_another_hash_stops_the_start() {
        var forged = list(Map.of(hash(ANOTHER_CLIENTS), CURIOUS)).toString();
        assertThatThrownBy(() -> Main.start(Map.of("BFF_PORT", "0", "BFF_MORE_DOCUMENTS", forged)))
                .hasStackTraceContaining("has another hash");
    }

    @Test
    void a_document_of_another_release_that_no_longer_fits_the_schema_stops_the_start_with_its_name() {
        var old = "query OldHistory { viewer { id trophies } }";
        var unnamed = "{ trophies }";
        for (var document : Map.of(old, "document OldHistory", unnamed, "document " + hash(unnamed))
                .entrySet()) {
            var list = list(Map.of(hash(ANOTHER_CLIENTS), ANOTHER_CLIENTS, hash(document.getKey()), document.getKey()))
                    .toString();
            assertThatThrownBy(() -> Main.start(Map.of("BFF_PORT", "0", "BFF_MORE_DOCUMENTS", list)))
                    .hasStackTraceContaining(list + ": " + document.getValue() + " is not valid for the schema")
                    .hasStackTraceContaining("trophies");
        }
    }

    @Test
    void a_document_of_another_release_that_exceeds_a_limit_stops_the_start() {
        var deep = "{ viewer ".repeat(20) + "{ id }" + " }".repeat(20);
        var list = list(Map.of(hash(deep), deep)).toString();
        assertThatThrownBy(() -> Main.start(Map.of("BFF_PORT", "0", "BFF_MORE_DOCUMENTS", list)))
                .hasStackTraceContaining(hash(deep) + ": DEPTH_LIMIT");
    }

    /// The clients' build validates them against the schema.
    @Test
    void all_of_our_clients_documents_keep_the_limits() {
        try (var ours = TrustedDocumentsTest.class.getResourceAsStream(
                "/dev/vivavoce/bff/execution/persisted-documents.json")) {
            for (var document :
                    Person.JSON.readTree(Objects.requireNonNull(ours)).properties()) {
                var text = document.getValue().asString();
                if (text.contains("subscription ")) continue; // tested above
                var reason = ask(edge.nobody(), "sha256:" + document.getKey(), Map.of())
                        .reason();
                assertThat(reason).as(text).isNotEqualTo("DOCUMENT_SYNTAX").doesNotEndWith("_LIMIT");
            }
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
