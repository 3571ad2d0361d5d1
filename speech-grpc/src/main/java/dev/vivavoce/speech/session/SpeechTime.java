package dev.vivavoce.speech.session;

import com.google.protobuf.util.Durations;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc;
import dev.vivavoce.billing.v1.ReserveSpeechRequest;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.security.ServiceTokens;
import io.grpc.Channel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// The client of billing: reserves speech time when a session starts. Billing settles the reservation on the event
/// of the session's end.
public final class SpeechTime {
    /// The expected outcomes of a reservation.
    sealed interface Reservation {
        /// @param audioLimit the audio that the session may have
        record Reserved(UUID id, Duration audioLimit) implements Reservation {}

        /// No speech time is left.
        record UsedUp(Duration limit, Instant resetsAt) implements Reservation {}
    }

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final EntitlementServiceGrpc.EntitlementServiceBlockingStub billing;

    public SpeechTime(Channel billing, ServiceTokens tokens) {
        this.billing = EntitlementServiceGrpc.newBlockingStub(billing).withInterceptors(tokens.calling("billing"));
    }

    /// Reserves time. A repeat for the same session returns the same reservation.
    ///
    /// @throws Failure UNAVAILABLE / BILLING_UNAVAILABLE: without a reservation no session starts
    Reservation reserve(UUID userId, UUID sessionId) {
        try {
            var response = billing.withDeadlineAfter(PATIENCE)
                    .reserveSpeech(ReserveSpeechRequest.newBuilder()
                            .setUserId(userId.toString())
                            .setSessionId(sessionId.toString())
                            .build());
            return switch (response.getOutcomeCase()) {
                case RESERVED ->
                    new Reservation.Reserved(
                            UUID.fromString(response.getReserved().getReservationId()),
                            Duration.ofNanos(
                                    Durations.toNanos(response.getReserved().getAudioLimit())));
                case USED_UP ->
                    new Reservation.UsedUp(
                            Duration.ofNanos(
                                    Durations.toNanos(response.getUsedUp().getLimit())),
                            ProtoTimes.instant(response.getUsedUp().getResetsAt()));
                case OUTCOME_NOT_SET -> throw unavailable();
            };
        } catch (StatusRuntimeException thrown) {
            if (isOutage(thrown)) throw unavailable();
            throw thrown;
        }
    }

    private static Failure unavailable() {
        return Failure.unavailable("BILLING_UNAVAILABLE", "speech time cannot be reserved now")
                .retryAfter(Duration.ofSeconds(2));
    }

    static boolean isOutage(StatusRuntimeException thrown) {
        var code = thrown.getStatus().getCode();
        return code == Status.Code.UNAVAILABLE
                || code == Status.Code.DEADLINE_EXCEEDED
                || code == Status.Code.INTERNAL
                || code == Status.Code.UNKNOWN;
    }
}
