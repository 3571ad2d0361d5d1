package dev.vivavoce.runtime.server;

import io.grpc.Status;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc.HealthImplBase;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.function.BooleanSupplier;

/// The state of `/ready` over the gRPC health protocol: the empty name asks for everything that the service
/// needs, the name of a dependency such as `database` for that one. Needs no token, like `/ready`.
final class ReadinessGrpc extends HealthImplBase {
    private final Map<String, BooleanSupplier> checks;

    ReadinessGrpc(Map<String, BooleanSupplier> checks) {
        this.checks = checks;
    }

    @Override
    public void check(HealthCheckRequest request, StreamObserver<HealthCheckResponse> out) {
        var name = request.getService();
        var check = checks.get(name);
        if (check == null && !name.isEmpty()) {
            out.onError(Status.NOT_FOUND.withDescription("no such dependency").asRuntimeException());
            return;
        }
        boolean ready =
                check != null ? check.getAsBoolean() : checks.values().stream().allMatch(BooleanSupplier::getAsBoolean);
        out.onNext(HealthCheckResponse.newBuilder()
                .setStatus(ready ? ServingStatus.SERVING : ServingStatus.NOT_SERVING)
                .build());
        out.onCompleted();
    }
}
