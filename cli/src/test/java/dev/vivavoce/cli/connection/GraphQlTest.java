package dev.vivavoce.cli.connection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How documents are sent to edges that execute any document, or trusted ones only.
class GraphQlTest {
    private static final String QUESTION = "{ plans { id } }";
    /// What `printf '{ plans { id } }' | sha256sum` prints.
    private static final String ID = "sha256:25b74c8f2a47d94fa90483f8b13a6024dee662fa07d258fd4f2c06589dff85c3";

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final List<String> questions = new CopyOnWriteArrayList<>();
    private volatile boolean trustedOnly;

    GraphQlTest() throws IOException {}

    @BeforeEach
    void start() {
        server.createContext("/graphql", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void an_edge_that_executes_trusted_documents_only_is_asked_by_their_ids() {
        trustedOnly = true;
        var graphQl = graphQl();
        assertThat(graphQl.ask(null, QUESTION, Map.of()).path("known").asBoolean())
                .isTrue();
        assertThat(graphQl.ask(null, QUESTION, Map.of()).path("known").asBoolean())
                .isTrue();
        assertThat(questions).as("the text is tried once").hasSize(3);
        assertThat(questions.getFirst()).contains("plans").doesNotContain("documentId");
        assertThat(questions.subList(1, 3))
                .allSatisfy(question -> assertThat(question).contains(ID).doesNotContain("plans"));
        assertThatThrownBy(() -> graphQl.ask(null, "{ another }", Map.of()))
                .isInstanceOfSatisfying(
                        GraphQlFailure.class,
                        failure -> assertThat(failure.reason()).isEqualTo("DOCUMENT_UNKNOWN"));
    }

    @Test
    void any_other_edge_gets_the_text() {
        graphQl().ask(null, QUESTION, Map.of());
        assertThat(questions).singleElement().asString().contains("plans").doesNotContain("documentId");
    }

    private GraphQl graphQl() {
        return new GraphQl(URI.create("http://localhost:" + server.getAddress().getPort()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var question = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        questions.add(question);
        String body;
        if (!trustedOnly || question.contains(ID)) body = "{\"data\":{\"known\":true}}";
        else body = failure(question.contains("documentId") ? "DOCUMENT_UNKNOWN" : "DOCUMENT_NOT_TRUSTED");
        var bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String failure(String reason) {
        return "{\"errors\":[{\"message\":\"no\",\"extensions\":{\"code\":\"X\",\"reason\":\"%s\"}}]}"
                .formatted(reason);
    }
}
