package dev.vivavoce.bff.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vivavoce.runtime.telemetry.Telemetry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.web.HttpRequestHandler;

/// `/health`: the process is alive. `/ready`: everything that each request needs is available. `/metrics`: for
/// Prometheus.
final class StatusEndpoint implements HttpRequestHandler {
    private final Telemetry telemetry;
    private final Map<String, BooleanSupplier> needed;
    private final boolean metrics;

    /// `metrics` is false where the port is public.
    StatusEndpoint(Telemetry telemetry, Map<String, BooleanSupplier> needed, boolean metrics) {
        this.telemetry = telemetry;
        this.needed = needed;
        this.metrics = metrics;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getRequestURI()) {
            case "/health" -> send(response, 200, "up\n");
            case "/ready" -> ready(response);
            case "/metrics" -> send(response, metrics ? 200 : 404, metrics ? telemetry.scrape() : "");
            default -> send(response, 404, "");
        }
    }

    private void ready(HttpServletResponse response) throws IOException {
        var text = new StringBuilder();
        boolean ready = true;
        for (var check : needed.entrySet()) {
            boolean good = check.getValue().getAsBoolean();
            ready &= good;
            text.append(check.getKey())
                    .append(": ")
                    .append(good ? "up" : "down")
                    .append('\n');
        }
        send(response, ready ? 200 : 503, text.toString());
    }

    private static void send(HttpServletResponse response, int status, String text) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=utf-8");
        response.getOutputStream().write(text.getBytes(UTF_8));
    }
}
