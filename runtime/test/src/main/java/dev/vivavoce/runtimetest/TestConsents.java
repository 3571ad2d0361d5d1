package dev.vivavoce.runtimetest;

import dev.vivavoce.identity.v1.CheckConsentsRequest;
import dev.vivavoce.identity.v1.CheckConsentsResponse;
import dev.vivavoce.identity.v1.ConsentPurpose;
import dev.vivavoce.identity.v1.ConsentServiceGrpc;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// The consents of people, as a test wants them.
public final class TestConsents extends ConsentServiceGrpc.ConsentServiceImplBase {
    private final Map<String, List<ConsentPurpose>> allowed = new ConcurrentHashMap<>();
    private volatile boolean isAway;

    /// From now on a person allows exactly this.
    public void allow(UUID userId, ConsentPurpose... purposes) {
        allowed.put(userId.toString(), List.of(purposes));
    }

    /// Whether nobody gets an answer.
    public void away(boolean away) {
        isAway = away;
    }

    @Override
    public void checkConsents(CheckConsentsRequest request, StreamObserver<CheckConsentsResponse> out) {
        Caller.current().require(Caller.Role.SERVICE);
        if (isAway) throw Failure.unavailable("AWAY", "identity is away");
        out.onNext(CheckConsentsResponse.newBuilder()
                .addAllAllowed(allowed.getOrDefault(request.getUserId(), List.of()))
                .build());
        out.onCompleted();
    }
}
