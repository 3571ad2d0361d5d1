package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtime.telemetry.Telemetry;
import dev.vivavoce.runtimetest.Await;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A socket that is refused at its handshake leaves nothing behind.
class RefusedHandshakeTest {
    @RegisterExtension
    static final Edge edge = Edge.of();

    private static final int HANDSHAKES = 2_000;
    private static final String UNKNOWN_TICKET = "vivavoce.speech.v1, ticket."
            + Base64.getUrlEncoder().withoutPadding().encodeToString("unknown".getBytes(StandardCharsets.US_ASCII));

    /// The edge's own objects of a socket, and those of the server below it.
    private static final Pattern SOCKET_OBJECT = Pattern.compile("(?m)^ *\\d+: +(\\d+) +\\d+ +("
            + "dev\\.vivavoce\\.bff\\.(?:audio|socket)\\.[\\w$]+"
            + "|org\\.springframework\\.web\\.(?:reactive\\.)?socket\\.[\\w.$]*Session"
            + "|org\\.apache\\.tomcat\\.websocket\\.WsSession)\\b.*$");

    /// Far below one for each handshake; what the last ones leave to the garbage collector may still be there.
    private static final long MOST_OBJECTS_MORE = 20;

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

    /// The live objects of sockets in this JVM by class: the histogram collects garbage first.
    private static Map<String, Long> socketObjects() throws JMException {
        var histogram = (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        return SOCKET_OBJECT
                .matcher(histogram)
                .results()
                .collect(Collectors.toMap(found -> found.group(2), found -> Long.parseLong(found.group(1)), Long::sum));
    }

    private static long total() {
        try {
            return socketObjects().values().stream().mapToLong(Long::longValue).sum();
        } catch (JMException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    private static void refuseMany(int handshakes) throws Exception {
        try (var clients = Executors.newFixedThreadPool(16)) {
            var tries = new ArrayList<Callable<Void>>();
            for (int i = 0; i < handshakes; i++) {
                var refusal = REFUSALS.get(i % REFUSALS.size());
                tries.add(() -> {
                    assertThat(refused(refusal)).as(refusal.toString()).isEqualTo(refusal.code());
                    return null;
                });
            }
            for (var ended : clients.invokeAll(tries)) ended.get();
        }
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
    void two_thousand_refused_handshakes_leave_no_socket_and_no_object_behind() throws Exception {
        assertThat(all()).isZero();
        refuseMany(REFUSALS.size() * 4); // loads what the first sockets load once
        Await.until("the gauges to be as before", () -> all() == 0);
        long before = total();
        refuseMany(HANDSHAKES);
        Await.until("the gauges to be as before", () -> all() == 0);
        Await.until(
                "the objects of the sockets to be gone: " + socketObjects(),
                () -> total() - before < MOST_OBJECTS_MORE);
    }

    @Test
    void a_socket_that_is_retained_is_counted() throws Exception {
        var speaker = edge.person("Ana");
        long before = total();
        try (var open = AudioClient.open(edge, speaker.startSpeaking().path("audio"))) {
            Await.until("the open socket to be counted", () -> total() > before);
        }
    }
}
