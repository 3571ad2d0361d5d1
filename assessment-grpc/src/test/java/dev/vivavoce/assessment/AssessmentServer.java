package dev.vivavoce.assessment;

import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.jwk.JWKSet;
import dev.vivavoce.assessment.rating.RatingRows;
import dev.vivavoce.assessment.v1.AttemptServiceGrpc;
import dev.vivavoce.assessment.v1.AttemptServiceGrpc.AttemptServiceBlockingStub;
import dev.vivavoce.assessment.v1.GetStatisticsRequest;
import dev.vivavoce.assessment.v1.ListAttemptsRequest;
import dev.vivavoce.assessment.v1.Statistics;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtimetest.StandingClock;
import dev.vivavoce.runtimetest.TestEvents;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import dev.vivavoce.speech.v1.Session;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Assessment for a test class, with a clock that the test moves, an outbox for speech's events, content's
/// scenarios and billing's teams.
public final class AssessmentServer implements BeforeAllCallback, AfterAllCallback {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long POLL_NANOS = 5_000_000;

    public final StandingClock clock = new StandingClock(Instant.parse("2026-11-20T10:00:00Z"));
    /// The sessions that speech returns.
    public final FakeSpeech sessions = new FakeSpeech();

    /// The recordings that speech has for examiners.
    public final FakeRecordings recordings = new FakeRecordings();

    /// The scenarios that content returns.
    public final FakeContent scenarios = new FakeContent();

    /// The language model that content has.
    public final FakeModel model = new FakeModel();

    /// The texts that content gives for exercises.
    public final FakeStudyTexts texts = new FakeStudyTexts();

    /// The teams that billing has.
    public final FakeTeams teams = new FakeTeams();

    private @Nullable TestEvents speech;
    private @Nullable GrpcServer content;
    private @Nullable GrpcServer billing;
    private @Nullable TestServer server;

    @Override
    public void beforeAll(ExtensionContext context) {
        speech = TestEvents.of("speech", () -> server().identity(), sessions, recordings);
        content = GrpcServer.of("content")
                .administration(_ -> {})
                .tokens(TokenVerifier.of(
                        () -> new JWKSet(server().identity().key().toPublicJWK()).toString(), "content"))
                .service(scenarios)
                .service(model)
                .service(texts)
                .service(new FakeDialogues())
                .start();
        billing = GrpcServer.of("billing")
                .administration(_ -> {})
                .tokens(TokenVerifier.of(
                        () -> new JWKSet(server().identity().key().toPublicJWK()).toString(), "billing"))
                .service(teams)
                .start();
        server = TestServer.of(
                        "ASSESSMENT",
                        settings -> Main.start(settings, clock),
                        Map.of(
                                "ASSESSMENT_SPEECH",
                                speech().target(),
                                "ASSESSMENT_CONTENT",
                                contentTarget(),
                                "ASSESSMENT_BILLING",
                                "localhost:" + billing.port()))
                .begin();
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        server().end();
        speech().close();
        requireNonNull(content).close();
        requireNonNull(billing).close();
    }

    public TestServer server() {
        return requireNonNull(server, "not started");
    }

    /// The address of content.
    public String contentTarget() {
        return "localhost:" + requireNonNull(content, "not started").port();
    }

    public TestEvents speech() {
        return requireNonNull(speech, "not started");
    }

    public AttemptServiceBlockingStub as(UUID userId) {
        return as(Transport.WIRE, userId);
    }

    public AttemptServiceBlockingStub as(Transport transport, UUID userId) {
        return AttemptServiceGrpc.newBlockingStub(server().as(transport, userId));
    }

    /// Publishes the end of a session as speech does, without waiting until assessment has processed it.
    public void publish(Session finished) {
        var event = sessions.finish(finished);
        speech().database()
                .run(db -> speech().sink()
                        .append(db, UUID.fromString(finished.getUserId()), UUID.fromString(finished.getId()), event));
    }

    /// Publishes the ends of the sessions and waits until they are processed, in their order.
    public void take(Session... finished) {
        for (var one : finished) publish(one);
        arrived();
    }

    /// Waits until one more event, of another user, is processed; all earlier events are processed then.
    public void arrived() {
        var other = UUID.randomUUID();
        publish(Spoken.by(other).finished());
        await(() -> attempts(other) == 1);
    }

    public int attempts(UUID userId) {
        return as(userId).listAttempts(ListAttemptsRequest.getDefaultInstance()).getTotalSize();
    }

    public Statistics statistics(UUID userId) {
        return statistics(userId, GetStatisticsRequest.getDefaultInstance());
    }

    public Statistics statistics(UUID userId, GetStatisticsRequest request) {
        return as(userId).getStatistics(request).getStatistics();
    }

    /// Runs a recurring job now, and waits for its end.
    public void run(String job) {
        RatingRows.execute(
                this,
                "UPDATE scheduled_tasks SET execution_time = now(), last_success = NULL WHERE task_name = '" + job
                        + "'");
        await(() -> RatingRows.number(
                        this,
                        "SELECT count(*) FROM scheduled_tasks WHERE last_success IS NOT NULL AND task_name = '" + job
                                + "'")
                == 1);
    }

    /// Checks the condition until it holds; also while assessment is unavailable for a moment.
    public static void await(BooleanSupplier wanted) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!isSo(wanted)) {
            if (Instant.now().isAfter(deadline)) throw new AssertionError("not in time");
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private static boolean isSo(BooleanSupplier wanted) {
        try {
            return wanted.getAsBoolean();
        } catch (StatusRuntimeException thrown) {
            if (thrown.getStatus().getCode() == Status.Code.UNAVAILABLE) return false;
            throw thrown;
        }
    }
}
