package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The differences in production and with https.
class ProductionTest {
    private static final int METRICS_PORT = freePort();

    @RegisterExtension
    static final Edge edge = Edge.of(
            "BFF_PRODUCTION", "true",
            "BFF_DOCUMENTS", "any",
            "BFF_METRICS_PORT", Integer.toString(METRICS_PORT),
            "BFF_PUBLIC_URL", "https://api.example.org",
            "BFF_WEB_ORIGINS", "https://app.example.org, https://beta.example.org");

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private static int status(String path) throws Exception {
        return answer(edge.uri(path)).statusCode();
    }

    private static HttpResponse<String> answer(URI uri) throws Exception {
        return edge.http().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    @Test
    void there_is_no_introspection_no_page_to_play_with_and_no_metrics() throws Exception {
        var answer = edge.nobody().ask("{ __schema { types { name } } }");
        assertThat(answer.data().path("__schema").isObject()).isFalse();
        assertThat(answer.error().at("/extensions/code").asString()).isEqualTo("PERMISSION_DENIED");
        assertThat(status("/graphiql")).isEqualTo(404);
        assertThat(status("/metrics")).isEqualTo(404);
        assertThat(status("/health")).isEqualTo(200);
        assertThat(edge.nobody().ask("{ __typename plans { id } }").at("/plans"))
                .isNotEmpty();
    }

    @Test
    void metrics_have_a_port_of_their_own_that_serves_nothing_else() throws Exception {
        edge.nobody().ask("{ __typename }");
        var own = URI.create("http://127.0.0.1:" + METRICS_PORT);
        var metrics = answer(own.resolve("/metrics"));
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body()).contains("graphql_operations_seconds_count{");
        assertThat(answer(own.resolve("/graphql?query=%7B__typename%7D")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void cookies_are_secure_and_sockets_too() {
        var body = """
                {"query": "mutation { register(input: {email: \\"p@example.org\\", password: \\"correct horse\\", displayName: \\"P\\"}) { errors { __typename } } }"}
                """;
        var answer = edge.nobody()
                .send(edge.nobody()
                        .post(body)
                        .header("Origin", "https://beta.example.org")
                        .build());
        assertThat(answer.at("/register/errors")).isEmpty();
        assertThat(answer.response().headers().firstValue("Set-Cookie").orElse(""))
                .endsWith("; Secure");
        assertThat(answer.response().headers().firstValue("Strict-Transport-Security"))
                .isPresent();
        assertThat(edge.person("Ana").startSpeaking().at("/audio/uri").asString())
                .isEqualTo("wss://api.example.org/audio");
    }
}
