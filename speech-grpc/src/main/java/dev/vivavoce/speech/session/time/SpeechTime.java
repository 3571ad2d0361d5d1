package dev.vivavoce.speech.session.time;

import com.google.protobuf.util.Durations;
import dev.vivavoce.billing.v1.CheckSpeechRequest;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc;
import dev.vivavoce.billing.v1.GetEntitlementsRequest;
import dev.vivavoce.billing.v1.ReserveSpeechRequest;
import dev.vivavoce.billing.v1.SpeechUsedUp;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.security.ServiceTokens;
import io.grpc.Channel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// The client of billing. Billing settles a session's reservation on the event of its end.
public final class SpeechTime {
    /// The outcomes of [#check].
    public sealed interface Check {}

    /// The outcomes of [#reserve].
    public sealed interface Reservation {}

    /// @param audioLimit the longest audio that a session can have as things are
    public record Available(Duration audioLimit) implements Check {}

    /// @param reserved the audio reserved for the session in total
    /// @param audioLimit the longest audio that it can have as things are
    /// @param expiresAt when the reservation is released unless it is renewed
    public record Reserved(Duration reserved, Duration audioLimit, Instant expiresAt) implements Reservation {}

    /// No speech time is left.
    ///
    /// @param holds the sessions that hold time, newest first
    public record UsedUp(Duration limit, Instant resetsAt, List<Hold> holds) implements Check, Reservation {}

    /// The speech time that a session holds.
    public record Hold(UUID sessionId, Duration reserved, Instant heldUntil) {}

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final EntitlementServiceGrpc.EntitlementServiceBlockingStub billing;

    public SpeechTime(Channel billing, ServiceTokens tokens) {
        this.billing = EntitlementServiceGrpc.newBlockingStub(billing).withInterceptors(tokens.calling("billing"));
    }

    /// Whether the user may start a session.
    ///
    /// @throws Failure UNAVAILABLE / BILLING_UNAVAILABLE: without an answer no session starts
    public Check check(UUID userId) {
        var request =
                CheckSpeechRequest.newBuilder().setUserId(userId.toString()).build();
        var response = call(() -> billing.withDeadlineAfter(PATIENCE).checkSpeech(request));
        return switch (response.getOutcomeCase()) {
            case AVAILABLE -> new Available(duration(response.getAvailable().getAudioLimit()));
            case USED_UP -> usedUp(response.getUsedUp());
            case OUTCOME_NOT_SET -> throw unavailable();
        };
    }

    /// The id of the plan that a user has now.
    ///
    /// @throws Failure UNAVAILABLE / BILLING_UNAVAILABLE
    public String plan(UUID userId) {
        var request =
                GetEntitlementsRequest.newBuilder().setUserId(userId.toString()).build();
        return call(() -> billing.withDeadlineAfter(PATIENCE).getEntitlements(request))
                .getEntitlements()
                .getPlan()
                .getId();
    }

    /// Reserves time for a session, in total up to `audio`, and renews what is reserved.
    ///
    /// @throws Failure UNAVAILABLE / BILLING_UNAVAILABLE
    Reservation reserve(UUID userId, UUID sessionId, Duration audio) {
        var request = ReserveSpeechRequest.newBuilder()
                .setUserId(userId.toString())
                .setSessionId(sessionId.toString())
                .setAudio(Durations.fromNanos(audio.toNanos()))
                .build();
        var response = call(() -> billing.withDeadlineAfter(PATIENCE).reserveSpeech(request));
        return switch (response.getOutcomeCase()) {
            case RESERVED -> {
                var reserved = response.getReserved();
                yield new Reserved(
                        duration(reserved.getReserved()),
                        duration(reserved.getAudioLimit()),
                        ProtoTimes.instant(reserved.getExpiresAt()));
            }
            case USED_UP -> usedUp(response.getUsedUp());
            case OUTCOME_NOT_SET -> throw unavailable();
        };
    }

    /// Whether a service that was called does not answer, as opposed to refusing.
    public static boolean isOutage(StatusRuntimeException thrown) {
        var code = thrown.getStatus().getCode();
        return code == Status.Code.UNAVAILABLE
                || code == Status.Code.DEADLINE_EXCEEDED
                || code == Status.Code.INTERNAL
                || code == Status.Code.UNKNOWN;
    }

    private static <R> R call(Supplier<R> call) {
        try {
            return call.get();
        } catch (StatusRuntimeException thrown) {
            if (isOutage(thrown)) throw unavailable();
            throw thrown;
        }
    }

    private static UsedUp usedUp(SpeechUsedUp message) {
        return new UsedUp(
                duration(message.getLimit()),
                ProtoTimes.instant(message.getResetsAt()),
                message.getHeldByList().stream()
                        .map(hold -> new Hold(
                                UUID.fromString(hold.getSessionId()),
                                duration(hold.getReserved()),
                                ProtoTimes.instant(hold.getExpiresAt())))
                        .toList());
    }

    private static Duration duration(com.google.protobuf.Duration message) {
        return Duration.ofNanos(Durations.toNanos(message));
    }

    private static Failure unavailable() {
        return Failure.unavailable("BILLING_UNAVAILABLE", "speech time cannot be reserved now")
                .retryAfter(Duration.ofSeconds(2));
    }
}
