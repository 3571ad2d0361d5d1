package dev.vivavoce.bff;

import java.net.http.WebSocket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A client of GraphQL over WebSocket.
final class GraphClient implements AutoCloseable {
    static final String PROTOCOL = "graphql-transport-ws";

    private final LinkedBlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private final CompletableFuture<Closed> closed = new CompletableFuture<>();
    private @Nullable WebSocket socket;

    record Closed(int code, String reason) {}

    private GraphClient() {}

    /// Opens a socket, sends `connection_init` and waits for the acknowledgement.
    static GraphClient open(Edge edge, String authorization) {
        var client = connect(edge);
        client.send(Map.of("type", "connection_init", "payload", Map.of("authorization", authorization)));
        var message = client.next();
        if (!message.path("type").asString().equals("connection_ack")) throw new AssertionError(message.toString());
        return client;
    }

    /// Opens a socket and sends nothing.
    static GraphClient connect(Edge edge) {
        var client = new GraphClient();
        client.socket = edge.http()
                .newWebSocketBuilder()
                .subprotocols(PROTOCOL)
                .buildAsync(edge.socketUri("/graphql"), client.new Incoming())
                .join();
        return client;
    }

    private final class Incoming implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                messages.add(Person.JSON.readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            closed.complete(new Closed(code, reason));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable thrown) {
            closed.complete(new Closed(1006, String.valueOf(thrown.getMessage())));
        }
    }

    void send(Map<String, ?> message) {
        sendText(Person.JSON.writeValueAsString(message));
    }

    void sendText(String text) {
        socket().sendText(text, true).join();
    }

    void subscribe(String id, String query) {
        subscribe(id, query, Map.of());
    }

    void subscribe(String id, String query, Map<String, ?> variables) {
        var message = new LinkedHashMap<String, Object>();
        message.put("id", id);
        message.put("type", "subscribe");
        message.put("payload", Map.of("query", query, "variables", variables));
        send(message);
    }

    /// Returns the next message; fails when none comes within ten seconds.
    JsonNode next() {
        try {
            var message = messages.poll(10, TimeUnit.SECONDS);
            if (message == null) throw new AssertionError("no message came; closed: " + closed.getNow(null));
            return message;
        } catch (InterruptedException thrown) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(thrown);
        }
    }

    /// Returns the next event of a subscription.
    JsonNode event() {
        var message = next();
        if (!message.path("type").asString().equals("next")) throw new AssertionError(message.toString());
        return message.at("/payload/data/speakingEvents");
    }

    Closed closed() {
        return closed(Duration.ofSeconds(10));
    }

    Closed closed(Duration longest) {
        return closed.orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    /// Closes the connection without a close frame.
    void abort() {
        socket().abort();
    }

    private WebSocket socket() {
        if (socket == null) throw new IllegalStateException("not open");
        return socket;
    }

    @Override
    public void close() {
        socket().abort();
    }
}
