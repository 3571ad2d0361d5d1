package dev.vivavoce.runtime.server;

import dev.vivavoce.runtime.calls.CallGuard;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// Asks another service whether it is ready.
public final class Readiness {
    private static final List<String> DEPENDENCIES = List.of("database", "storage", "keys");
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private Readiness() {}

    /// Returns `up`; `down` when the service does not respond; otherwise what it lacks, such as `database down`.
    public static String of(Channel service) {
        try {
            if (serves(service, "")) return "up";
        } catch (StatusRuntimeException _) {
            return "down";
        }
        var missing = DEPENDENCIES.stream()
                .filter(name -> misses(service, name))
                .map(name -> name + " down")
                .collect(Collectors.joining(", "));
        return missing.isEmpty() ? "not ready" : missing;
    }

    private static boolean misses(Channel service, String dependency) {
        try {
            return !serves(service, dependency);
        } catch (StatusRuntimeException _) { // it has no such dependency
            return false;
        }
    }

    private static boolean serves(Channel service, String name) {
        return HealthGrpc.newBlockingStub(service)
                        .withDeadlineAfter(LIMIT)
                        .withOption(CallGuard.POLL, true)
                        .check(HealthCheckRequest.newBuilder().setService(name).build())
                        .getStatus()
                == ServingStatus.SERVING;
    }
}
