package dev.vivavoce.cli.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.vivavoce.cli.connection.GraphQl;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A registration with the link of a mail, at an edge that sends one and a catcher that has it late.
class MailCatcherTest {
    private static final String SIGNED_IN =
            "{\"data\":{\"payload\":{\"signedIn\":{\"accessToken\":\"a\",\"refreshToken\":\"r\",\"viewer\":{\"id\":\"me\"}},\"errors\":[]}}}";

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private volatile String mails = "";
    private volatile int looks;
    private volatile String finished = "";

    MailCatcherTest() throws IOException {}

    @BeforeEach
    void start() {
        server.createContext("/graphql", this::edge);
        server.createContext("/api/v1/", this::catcher);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void the_link_of_the_mail_to_this_address_is_followed_when_it_has_come() throws Exception {
        mails = """
                {"messages":[
                  {"ID":"other","To":[{"Name":"","Address":"somebody@else.example"}]},
                  {"ID":"news","To":[{"Name":"Demo","Address":"ana@demo.example"}]},
                  {"ID":"mine","To":[{"Name":"Demo","Address":"Ana@demo.example"}]}]}
                """;
        var learner = Learner.register(graphQl(), "ana@demo.example", "a password", "Ana", catcher());
        assertThat(learner.id()).isEqualTo("me");
        assertThat(finished).contains("\"vvr_of-ana\"", "\"a password\"");
        assertThat(looks).as("looks for mails").isEqualTo(2);
    }

    @Test
    void without_a_catcher_the_link_that_was_mailed_is_reported() {
        assertThatThrownBy(() -> Learner.register(graphQl(), "ana@demo.example", "a password", "Ana"))
                .isInstanceOf(LinkMailed.class)
                .hasMessageContaining("sends a link by mail");
    }

    @Test
    void a_catcher_that_does_not_answer_ends_the_registration() {
        assertThatThrownBy(() -> Learner.register(
                        graphQl(),
                        "ana@demo.example",
                        "a password",
                        "Ana",
                        new MailCatcher(graphQl(), URI.create("http://localhost:1"))))
                .isInstanceOf(GraphQl.Unreachable.class)
                .hasMessageContaining("no answer from http://localhost:1");
    }

    private URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private GraphQl graphQl() {
        return new GraphQl(address());
    }

    private MailCatcher catcher() {
        return new MailCatcher(graphQl(), address());
    }

    private void edge(HttpExchange exchange) throws IOException {
        var question = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        if (question.contains("FinishRegistrationInput")) {
            finished = question;
            answer(exchange, SIGNED_IN);
        } else answer(exchange, "{\"data\":{\"payload\":{\"mailed\":true,\"signedIn\":null,\"errors\":[]}}}");
    }

    /// The first look finds no mail yet.
    private void catcher(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/api/v1/messages" -> answer(exchange, ++looks == 1 ? "{\"messages\":[]}" : mails);
            case "/api/v1/message/news" -> answer(exchange, "{\"Text\":\"No link here.\"}");
            case "/api/v1/message/mine" ->
                answer(exchange, "{\"Text\":\"Follow\\nhttp://localhost:3000/confirm#vvr_of-ana\\nsoon.\"}");
            default -> throw new IOException("mails of others are not read: " + exchange.getRequestURI());
        }
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        var bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
