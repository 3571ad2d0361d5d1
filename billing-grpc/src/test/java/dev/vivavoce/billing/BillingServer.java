package dev.vivavoce.billing;

import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.billing.v1.AssignPlanRequest;
import dev.vivavoce.billing.v1.CheckSpeechRequest;
import dev.vivavoce.billing.v1.CheckSpeechResponse;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc;
import dev.vivavoce.billing.v1.EntitlementServiceGrpc.EntitlementServiceBlockingStub;
import dev.vivavoce.billing.v1.Entitlements;
import dev.vivavoce.billing.v1.GetEntitlementsRequest;
import dev.vivavoce.billing.v1.ReserveSpeechRequest;
import dev.vivavoce.billing.v1.ReserveSpeechResponse;
import dev.vivavoce.runtimetest.StandingClock;
import dev.vivavoce.runtimetest.TestEvents;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.speech.v1.SpeakingSessionFinished;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Billing for a test class, with a clock that the test moves and an outbox for speech's events.
public final class BillingServer implements BeforeAllCallback, AfterAllCallback {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long POLL_NANOS = 5_000_000;

    public final StandingClock clock = new StandingClock(Instant.parse("2026-11-20T10:00:00Z"));
    private @Nullable TestEvents speech;
    private @Nullable TestServer server;

    @Override
    public void beforeAll(ExtensionContext context) {
        speech = TestEvents.of("speech", () -> server().identity());
        server = TestServer.of(
                        "BILLING", settings -> Main.start(settings, clock), Map.of("BILLING_SPEECH", speech().target()))
                .begin();
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        server().end();
        speech().close();
    }

    public TestServer server() {
        return java.util.Objects.requireNonNull(server, "not started");
    }

    public TestEvents speech() {
        return java.util.Objects.requireNonNull(speech, "not started");
    }

    public EntitlementServiceBlockingStub asSpeech() {
        return EntitlementServiceGrpc.newBlockingStub(server().asService("speech"));
    }

    public EntitlementServiceBlockingStub as(UUID userId) {
        return EntitlementServiceGrpc.newBlockingStub(server().as(userId));
    }

    /// Reserves ten minutes.
    public ReserveSpeechResponse reserve(UUID userId, UUID sessionId) {
        return reserve(userId, sessionId, Duration.ofMinutes(10));
    }

    public ReserveSpeechResponse reserve(UUID userId, UUID sessionId, Duration audio) {
        return asSpeech().reserveSpeech(reservation(userId, sessionId, audio));
    }

    public static ReserveSpeechRequest reservation(UUID userId, UUID sessionId, Duration audio) {
        return ReserveSpeechRequest.newBuilder()
                .setUserId(userId.toString())
                .setSessionId(sessionId.toString())
                .setAudio(Durations.fromNanos(audio.toNanos()))
                .build();
    }

    public CheckSpeechResponse check(UUID userId) {
        return asSpeech()
                .checkSpeech(CheckSpeechRequest.newBuilder()
                        .setUserId(userId.toString())
                        .build());
    }

    public Entitlements entitlements(UUID userId) {
        return as(userId)
                .getEntitlements(GetEntitlementsRequest.getDefaultInstance())
                .getEntitlements();
    }

    public void assign(UUID userId, String planId) {
        var _ = asSpeech()
                .assignPlan(AssignPlanRequest.newBuilder()
                        .setUserId(userId.toString())
                        .setPlanId(planId)
                        .build());
    }

    /// Publishes the end of a session as speech does, without waiting until billing has processed it.
    public void finish(UUID userId, UUID sessionId, Duration used) {
        speech().publish(userId, finished(userId, sessionId, clock.instant(), used));
    }

    public static SpeakingSessionFinished finished(UUID userId, UUID sessionId, Instant startedAt, Duration used) {
        return SpeakingSessionFinished.newBuilder()
                .setSessionId(sessionId.toString())
                .setUserId(userId.toString())
                .setStartedAt(Timestamps.fromMillis(startedAt.toEpochMilli()))
                .setAudioDuration(Durations.fromNanos(used.toNanos()))
                .build();
    }

    /// Waits until the user's entitlements are as expected, and returns them; retries when billing is unavailable.
    public Entitlements await(UUID userId, Predicate<Entitlements> wanted) {
        var deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                var seen = entitlements(userId);
                if (wanted.test(seen)) return seen;
                if (Instant.now().isAfter(deadline)) throw new AssertionError("not in time, last seen: " + seen);
            } catch (StatusRuntimeException thrown) {
                var unavailable = thrown.getStatus().getCode() == Status.Code.UNAVAILABLE;
                if (!unavailable || Instant.now().isAfter(deadline)) throw thrown;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    /// Waits until billing has processed one more event, of another user; all earlier events are processed then.
    public void settled() {
        var user = UUID.randomUUID();
        finish(user, UUID.randomUUID(), Duration.ofSeconds(1));
        var _ = await(user, seen -> Durations.toNanos(seen.getSpeechUsed()) > 0);
    }
}
