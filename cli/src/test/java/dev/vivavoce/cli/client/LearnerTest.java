package dev.vivavoce.cli.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.vivavoce.cli.connection.GraphQl;
import dev.vivavoce.cli.connection.GraphQlFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LearnerTest {
    private static final String EXPIRED =
            "{\"errors\":[{\"message\":\"expired\",\"extensions\":{\"code\":\"UNAUTHENTICATED\",\"reason\":\"TOKEN_EXPIRED\"}}]}";

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private volatile int signedIn = 1;
    private volatile int refreshed;

    LearnerTest() throws IOException {}

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
    void an_access_token_that_has_expired_is_renewed() {
        var learner = Learner.guest(graphQl());
        assertThat(learner.ask("{ name }", Map.of()).path("name").asString()).isEqualTo("access-1");
        signedIn = 2; // the first token has expired
        assertThat(learner.ask("{ name }", Map.of()).path("name").asString()).isEqualTo("access-2");
        assertThat(learner.ask("{ name }", Map.of()).path("name").asString()).isEqualTo("access-2");
        assertThat(refreshed).isEqualTo(1);
    }

    @Test
    void a_learner_who_is_signed_in_elsewhere_has_to_sign_in_again() {
        var learner = Learner.signedIn(graphQl(), "access-1");
        signedIn = 2;
        assertThatThrownBy(() -> learner.ask("{ name }", Map.of())).isInstanceOf(GraphQlFailure.class);
        assertThat(refreshed).isZero();
    }

    private GraphQl graphQl() {
        return new GraphQl(URI.create("http://localhost:" + server.getAddress().getPort()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var token = exchange.getRequestHeaders().getFirst("Authorization");
        boolean isRefresh = question.contains("RefreshInput") && question.contains("refresh-1");
        if (isRefresh) refreshed++;
        var session = "{\"accessToken\":\"access-%d\",\"refreshToken\":\"refresh-%d\",\"viewer\":{\"id\":\"me\"}}"
                .formatted(signedIn, signedIn);
        String data;
        if (token == null) data = "{\"data\":{\"payload\":{\"signedIn\":" + session + ",\"errors\":[]}}}";
        else if (!token.equals("Bearer access-" + signedIn)) data = EXPIRED;
        else data = "{\"data\":{\"name\":\"access-" + signedIn + "\",\"viewer\":{\"id\":\"me\"}}}";
        var bytes = data.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
