package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtimetest.Await;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// When a client leaves, the calls made for it are cancelled. Content accepts calls and does not answer.
class LeavingClientTest {
    @RegisterExtension
    static final Edge edge = Edge.of();

    private static final String QUERY = "{ scenarios(first: 5) { nodes { id } } }";

    private final Person ana = edge.person("Ana");

    @BeforeEach
    void content_does_not_answer() {
        edge.content().calls.reset();
        edge.content().stalls = true;
    }

    @AfterEach
    void content_answers() {
        edge.content().stalls = false;
    }

    private void awaitCall() throws Exception {
        Await.until("the call", () -> edge.content().calls.of("ListScenarios") == 1);
    }

    private void awaitCancellation() throws Exception {
        Await.until("the call to be cancelled", () -> edge.content().calls.cancelled() == 1);
    }

    /// Sends a query over a bare connection and returns without reading the answer.
    private Socket ask(String accept) throws IOException {
        var body = Person.JSON.writeValueAsBytes(Map.of("query", QUERY));
        var socket = new Socket();
        socket.connect(new InetSocketAddress("localhost", edge.bff().port()), 5_000);
        var head = "POST /graphql HTTP/1.1\r\nHost: localhost:" + edge.bff().port()
                + "\r\nContent-Type: application/json\r\nAccept: " + accept + "\r\nAuthorization: Bearer "
                + ana.token() + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(body);
        return socket;
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/graphql-response+json", "text/event-stream"})
    void a_query_over_http_is_cancelled_when_the_connection_is_closed(String accept) throws Exception {
        try (var _ = ask(accept)) {
            awaitCall();
        }
        awaitCancellation();
    }

    @Test
    void a_query_over_http_is_cancelled_when_the_connection_is_reset() throws Exception {
        try (var socket = ask("application/json")) {
            awaitCall();
            socket.setSoLinger(true, 0);
        }
        awaitCancellation();
    }

    @Test
    void a_query_over_http_whose_client_stays_is_not_cancelled() throws Exception {
        var answer = ana.ask(QUERY);
        assertThat(answer.error().at("/extensions/code").asString()).isEqualTo("DEADLINE_EXCEEDED");
        assertThat(edge.content().calls.cancelled()).isZero();
    }

    @Test
    void the_next_request_on_a_connection_does_not_cancel_the_one_before_it() throws Exception {
        try (var socket = ask("application/json")) {
            awaitCall();
            socket.getOutputStream()
                    .write("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            var answers = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answers).contains("DEADLINE_EXCEEDED");
            assertThat(answers.split("HTTP/1.1 200", -1)).hasSize(3);
            assertThat(edge.content().calls.cancelled()).isZero();
        }
    }

    @Test
    void a_query_on_a_socket_is_cancelled_when_the_client_completes_it() throws Exception {
        try (var socket = ana.socket()) {
            socket.subscribe("1", QUERY);
            awaitCall();
            socket.send(Map.of("id", "1", "type", "complete"));
            awaitCancellation();
        }
    }

    @Test
    void a_query_on_a_socket_is_cancelled_when_the_socket_closes() throws Exception {
        try (var socket = ana.socket()) {
            socket.subscribe("1", QUERY);
            awaitCall();
        }
        awaitCancellation();
    }
}
