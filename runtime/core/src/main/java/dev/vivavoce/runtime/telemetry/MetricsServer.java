package dev.vivavoce.runtime.telemetry;

import com.linecorp.armeria.server.Server;
import com.linecorp.armeria.server.prometheus.PrometheusExpositionService;
import java.net.InetSocketAddress;

/// A port of its own for `/metrics`: for a Prometheus that reaches what the public does not.
public final class MetricsServer implements AutoCloseable {
    private final Server server;

    private MetricsServer(Server server) {
        this.server = server;
    }

    /// @throws java.util.concurrent.CompletionException when the port is not free
    public static MetricsServer start(InetSocketAddress address, Telemetry telemetry) {
        var server = Server.builder()
                .http(address)
                .service(
                        "/metrics",
                        PrometheusExpositionService.of(telemetry.prometheus().getPrometheusRegistry()))
                .build();
        server.start().join();
        return new MetricsServer(server);
    }

    @Override
    public void close() {
        server.stop().join();
    }
}
