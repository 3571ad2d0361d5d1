package dev.vivavoce.bench.watchers;

import dev.vivavoce.cli.connection.GraphQl;
import dev.vivavoce.cli.connection.Sockets;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Many subscriptions of one person on one socket, by the protocol `graphql-transport-ws`.
final class SharedSocket implements AutoCloseable {
    /// The edge runs no more on one socket.
    static final int MOST = 50;

    private static final String PROTOCOL = "graphql-transport-ws";
    private static final int NORMAL = 1000;
    private static final long ACKNOWLEDGED_WITHIN_SECONDS = 30;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Watching> watching = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> acknowledged = new CompletableFuture<>();
    private final WebSocket socket;
    private volatile String closed = "the socket takes no messages";
    private int last;

    /// What one subscription receives, one call at a time.
    interface Watching {
        /// @param data of the result
        void next(JsonNode data);

        /// The last call.
        ///
        /// @param failure empty when the server completed it
        void ended(Optional<String> failure);
    }

    private SharedSocket(GraphQl graphQl) throws InterruptedException {
        socket = Sockets.open(graphQl, "/graphql", List.of(PROTOCOL), new Texts());
    }

    /// Returns when the server has taken the connection.
    static SharedSocket open(GraphQl graphQl, String token) throws InterruptedException {
        var shared = new SharedSocket(graphQl);
        shared.send(Map.of("type", "connection_init", "payload", Map.of("authorization", "Bearer " + token)));
        shared.acknowledged
                .orTimeout(ACKNOWLEDGED_WITHIN_SECONDS, TimeUnit.SECONDS)
                .join();
        return shared;
    }

    void subscribe(String document, Map<String, ?> variables, Watching one) {
        var id = Integer.toString(++last);
        watching.put(id, one);
        send(Map.of("id", id, "type", "subscribe", "payload", Map.of("query", document, "variables", variables)));
    }

    /// Ends all its subscriptions; they are not told.
    @Override
    public void close() {
        watching.clear();
        if (!socket.isOutputClosed()) socket.sendClose(NORMAL, "").join();
    }

    /// A socket takes no message before the last one was sent.
    private synchronized void send(Map<String, ?> message) {
        try {
            socket.sendText(JSON.writeValueAsString(message), true).join();
        } catch (CompletionException thrown) {
            throw new IllegalStateException(closed, thrown);
        }
    }

    private void hear(JsonNode message) {
        var id = message.path("id").asString("");
        var payload = message.path("payload");
        switch (message.path("type").asString("")) {
            case "connection_ack" -> acknowledged.complete(null);
            case "ping" -> send(Map.of("type", "pong"));
            case "next" -> {
                if (payload.path("errors").isEmpty()) {
                    var one = watching.get(id);
                    if (one != null) one.next(payload.path("data"));
                } else end(id, Optional.of(payload.path("errors").toString()));
            }
            case "error" -> end(id, Optional.of(payload.toString()));
            case "complete" -> end(id, Optional.empty());
            default -> {} // pong, and what a later protocol may add
        }
    }

    private void end(String id, Optional<String> failure) {
        var one = watching.remove(id);
        if (one != null) one.ended(failure);
    }

    private void endAll(String why) {
        closed = why;
        acknowledged.completeExceptionally(new IllegalStateException(why));
        watching.keySet().forEach(id -> end(id, Optional.of(why)));
    }

    private final class Texts implements WebSocket.Listener {
        private final StringBuilder partial = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean isLast) {
            partial.append(data);
            if (isLast) {
                var message = JSON.readTree(partial.toString());
                partial.setLength(0);
                hear(message);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            endAll("the socket was closed: " + code + " " + reason);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            endAll("the socket was lost: " + error.getMessage());
        }
    }
}
