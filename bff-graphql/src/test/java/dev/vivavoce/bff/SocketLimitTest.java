package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// One address can open so many sockets in a minute, and send so many pings on them.
class SocketLimitTest {
    private static void with(String name, String value, java.util.function.Consumer<Edge> test) {
        var edge = Edge.of(name, value).begin();
        try {
            test.accept(edge);
        } finally {
            edge.end();
        }
    }

    @Test
    void handshakes_over_the_limit_are_429_on_both_paths() {
        with("BFF_HANDSHAKES_A_MINUTE", "2", edge -> {
            var ana = edge.person("Ana");
            try (var _ = ana.socket();
                    var _ = ana.socket()) {
                for (var path : new String[] {"/graphql", "/audio"})
                    assertThatThrownBy(() -> edge.http()
                                    .newWebSocketBuilder()
                                    .subprotocols(GraphClient.PROTOCOL)
                                    .buildAsync(edge.socketUri(path), new WebSocket.Listener() {})
                                    .join())
                            .hasCauseInstanceOf(WebSocketHandshakeException.class)
                            .satisfies(thrown -> {
                                if (!(thrown.getCause() instanceof WebSocketHandshakeException handshake))
                                    throw new AssertionError(thrown);
                                var refused = handshake.getResponse();
                                assertThat(refused.statusCode()).isEqualTo(429);
                                assertThat(refused.headers()
                                                .firstValueAsLong("Retry-After")
                                                .orElse(0))
                                        .isBetween(1L, 30L);
                            });
                assertThat(ana.ask("{ plans { id } }").status())
                        .as("requests go on")
                        .isEqualTo(200);
            }
        });
    }

    @Test
    void pings_over_the_limit_close_their_socket_with_1013() {
        with("BFF_PINGS_A_MINUTE", "3", edge -> {
            var ana = edge.person("Ana");
            try (var first = ana.socket();
                    var second = ana.socket()) {
                for (int i = 0; i < 3; i++) {
                    first.send(Map.of("type", "ping"));
                    assertThat(first.next().path("type").asString()).isEqualTo("pong");
                }
                second.send(Map.of("type", "ping"));
                assertThat(second.closed()).isEqualTo(new GraphClient.Closed(1013, "PING_LIMIT"));
                first.subscribe("1", "{ plans { id } }");
                assertThat(first.next().path("type").asString())
                        .as("the others go on")
                        .isEqualTo("next");
            }
        });
    }
}
