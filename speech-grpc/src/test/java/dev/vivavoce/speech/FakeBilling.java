package dev.vivavoce.speech;

import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc;
import dev.vivavoce.billing.v1.ReserveSpeechRequest;
import dev.vivavoce.billing.v1.ReserveSpeechResponse;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.security.Caller;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Billing's answers as a test wants them.
final class FakeBilling extends EntitlementServiceGrpc.EntitlementServiceImplBase {
    final AtomicInteger calls = new AtomicInteger();
    private final Map<String, String> reservations = new ConcurrentHashMap<>();
    private final Map<String, Integer> limitSeconds = new ConcurrentHashMap<>();
    private volatile boolean down;

    /// What this user's next sessions may take; 0 means used up.
    void limit(UUID userId, int seconds) {
        limitSeconds.put(userId.toString(), seconds);
    }

    void down(boolean down) {
        this.down = down;
    }

    @Override
    public void reserveSpeech(ReserveSpeechRequest request, StreamObserver<ReserveSpeechResponse> out) {
        Caller.current().require(Caller.Role.SERVICE);
        calls.incrementAndGet();
        if (down) throw Failure.unavailable("DATABASE_UNAVAILABLE", "billing is down");
        int seconds = limitSeconds.getOrDefault(request.getUserId(), 600);
        var response = ReserveSpeechResponse.newBuilder();
        if (seconds == 0)
            response.getUsedUpBuilder()
                    .setLimit(Durations.fromMinutes(60))
                    .setResetsAt(Timestamps.fromMillis(1_800_000_000_000L));
        else
            response.getReservedBuilder()
                    .setReservationId(reservations.computeIfAbsent(
                            request.getSessionId(), id -> UUID.randomUUID().toString()))
                    .setAudioLimit(Durations.fromSeconds(seconds));
        out.onNext(response.build());
        out.onCompleted();
    }
}
