package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The differences in production and with https.
class ProductionTest {
    @RegisterExtension
    static final Edge edge = Edge.of(
            "BFF_PRODUCTION", "true",
            "BFF_DOCUMENTS", "any",
            "BFF_PUBLIC_URL", "https://api.example.org",
            "BFF_WEB_ORIGINS", "https://app.example.org, https://beta.example.org");

    private int status(String path) throws Exception {
        return edge.http()
                .send(HttpRequest.newBuilder(edge.uri(path)).build(), BodyHandlers.discarding())
                .statusCode();
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
