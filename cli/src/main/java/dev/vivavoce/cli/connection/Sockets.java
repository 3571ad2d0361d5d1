package dev.vivavoce.cli.connection;

import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;

/// Opens WebSockets at the platform's address.
public final class Sockets {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(10);

    private Sockets() {}

    public static WebSocket open(GraphQl graphQl, String path, List<String> protocols, WebSocket.Listener listener)
            throws InterruptedException {
        try {
            return graphQl.http()
                    .newWebSocketBuilder()
                    .connectTimeout(CONNECT_LIMIT)
                    .subprotocols(
                            protocols.getFirst(), protocols.stream().skip(1).toArray(String[]::new))
                    .buildAsync(graphQl.socket(path), listener)
                    .get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                throw new HandshakeRefused(refused.getResponse().statusCode(), refused);
            }
            throw new GraphQl.Unreachable("no socket at " + graphQl.socket(path), e);
        }
    }
}
