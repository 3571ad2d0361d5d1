package dev.vivavoce.bff.status;

import dev.vivavoce.bff.client.Services;
import dev.vivavoce.bff.http.HttpSettings;
import dev.vivavoce.runtime.redis.RateLimits;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.telemetry.Telemetry;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/// The beans of the edge's status.
@Configuration(proxyBeanMethods = false)
class StatusConfiguration {
    /// Before Spring's own, which take every path.
    private static final int ORDER = -1;

    @Bean
    ConnectionDraining connectionDraining() {
        return new ConnectionDraining();
    }

    @Bean
    HandlerMapping statusMapping(
            Telemetry telemetry,
            TokenVerifier tokens,
            Services services,
            RateLimits limits,
            ConnectionDraining draining,
            HttpSettings settings) {
        var status = new StatusEndpoint(
                telemetry, tokens::ready, services.readiness(), limits, draining, settings.metrics());
        var paths = List.of("/health", "/ready", "/ready/all", "/metrics");
        return new SimpleUrlHandlerMapping(paths.stream().collect(Collectors.toMap(path -> path, _ -> status)), ORDER);
    }
}
