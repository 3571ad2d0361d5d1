package dev.vivavoce.runtimetest.account;

import dev.vivavoce.access.v1.Role;
import dev.vivavoce.identity.v1.AccountServiceGrpc;
import dev.vivavoce.identity.v1.GetUserRequest;
import dev.vivavoce.identity.v1.GetUserResponse;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// The accounts of [TestIdentity]: everyone is a learner, except for the guests that a test names. It can be made
/// unavailable while the rest of `TestIdentity` answers.
public final class TestAccounts extends AccountServiceGrpc.AccountServiceImplBase {
    /// How many calls have come.
    public final AtomicInteger calls = new AtomicInteger();

    private final Set<String> guests = ConcurrentHashMap.newKeySet();
    private volatile boolean away;

    /// This user is a guest from now on.
    public void guest(UUID userId) {
        guests.add(userId.toString());
    }

    public void goAway() {
        away = true;
    }

    public void comeBack() {
        away = false;
    }

    @Override
    public void getUser(GetUserRequest request, StreamObserver<GetUserResponse> out) {
        calls.incrementAndGet();
        Caller.current().require(Caller.Role.SERVICE);
        if (away) throw Failure.unavailable("DATABASE_UNAVAILABLE", "away");
        var isGuest = guests.contains(request.getUserId());
        var response = GetUserResponse.newBuilder();
        response.getUserBuilder().setId(request.getUserId()).addRoles(isGuest ? Role.ROLE_GUEST : Role.ROLE_LEARNER);
        out.onNext(response.build());
        out.onCompleted();
    }
}
