package dev.vivavoce.runtimetest.consent;

import dev.vivavoce.identity.v1.BatchCheckConsentsRequest;
import dev.vivavoce.identity.v1.BatchCheckConsentsResponse;
import dev.vivavoce.identity.v1.CheckConsentsRequest;
import dev.vivavoce.identity.v1.CheckConsentsResponse;
import dev.vivavoce.identity.v1.ConsentPurpose;
import dev.vivavoce.identity.v1.ConsentServiceGrpc;
import dev.vivavoce.runtime.failure.Failure;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// What people allow, for tests of the services that ask identity for it. It can be made unavailable while the
/// rest of `TestIdentity` answers.
public final class TestConsents extends ConsentServiceGrpc.ConsentServiceImplBase {
    /// How many calls have come.
    public final AtomicInteger calls = new AtomicInteger();

    private final Map<String, Set<ConsentPurpose>> allowed = new ConcurrentHashMap<>();
    private volatile boolean away;

    /// A person allows exactly this from now on.
    public void allow(UUID userId, ConsentPurpose... purposes) {
        allowed.put(userId.toString(), Set.of(purposes));
    }

    public void goAway() {
        away = true;
    }

    public void comeBack() {
        away = false;
    }

    @Override
    public void checkConsents(CheckConsentsRequest request, StreamObserver<CheckConsentsResponse> out) {
        answer();
        out.onNext(CheckConsentsResponse.newBuilder()
                .addAllAllowed(allowed.getOrDefault(request.getUserId(), Set.of()))
                .build());
        out.onCompleted();
    }

    @Override
    public void batchCheckConsents(BatchCheckConsentsRequest request, StreamObserver<BatchCheckConsentsResponse> out) {
        answer();
        var response = BatchCheckConsentsResponse.newBuilder();
        for (var id : request.getUserIdsList()) {
            var purposes = allowed.getOrDefault(id, Set.of());
            if (!purposes.isEmpty()) response.addUsersBuilder().setUserId(id).addAllAllowed(purposes);
        }
        out.onNext(response.build());
        out.onCompleted();
    }

    private void answer() {
        calls.incrementAndGet();
        if (away) throw Failure.unavailable("DATABASE_UNAVAILABLE", "away");
    }
}
