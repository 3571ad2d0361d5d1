package dev.vivavoce.bff.status;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vivavoce.runtime.readiness.Readiness;
import dev.vivavoce.runtime.redis.RateLimits;
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
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpRequestHandler;

/// - `/health`: 200 while the process runs.
/// - `/ready`, for a load balancer: 503 while the edge cannot serve anyone, because it cannot verify tokens or because
///   no service is up, and once it stops. While only some services are down it is 200: their fields are null, and
///   another edge could do no more.
/// - `/ready/all`, for those who wait for the whole platform: 503 unless everything is up.
/// - `/metrics`: for Prometheus.
///
/// `/ready` and `/ready/all` have a line for each part, such as `billing: database down` or `identity: up without
/// mail-server`. Redis has one when limits count there; it changes no status, because the edge serves without it.
final class StatusEndpoint implements HttpRequestHandler {
    private static final String UP = "up";
    private static final Duration KEPT = Duration.ofMillis(500);

    /// @param serving whether the edge can serve requests
    /// @param whole whether everything is up
    private record Found(boolean serving, boolean whole, String text, long at) {}

    private final Telemetry telemetry;
    private final BooleanSupplier keys;
    private final Map<String, Supplier<String>> services;
    private final RateLimits limits;
    private final ConnectionDraining draining;
    private final boolean metrics;
    private final ReentrantLock asking = new ReentrantLock();
    private @Nullable Found last; // guarded by asking

    /// @param keys whether tokens can be verified
    /// @param services each gives what [Readiness#of] returns
    /// @param metrics off where anyone could read them
    StatusEndpoint(
            Telemetry telemetry,
            BooleanSupplier keys,
            Map<String, Supplier<String>> services,
            RateLimits limits,
            ConnectionDraining draining,
            boolean metrics) {
        this.telemetry = telemetry;
        this.keys = keys;
        this.services = services;
        this.limits = limits;
        this.draining = draining;
        this.metrics = metrics;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getRequestURI()) {
            case "/health" -> send(response, 200, "up\n");
            case "/ready" -> {
                var found = found();
                if (draining.hasBegun()) send(response, 503, "edge: stopping\n" + found.text());
                else send(response, found.serving() ? 200 : 503, found.text());
            }
            case "/ready/all" -> {
                var found = found();
                send(response, found.whole() ? 200 : 503, found.text());
            }
            case "/metrics" -> send(response, metrics ? 200 : 404, metrics ? telemetry.scrape() : "");
            default -> send(response, 404, "");
        }
    }

    /// Asks at most once in [#KEPT], because anyone may call it.
    private Found found() {
        asking.lock();
        try {
            var known = last;
            if (known != null && System.nanoTime() - known.at() < KEPT.toNanos()) return known;
            Future<String> verifying;
            var asked = new LinkedHashMap<String, Future<String>>();
            try (var tasks = Executors.newVirtualThreadPerTaskExecutor()) { // waits for all of them
                verifying = tasks.submit(() -> keys.getAsBoolean() ? UP : "down");
                services.forEach((name, check) -> asked.put(name, tasks.submit(check::get)));
            }
            boolean verifies = isUp(verifying);
            long up = asked.values().stream().filter(StatusEndpoint::isUp).count();
            var text = new StringBuilder("keys: ").append(verifying.resultNow()).append('\n');
            asked.forEach((name, state) ->
                    text.append(name).append(": ").append(state.resultNow()).append('\n'));
            limits.up()
                    .ifPresent(isUp -> text.append(RateLimits.PART)
                            .append(": ")
                            .append(isUp.getAsBoolean() ? UP : "down (" + RateLimits.WITHOUT + ")")
                            .append('\n'));
            var found = new Found(
                    verifies && up > 0, verifies && up == services.size(), text.toString(), System.nanoTime());
            last = found;
            return found;
        } finally {
            asking.unlock();
        }
    }

    private static boolean isUp(Future<String> state) {
        return Readiness.isUp(state.resultNow());
    }

    private static void send(HttpServletResponse response, int status, String text) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=utf-8");
        response.getOutputStream().write(text.getBytes(UTF_8));
    }
}
