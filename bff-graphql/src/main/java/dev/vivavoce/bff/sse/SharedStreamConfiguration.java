package dev.vivavoce.bff.sse;

import dev.vivavoce.bff.execution.Graph;
import dev.vivavoce.bff.http.HttpRequests;
import dev.vivavoce.bff.http.HttpSettings;
import dev.vivavoce.bff.http.RequestAuthenticator;
import dev.vivavoce.runtime.server.VirtualTasks;
import dev.vivavoce.runtime.telemetry.Telemetry;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/// Wires the shared event streams.
@Configuration(proxyBeanMethods = false)
class SharedStreamConfiguration {
    /// Beside the other paths that serve HTTP.
    private static final int SECOND = -1;

    @Bean
    SharedStreams sharedStreams(Clock clock, VirtualTasks tasks, Telemetry telemetry) {
        var streams = new SharedStreams(clock, tasks);
        telemetry.meters().gauge("graphql.shared.streams", streams, SharedStreams::open);
        return streams;
    }

    @Bean
    HandlerMapping sharedStreamMapping(
            Graph graph,
            HttpRequests requests,
            RequestAuthenticator authenticator,
            SharedStreams streams,
            VirtualTasks tasks,
            Clock clock,
            HttpSettings settings) {
        var endpoint =
                new SharedStreamEndpoint(graph, requests, authenticator, streams, tasks, clock, settings.keepAlive());
        return new SimpleUrlHandlerMapping(Map.of(HttpRequests.STREAM_PATH, endpoint), SECOND);
    }
}
