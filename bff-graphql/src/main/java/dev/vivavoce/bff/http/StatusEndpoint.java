package dev.vivavoce.bff.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vivavoce.runtime.telemetry.Telemetry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpRequestHandler;

/// `/health`: the process runs. `/ready`: 200 when everything that the edge needs is up, otherwise 503; one line
/// each says what is up and what is missing. `/metrics`: for Prometheus.
final class StatusEndpoint implements HttpRequestHandler {
    private static final Duration KEPT = Duration.ofMillis(500);

    private record Found(boolean ready, String text, long at) {}

    private final Telemetry telemetry;
    private final Map<String, Supplier<String>> needed;
    private final boolean metrics;
    private final ReentrantLock asking = new ReentrantLock();
    private @Nullable Found last; // guarded by asking

    /// @param needed each gives `up`, or what is missing
    /// @param metrics off where anybody could read them
    StatusEndpoint(Telemetry telemetry, Map<String, Supplier<String>> needed, boolean metrics) {
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
        var found = found();
        send(response, found.ready() ? 200 : 503, found.text());
    }

    /// Asks at most once in [#KEPT], since anybody may ask us.
    private Found found() {
        asking.lock();
        try {
            var known = last;
            if (known != null && System.nanoTime() - known.at() < KEPT.toNanos()) return known;
            var states = new LinkedHashMap<String, Future<String>>();
            try (var tasks = Executors.newVirtualThreadPerTaskExecutor()) { // waits for all of them
                needed.forEach((name, check) -> states.put(name, tasks.submit(check::get)));
            }
            var text = new StringBuilder();
            boolean ready = true;
            for (var state : states.entrySet()) {
                var said = state.getValue().resultNow();
                ready &= said.equals("up");
                text.append(state.getKey()).append(": ").append(said).append('\n');
            }
            var found = new Found(ready, text.toString(), System.nanoTime());
            last = found;
            return found;
        } finally {
            asking.unlock();
        }
    }

    private static void send(HttpServletResponse response, int status, String text) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=utf-8");
        response.getOutputStream().write(text.getBytes(UTF_8));
    }
}
