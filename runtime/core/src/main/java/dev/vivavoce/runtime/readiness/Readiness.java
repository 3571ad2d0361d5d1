package dev.vivavoce.runtime.readiness;

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
    private static final String UP = "up";
    private static final List<String> DEPENDENCIES = List.of("database", "storage", "keys");
    static final List<String> OPTIONAL =
            List.of("mail-server", "erasure-log", "sign-in-providers", "payments", "plans", "kafka", "redis");
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private Readiness() {}

    /// Returns `up`, or `up without mail-server` when optional parts are off or away; `down` when the service does not
    /// respond; otherwise what it lacks, such as `database down`.
    public static String of(Channel service) {
        try {
            if (serves(service, "")) return missing(service, ReadinessGrpc.OPTIONAL) ? UP + without(service) : UP;
        } catch (StatusRuntimeException _) {
            return "down";
        }
        var down = DEPENDENCIES.stream()
                .filter(name -> missing(service, name))
                .map(name -> name + " down")
                .collect(Collectors.joining(", "));
        return down.isEmpty() ? "not ready" : down;
    }

    /// Returns whether what [#of] returned means that the service can do its work.
    public static boolean isUp(String state) {
        return state.startsWith(UP);
    }

    private static String without(Channel service) {
        return OPTIONAL.stream()
                .filter(name -> missing(service, name))
                .collect(Collectors.joining(", ", " without ", ""));
    }

    private static boolean missing(Channel service, String name) {
        try {
            return !serves(service, name);
        } catch (StatusRuntimeException _) { // it has none of this name
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
