package dev.vivavoce.runtimetest.consent;

import dev.vivavoce.identity.v1.BatchCheckConsentsRequest;
import dev.vivavoce.identity.v1.BatchCheckConsentsResponse;
import dev.vivavoce.identity.v1.CheckConsentsRequest;
import dev.vivavoce.identity.v1.CheckConsentsResponse;
import dev.vivavoce.identity.v1.ConsentPurpose;
import dev.vivavoce.identity.v1.ConsentServiceGrpc;
import dev.vivavoce.runtime.failure.Failure;
import io.grpc.stub.StreamObserver;
import java.util.HashSet;
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
    private final Map<String, Set<ConsentPurpose>> refused = new ConcurrentHashMap<>();
    private volatile boolean away;

    /// A person allows exactly this from now on, and has taken back what they have allowed before.
    public void allow(UUID userId, ConsentPurpose... purposes) {
        var id = userId.toString();
        var before = allowed.put(id, Set.of(purposes));
        var takenBack = new HashSet<>(refused.getOrDefault(id, Set.of()));
        if (before != null) takenBack.addAll(before);
        takenBack.removeAll(Set.of(purposes));
        refused.put(id, takenBack);
    }

    /// What a person has allowed counts no longer, as when the text has changed, and they have not said no.
    public void forget(UUID userId) {
        allowed.remove(userId.toString());
        refused.remove(userId.toString());
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
            var takenBack = refused.getOrDefault(id, Set.of());
            if (!takenBack.isEmpty()) response.addRefusedBuilder().setUserId(id).addAllRefused(takenBack);
        }
        out.onNext(response.build());
        out.onCompleted();
    }

    private void answer() {
        calls.incrementAndGet();
        if (away) throw Failure.unavailable("DATABASE_UNAVAILABLE", "away");
    }
}
