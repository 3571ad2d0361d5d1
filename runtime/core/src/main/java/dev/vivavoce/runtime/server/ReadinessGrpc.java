package dev.vivavoce.runtime.server;

import io.grpc.Status;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc.HealthImplBase;
import io.grpc.stub.StreamObserver;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// The state of `/ready` over the gRPC health protocol: the empty name asks for everything that the service
/// needs, the name of a dependency such as `database` for that one, the name of an optional part such as
/// `mail-server` for whether it is on and up, and [#OPTIONAL] for whether all of them are. Needs no token, like
/// `/ready`.
final class ReadinessGrpc extends HealthImplBase {
    static final String OPTIONAL = "optional";

    private final Map<String, BooleanSupplier> checks;

    /// @param needed by name, whether each dependency is up
    /// @param degradable by name, whether each part is up without which the service still works
    /// @param off the optional parts that are off
    ReadinessGrpc(Map<String, BooleanSupplier> needed, Map<String, BooleanSupplier> degradable, Set<String> off) {
        checks = new HashMap<>(needed);
        checks.put("", () -> needed.values().stream().allMatch(BooleanSupplier::getAsBoolean));
        checks.put(
                OPTIONAL, () -> off.isEmpty() && degradable.values().stream().allMatch(BooleanSupplier::getAsBoolean));
        checks.putAll(degradable);
        off.forEach(part -> checks.put(part, () -> false));
    }

    @Override
    public void check(HealthCheckRequest request, StreamObserver<HealthCheckResponse> out) {
        var check = checks.get(request.getService());
        if (check == null) {
            out.onError(Status.NOT_FOUND.withDescription("no such dependency").asRuntimeException());
            return;
        }
        out.onNext(HealthCheckResponse.newBuilder()
                .setStatus(check.getAsBoolean() ? ServingStatus.SERVING : ServingStatus.NOT_SERVING)
                .build());
        out.onCompleted();
    }
}
