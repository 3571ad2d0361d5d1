package dev.vivavoce.speech;

import dev.vivavoce.billing.v1.RecordUsageRequest;
import dev.vivavoce.billing.v1.RecordUsageResponse;
import dev.vivavoce.billing.v1.UsageServiceGrpc;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// What billing counts for people: the first call with a key counts, and a repeat counts nothing more.
final class FakeUsages extends UsageServiceGrpc.UsageServiceImplBase {
    /// What is wrong with it.
    enum Fault {
        NONE,
        /// It counts nothing.
        AWAY,
        /// It counts, and the answer does not arrive.
        ANSWER_LOST
    }

    private final List<RecordUsageRequest> asked = new CopyOnWriteArrayList<>();
    private final Map<String, RecordUsageRequest> counted = new ConcurrentHashMap<>();
    private final Map<String, Failure> refusals = new ConcurrentHashMap<>();
    private volatile Fault fault = Fault.NONE;

    /// From now on it is broken like this.
    void fail(Fault how) {
        fault = how;
    }

    /// Each call about this user fails with this from now on.
    void refuse(UUID userId, Failure refusal) {
        refusals.put(userId.toString(), refusal);
    }

    /// All calls with this key, whatever the answer was.
    List<RecordUsageRequest> asked(String key) {
        return asked.stream()
                .filter(request -> request.getIdempotencyKey().equals(key))
                .toList();
    }

    /// All calls about this user.
    List<RecordUsageRequest> asked(UUID userId) {
        return asked.stream()
                .filter(request -> request.getUserId().equals(userId.toString()))
                .toList();
    }

    /// What was counted under this key.
    Optional<RecordUsageRequest> counted(String key) {
        return Optional.ofNullable(counted.get(key));
    }

    @Override
    public void recordUsage(RecordUsageRequest request, StreamObserver<RecordUsageResponse> out) {
        Caller.current().require(Caller.Role.SERVICE);
        asked.add(request);
        if (fault == Fault.AWAY) throw Failure.unavailable("DATABASE_UNAVAILABLE", "billing is down");
        var refusal = refusals.get(request.getUserId());
        if (refusal != null) throw refusal;
        var first = counted.putIfAbsent(request.getIdempotencyKey(), request);
        if (first != null && !first.equals(request))
            throw Failure.alreadyExists("IDEMPOTENCY_KEY_REUSED", "the key was used for something else");
        if (fault == Fault.ANSWER_LOST) throw Failure.unavailable("DATABASE_UNAVAILABLE", "billing is down");
        out.onNext(RecordUsageResponse.getDefaultInstance());
        out.onCompleted();
    }
}
