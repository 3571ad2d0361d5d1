package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.runtimetest.Await;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Clients that send nothing or never read, over plain sockets; and a server that stops.
class SilentClientTest {
    @RegisterExtension
    static final Edge edge = Edge.of("BFF_KEEP_ALIVE", "8s", "BFF_SEND_LIMIT", "4s");

    private static final String EVENTS =
            "subscription($id: ID!) { speakingEvents(sessionId: $id) { cursor ... on UtteranceRecognized { text } } }";

    private final Person ana = edge.person("Ana");

    /// Opens a WebSocket on a plain socket with the smallest receive buffer.
    private Socket webSocket(String path, String protocols) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress("localhost", edge.bff().port()), 5_000);
        socket.setSoTimeout(45_000);
        var request = "GET " + path + " HTTP/1.1\r\nHost: localhost:"
                + edge.bff().port()
                + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: " + protocols + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n"))
            head.append((char) socket.getInputStream().read());
        assertThat(head.toString()).startsWith("HTTP/1.1 101");
        return socket;
    }

    private static void send(Socket socket, Map<String, ?> message) throws IOException {
        var text = Person.JSON.writeValueAsBytes(message);
        var frame = ByteBuffer.allocate(text.length + 8)
                .put((byte) 0x81)
                .put((byte) (0x80 | 126))
                .putShort((short) text.length)
                .putInt(0) // the mask
                .put(text);
        socket.getOutputStream().write(frame.array());
        socket.getOutputStream().flush();
    }

    private Socket subscriber(String sessionId) throws IOException {
        var socket = webSocket("/graphql", GraphClient.PROTOCOL);
        send(socket, Map.of("type", "connection_init", "payload", Map.of("authorization", "Bearer " + ana.token())));
        send(
                socket,
                Map.of(
                        "id", "1",
                        "type", "subscribe",
                        "payload", Map.of("query", EVENTS, "variables", Map.of("id", sessionId))));
        return socket;
    }

    /// Reads frames up to a close frame and returns its code.
    private static int closeCode(InputStream in) throws IOException {
        while (true) {
            int head = in.read();
            int length = in.read() & 0x7f;
            if (length == 126) length = in.read() << 8 | in.read();
            var body = in.readNBytes(length);
            if ((head & 0x0f) == 8) return (body[0] & 0xff) << 8 | body[1] & 0xff;
        }
    }

    @Test
    void who_does_not_answer_a_ping_is_given_up_within_two_keep_alives() throws Exception {
        var id = ana.startSpeaking().at("/session/id").asString();
        var silent = new ArrayList<Socket>();
        for (int i = 0; i < 5; i++) silent.add(subscriber(id));
        var audio = ana.startSpeaking().at("/audio/protocols");
        var speaking = webSocket(
                "/audio", audio.path(0).asString() + ", " + audio.path(1).asString());
        Await.until("the watchers", () -> edge.speech().watching.get() == 5);
        Await.until(
                "them to be given up",
                Duration.ofSeconds(60),
                () -> edge.speech().watching.get() == 0
                        && edge.speech().speaking.get() == 0);
        assertThat(closeCode(silent.getFirst().getInputStream())).isEqualTo(4408);
        assertThat(closeCode(speaking.getInputStream())).isEqualTo(4408);
        for (var socket : silent) socket.close();
        speaking.close();
    }

    @Test
    void who_never_reads_is_closed_after_the_send_limit_and_loses_no_final_text() throws Exception {
        var id = ana.startSpeaking().at("/session/id").asString();
        var local = GlobalId.local("SpeakingSession", id);
        try (var deaf = subscriber(id)) {
            Await.until("the watcher", () -> edge.speech().watching.get() == 1);
            // Fills the buffers with text that cannot be compressed.
            var random = new Random(1);
            int told = 0;
            for (; told < 600 && edge.speech().watching.get() == 1; told++) {
                var text = random.ints(2_000, 'a', 'z')
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
                edge.speech().recognized(local, "u" + told, text);
            }
            Await.until(
                    "the watcher to be closed",
                    Duration.ofSeconds(30),
                    () -> edge.speech().watching.get() == 0);
            try (var again = ana.socket()) {
                again.subscribe("1", EVENTS, Map.of("id", id));
                for (int cursor = 1; cursor <= told; cursor++)
                    assertThat(again.event().path("cursor").asString()).isEqualTo(Integer.toString(cursor));
            }
        }
    }

    @Test
    void a_server_that_stops_says_so_on_every_socket() throws Exception {
        var stopping = Edge.of().begin();
        try {
            var bea = stopping.person("Bea");
            var watching = bea.socket();
            var audio = AudioClient.open(stopping, bea.startSpeaking().at("/audio"));
            audio.config();
            assertThat(audio.next().hasAccepted()).isTrue();
            stopping.bff().close();
            assertThat(List.of(watching.closed(), audio.closed()))
                    .containsExactly(
                            new GraphClient.Closed(1012, "DRAINING"), new GraphClient.Closed(1012, "DRAINING"));
            Await.until(
                    "speech to be left alone", () -> stopping.speech().speaking.get() == 0);
        } finally {
            stopping.end();
        }
    }
}
