package dev.vivavoce.bff.http;

import dev.vivavoce.bff.execution.Graph;
import dev.vivavoce.bff.objective.OperationTimers;
import dev.vivavoce.runtime.telemetry.Telemetry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.webmvc.GraphiQlHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/// Wires the HTTP endpoints.
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {
    static final String GRAPHIQL_PATH = "/graphiql";
    /// Bytes that the system buffers for each connection; some systems take twice as many.
    static final int SEND_BUFFER = 32 << 10;
    /// After the WebSockets, which share a path with HTTP.
    private static final int SECOND = -1;

    @Bean
    EventStream eventStream(
            Graph graph, RequestAuthenticator authenticator, Clock clock, Telemetry telemetry, HttpSettings settings) {
        var events = new EventStream(graph, authenticator, clock, settings.keepAlive());
        telemetry.meters().gauge("graphql.event.streams", events, EventStream::running);
        return events;
    }

    @Bean
    HttpRequests httpRequests(RequestAuthenticator authenticator, Origins origins, Telemetry telemetry) {
        return new HttpRequests(authenticator, origins, new OperationTimers(telemetry.meters()));
    }

    @Bean
    HandlerMapping httpMapping(
            Graph graph, HttpRequests requests, Origins origins, Addresses addresses, EventStream events) {
        return new SimpleUrlHandlerMapping(
                Map.of(GraphEndpoint.PATH, new GraphEndpoint(graph, requests, origins, addresses, events)), SECOND);
    }

    /// Bounds the system's send buffer. By default it grows to megabytes, and a lost client is noticed later.
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> connections(HttpSettings settings) {
        return factory -> {
            if (!settings.trustedProxies().isEmpty()) factory.addEngineValves(balancers(settings.trustedProxies()));
            factory.addConnectorCustomizers(
                    connector -> connector.setProperty("socket.txBufSize", Integer.toString(SEND_BUFFER)));
            factory.addEngineValves(new ClientConnection.Valve());
        };
    }

    /// Takes the address of a client from `X-Forwarded-For`, where a trusted balancer has written it: the last one
    /// there that is not of a balancer.
    private static RemoteIpValve balancers(List<String> networks) {
        var valve = new RemoteIpValve();
        valve.setInternalProxies(String.join(",", networks));
        valve.setProtocolHeader(null);
        return valve;
    }

    /// Serves the GraphiQL page.
    @Bean
    RouterFunction<ServerResponse> graphiQl(HttpSettings settings) {
        if (!settings.graphiQl())
            return RouterFunctions.route()
                    .GET(GRAPHIQL_PATH, _ -> ServerResponse.notFound().build())
                    .build();
        var page = new GraphiQlHandler(GraphEndpoint.PATH, GraphEndpoint.PATH);
        return RouterFunctions.route().GET(GRAPHIQL_PATH, page::handleRequest).build();
    }

    @Bean
    @Order(1)
    SecurityHeaders securityHeaders(Addresses addresses) {
        return new SecurityHeaders(addresses);
    }

    @Bean
    @Order(2)
    Cors cors(Origins origins) {
        return new Cors(origins);
    }
}
