package dev.vivavoce.bff.socket;

import dev.vivavoce.bff.graphql.FailureResolver;
import dev.vivavoce.bff.http.Json;
import dev.vivavoce.bff.http.Origins;
import dev.vivavoce.bff.http.RequestAuthenticator;
import dev.vivavoce.runtime.failure.Failure;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/// The parts of the opening request that a socket's peer may read.
///
/// @param protocols the subprotocols offered, as written in the headers
/// @param query the parameters of its address, undecoded; empty without any. They are written to no log
public record Handshake(List<String> protocols, String query, String requestId, String address) {
    private static final String KEY = Handshake.class.getName();

    static Handshake of(Map<String, Object> attributes) {
        if (attributes.get(KEY) instanceof Handshake handshake) return handshake;
        throw new IllegalStateException("a socket without its handshake");
    }

    /// Refuses pages of other origins with 403, more handshakes than one address may begin with 429, and stores the
    /// handshake for the peer.
    record Interceptor(Origins origins, SocketLimits limits) implements HandshakeInterceptor {
        @Override
        public boolean beforeHandshake(
                ServerHttpRequest request,
                ServerHttpResponse response,
                WebSocketHandler handler,
                Map<String, Object> attributes)
                throws IOException {
            var headers = request.getHeaders();
            if (!origins.mayCall(headers.getFirst("Origin"))) {
                response.setStatusCode(HttpStatus.FORBIDDEN);
                return false;
            }
            // Not the socket's: behind a balancer, RemoteIpValve has put the client's into the request.
            var address = request instanceof ServletServerHttpRequest servlet
                    ? servlet.getServletRequest().getRemoteAddr()
                    : "";
            var requestId = RequestAuthenticator.requestId(headers.getFirst("X-Request-Id"));
            try {
                limits.takeHandshake(address);
            } catch (Failure failure) {
                refuse(response, FailureResolver.told(failure, requestId), requestId);
                return false;
            }
            var protocols = List.copyOf(headers.getOrEmpty("Sec-WebSocket-Protocol"));
            attributes.put(
                    KEY,
                    new Handshake(protocols, Objects.toString(request.getURI().getRawQuery(), ""), requestId, address));
            return true;
        }

        private static void refuse(ServerHttpResponse response, FailureResolver.Told told, String requestId)
                throws IOException {
            response.setStatusCode(HttpStatus.TOO_MANY_REQUESTS);
            var headers = response.getHeaders();
            headers.setContentType(MediaType.APPLICATION_JSON);
            headers.set("X-Request-Id", requestId);
            var seconds = told.retryAfterSeconds();
            if (seconds != null) headers.set("Retry-After", Long.toString(seconds));
            response.getBody().write(Json.bytes(Map.of("errors", List.of(told.entry()))));
        }

        @Override
        public void afterHandshake(
                ServerHttpRequest request,
                ServerHttpResponse response,
                WebSocketHandler handler,
                @Nullable Exception thrown) {}
    }
}
