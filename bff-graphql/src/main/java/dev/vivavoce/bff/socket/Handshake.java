package dev.vivavoce.bff.socket;

import dev.vivavoce.bff.http.Origins;
import dev.vivavoce.bff.http.RequestAuthenticator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/// The parts of the opening request that a socket's peer may read.
///
/// @param protocols the subprotocols offered, as written in the headers
public record Handshake(List<String> protocols, String requestId, String address) {
    private static final String KEY = Handshake.class.getName();

    static Handshake of(Map<String, Object> attributes) {
        if (attributes.get(KEY) instanceof Handshake handshake) return handshake;
        throw new IllegalStateException("a socket without its handshake");
    }

    /// Refuses pages of other origins with 403, and stores the handshake for the peer.
    record Interceptor(Origins origins) implements HandshakeInterceptor {
        @Override
        public boolean beforeHandshake(
                ServerHttpRequest request,
                ServerHttpResponse response,
                WebSocketHandler handler,
                Map<String, Object> attributes) {
            var headers = request.getHeaders();
            if (!origins.mayCall(headers.getFirst("Origin"))) {
                response.setStatusCode(HttpStatus.FORBIDDEN);
                return false;
            }
            var address = request.getRemoteAddress();
            attributes.put(
                    KEY,
                    new Handshake(
                            List.copyOf(headers.getOrEmpty("Sec-WebSocket-Protocol")),
                            RequestAuthenticator.requestId(headers.getFirst("X-Request-Id")),
                            address == null ? "" : address.getAddress().getHostAddress()));
            return true;
        }

        @Override
        public void afterHandshake(
                ServerHttpRequest request,
                ServerHttpResponse response,
                WebSocketHandler handler,
                @Nullable Exception thrown) {}
    }
}
