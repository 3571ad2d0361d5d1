package dev.vivavoce.bff.socket;

import static java.util.Objects.requireNonNull;

import dev.vivavoce.bff.execution.Graph;
import dev.vivavoce.bff.http.Origins;
import dev.vivavoce.bff.http.RequestAuthenticator;
import dev.vivavoce.runtime.server.VirtualTasks;
import dev.vivavoce.runtime.telemetry.Telemetry;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;
import org.springframework.web.socket.server.support.WebSocketHandlerMapping;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

/// Wires the WebSockets.
@Configuration(proxyBeanMethods = false)
class SocketConfiguration {
    /// Every socket has two such buffers from its start; longer messages are assembled by [SocketHandler].
    private static final int BUFFER = 4 << 10;
    /// Before the paths that serve HTTP.
    private static final int FIRST = -2;

    @Bean
    OpenSockets openSockets(Clock clock, VirtualTasks tasks, SocketSettings settings, Telemetry telemetry) {
        var sockets = new OpenSockets(clock, tasks, settings);
        telemetry.meters().gauge("sockets.kept.alive", sockets, OpenSockets::watched);
        return sockets;
    }

    @Bean
    SocketPath graphSocket(
            OpenSockets sockets,
            SocketLimits limits,
            Graph graph,
            RequestAuthenticator authenticator,
            Clock clock,
            VirtualTasks tasks,
            SocketSettings settings,
            Telemetry telemetry) {
        var subscriptions = telemetry.meters().gauge("graphql.subscriptions", new AtomicInteger());
        var parts = new GraphSocket.Parts(
                graph, authenticator, clock, tasks, settings, limits, requireNonNull(subscriptions));
        var handler = new SocketHandler(
                GraphSocket.PROTOCOL,
                GraphSocket.MESSAGE_LIMIT,
                sockets,
                (link, handshake) -> new GraphSocket(link, parts, handshake.requestId(), handshake.address()));
        telemetry.meters().gauge("graphql.sockets", handler, SocketHandler::open);
        return new SocketPath("/graphql", handler);
    }

    @Bean
    HandlerMapping socketMapping(List<SocketPath> paths, Origins origins, SocketLimits limits) {
        var handlers = new LinkedHashMap<String, Object>();
        for (var path : paths) {
            var handler = new WebSocketHttpRequestHandler(path.handler(), new DefaultHandshakeHandler());
            handler.setHandshakeInterceptors(List.of(new Handshake.Interceptor(origins, limits)));
            handlers.put(path.path(), handler);
        }
        var mapping = new WebSocketHandlerMapping();
        mapping.setWebSocketUpgradeMatch(true);
        mapping.setUrlMap(handlers);
        mapping.setOrder(FIRST);
        return mapping;
    }

    @Bean
    ServletServerContainerFactoryBean socketContainer() {
        var container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(BUFFER);
        container.setMaxBinaryMessageBufferSize(BUFFER);
        return container;
    }
}
