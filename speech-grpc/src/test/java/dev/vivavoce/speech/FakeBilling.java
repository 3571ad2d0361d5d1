package dev.vivavoce.speech;

import com.google.protobuf.Duration;
import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.billing.v1.CheckSpeechRequest;
import dev.vivavoce.billing.v1.CheckSpeechResponse;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc;
import dev.vivavoce.billing.v1.GetEntitlementsRequest;
import dev.vivavoce.billing.v1.GetEntitlementsResponse;
import dev.vivavoce.billing.v1.ReserveSpeechRequest;
import dev.vivavoce.billing.v1.ReserveSpeechResponse;
import dev.vivavoce.billing.v1.SpeechUsedUp;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Billing's answers as a test wants them: each user has so many seconds for each session.
final class FakeBilling extends EntitlementServiceGrpc.EntitlementServiceImplBase {
    /// No time is left, and no session holds any.
    static final SpeechUsedUp USED_UP = SpeechUsedUp.newBuilder()
            .setLimit(Durations.fromMinutes(60))
            .setResetsAt(Timestamps.fromMillis(1_800_000_000_000L))
            .build();

    /// Calls of any kind.
    final AtomicInteger calls = new AtomicInteger();

    private final List<ReserveSpeechRequest> reserved = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> limitSeconds = new ConcurrentHashMap<>();
    private final Map<String, SpeechUsedUp> usedUp = new ConcurrentHashMap<>();
    private final Map<String, String> plans = new ConcurrentHashMap<>();
    private volatile boolean down;

    /// What this user's sessions may take from now on.
    void limit(UUID userId, int seconds) {
        limitSeconds.put(userId.toString(), seconds);
    }

    /// This user has no time left; null: has some again.
    void usedUp(UUID userId, @Nullable SpeechUsedUp answer) {
        if (answer == null) usedUp.remove(userId.toString());
        else usedUp.put(userId.toString(), answer);
    }

    /// The plan of this user from now on; "free" otherwise.
    void plan(UUID userId, String plan) {
        plans.put(userId.toString(), plan);
    }

    void down(boolean down) {
        this.down = down;
    }

    /// The seconds that were asked for, for a session, in order.
    List<Long> asked(String sessionId) {
        return reserved.stream()
                .filter(request -> request.getSessionId().equals(sessionId))
                .map(request -> Durations.toSeconds(request.getAudio()))
                .toList();
    }

    @Override
    public void checkSpeech(CheckSpeechRequest request, StreamObserver<CheckSpeechResponse> out) {
        called();
        var response = CheckSpeechResponse.newBuilder();
        var refused = usedUp.get(request.getUserId());
        if (refused != null) response.setUsedUp(refused);
        else response.getAvailableBuilder().setAudioLimit(limit(request.getUserId()));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void getEntitlements(GetEntitlementsRequest request, StreamObserver<GetEntitlementsResponse> out) {
        called();
        var response = GetEntitlementsResponse.newBuilder();
        response.getEntitlementsBuilder().getPlanBuilder().setId(plans.getOrDefault(request.getUserId(), "free"));
        out.onNext(response.build());
        out.onCompleted();
    }

    @Override
    public void reserveSpeech(ReserveSpeechRequest request, StreamObserver<ReserveSpeechResponse> out) {
        reserved.add(request);
        called();
        var response = ReserveSpeechResponse.newBuilder();
        var refused = usedUp.get(request.getUserId());
        var limit = limit(request.getUserId());
        if (refused != null) response.setUsedUp(refused);
        else
            response.getReservedBuilder()
                    .setReserved(Durations.compare(request.getAudio(), limit) < 0 ? request.getAudio() : limit)
                    .setAudioLimit(limit)
                    .setExpiresAt(Timestamps.fromMillis(System.currentTimeMillis() + 900_000));
        out.onNext(response.build());
        out.onCompleted();
    }

    private void called() {
        Caller.current().require(Caller.Role.SERVICE);
        calls.incrementAndGet();
        if (down) throw Failure.unavailable("DATABASE_UNAVAILABLE", "billing is down");
    }

    private Duration limit(String userId) {
        return Durations.fromSeconds(limitSeconds.getOrDefault(userId, 600));
    }
}
