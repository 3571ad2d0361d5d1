package dev.vivavoce.runtime.readiness;

import io.grpc.Status;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc.HealthImplBase;
import io.grpc.stub.StreamObserver;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// The state of `/ready` over the gRPC health protocol: the empty name asks for everything that the service
/// needs, the name of a dependency such as `database` for that one, the name of an optional part such as
/// `mail-server` for whether it is present, and [#OPTIONAL] for whether all of them are. Needs no token, like
/// `/ready`.
final class ReadinessGrpc extends HealthImplBase {
    static final String OPTIONAL = "optional";

    private final Map<String, BooleanSupplier> checks;

    /// @param needed by name, whether each dependency is up
    /// @param optional by name, whether each part is present without which the service is still ready
    ReadinessGrpc(Map<String, BooleanSupplier> needed, Map<String, BooleanSupplier> optional) {
        checks = new HashMap<>(needed);
        checks.putAll(optional);
        checks.put("", () -> all(needed));
        checks.put(OPTIONAL, () -> all(optional));
    }

    private static boolean all(Map<String, BooleanSupplier> parts) {
        return parts.values().stream().allMatch(BooleanSupplier::getAsBoolean);
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
