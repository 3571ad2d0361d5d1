package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtime.telemetry.Telemetry;
import dev.vivavoce.runtimetest.Await;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A socket that is refused at its handshake leaves nothing behind.
class RefusedHandshakeTest {
    @RegisterExtension
    static final Edge edge = Edge.of();

    private static final int HANDSHAKES = 2_000;
    private static final String UNKNOWN_TICKET = "vivavoce.speech.v1, ticket."
            + Base64.getUrlEncoder().withoutPadding().encodeToString("unknown".getBytes(StandardCharsets.US_ASCII));

    private record Refusal(String path, String protocols, int code) {}

    private static final List<Refusal> REFUSALS = List.of(
            new Refusal("/audio", "vivavoce.speech.v1", 4401),
            new Refusal("/audio", UNKNOWN_TICKET, 4401),
            new Refusal("/audio", "graphql-transport-ws", 4406),
            new Refusal("/graphql", "graphql-ws", 4406));

    private static double gauge(String name) {
        return edge.bff().part(Telemetry.class).meters().get(name).gauge().value();
    }

    private static double all() {
        return gauge("audio.sockets") + gauge("audio.relays") + gauge("graphql.sockets") + gauge("sockets.kept.alive");
    }

    /// Opens a socket and returns the code that the server closes it with.
    private static int refused(Refusal refusal) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("localhost", edge.bff().port()), 20_000);
            socket.setSoTimeout(20_000);
            var request = "GET " + refusal.path() + " HTTP/1.1\r\nHost: localhost:"
                    + edge.bff().port()
                    + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                    + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: "
                    + refusal.protocols() + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var in = socket.getInputStream();
            var head = new StringBuilder();
            while (!head.toString().endsWith("\r\n\r\n")) head.append((char) in.read());
            assertThat(head.toString()).startsWith("HTTP/1.1 101");
            assertThat(in.read()).isEqualTo(0x88); // a close frame
            in.read();
            return in.read() << 8 | in.read();
        }
    }

    @Test
    void two_thousand_refused_handshakes_leave_no_socket_behind() throws Exception {
        assertThat(all()).isZero();
        try (var clients = Executors.newFixedThreadPool(16)) {
            var tries = new ArrayList<Callable<Void>>();
            for (int i = 0; i < HANDSHAKES; i++) {
                var refusal = REFUSALS.get(i % REFUSALS.size());
                tries.add(() -> {
                    assertThat(refused(refusal)).as(refusal.toString()).isEqualTo(refusal.code());
                    return null;
                });
            }
            for (var ended : clients.invokeAll(tries)) ended.get();
        }
        Await.until("the gauges to be as before", () -> all() == 0);
    }
}
