package dev.vivavoce.cli.connection;

import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One subscription on a socket of its own, by the protocol `graphql-transport-ws`.
public final class Subscription implements AutoCloseable {
    private static final String PROTOCOL = "graphql-transport-ws";
    private static final String ID = "1";
    private static final int NORMAL = 1000;
    private static final long CONNECT_SECONDS = 10;

    private final CompletableFuture<Void> acknowledged = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Consumer<JsonNode> events;
    private final WebSocket socket;

    private Subscription(GraphQl graphQl, Consumer<JsonNode> events) throws InterruptedException {
        this.events = events;
        this.socket = Sockets.open(graphQl, "/graphql", List.of(PROTOCOL), new Texts());
    }

    /// Connects and subscribes; returns when the server has taken the connection.
    ///
    /// @param events gets the `data` of each event, one at a time
    public static Subscription open(
            GraphQl graphQl, String token, String document, Map<String, ?> variables, Consumer<JsonNode> events)
            throws InterruptedException {
        var subscription = new Subscription(graphQl, events);
        subscription.send(Map.of("type", "connection_init", "payload", Map.of("authorization", "Bearer " + token)));
        subscription.await(subscription.acknowledged);
        subscription.send(Map.of("id", ID, "type", "subscribe", "payload", graphQl.request(document, variables)));
        return subscription;
    }

    /// Completes when the server ends the subscription; fails when it ends in another way.
    public CompletableFuture<Void> ended() {
        return ended;
    }

    /// Drops the connection without a close frame, as a lost network does.
    public void drop() {
        socket.abort();
        ended.cancel(false);
    }

    @Override
    public void close() {
        if (!socket.isOutputClosed()) socket.sendClose(NORMAL, "");
        ended.cancel(false);
    }

    private void send(Map<String, ?> message) {
        socket.sendText(GraphQl.JSON.writeValueAsString(message), true).join();
    }

    private void await(CompletableFuture<Void> future) throws InterruptedException {
        try {
            future.get(CONNECT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            socket.abort();
            throw new GraphQl.Unreachable("the subscription was not answered", e);
        } catch (ExecutionException e) {
            throw new GraphQl.Unreachable("the subscription was refused: " + message(e.getCause()), e);
        }
    }

    private static String message(@Nullable Throwable cause) {
        return cause == null ? "no reason given" : String.valueOf(cause.getMessage());
    }

    private void hear(JsonNode message) {
        switch (message.path("type").asString("")) {
            case "connection_ack" -> acknowledged.complete(null);
            case "ping" -> send(Map.of("type", "pong"));
            case "next" -> next(message.path("payload"));
            case "error" -> fail(GraphQlFailure.of(message.path("payload")));
            case "complete" -> {
                ended.complete(null);
                socket.sendClose(NORMAL, "");
            }
            default -> {} // pong, and what a later protocol may add
        }
    }

    private void next(JsonNode payload) {
        var errors = payload.path("errors");
        if (errors.isEmpty()) events.accept(payload.path("data"));
        else fail(GraphQlFailure.of(errors));
    }

    private void fail(Throwable why) {
        acknowledged.completeExceptionally(why);
        ended.completeExceptionally(why);
    }

    private final class Texts implements WebSocket.Listener {
        private final StringBuilder partial = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                var message = GraphQl.JSON.readTree(partial.toString());
                partial.setLength(0);
                hear(message);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            fail(new SocketClosed(code, reason));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            fail(error);
        }
    }
}
