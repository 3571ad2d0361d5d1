package dev.vivavoce.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.events.v1.Event;
import dev.vivavoce.identity.v1.LoginRequest;
import dev.vivavoce.identity.v1.LoginResponse;
import dev.vivavoce.identity.v1.SessionServiceGrpc;
import dev.vivavoce.identity.v1.UserRegistered;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.EventFollower;
import dev.vivavoce.runtime.events.EventSource;
import dev.vivavoce.runtime.events.Outbox;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.jobs.JobQueue;
import dev.vivavoce.runtime.jobs.JobType;
import dev.vivavoce.runtime.jobs.Jobs;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.GrpcClient;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtime.telemetry.RequestIds;
import dev.vivavoce.runtime.telemetry.TraceContext;
import dev.vivavoce.runtimetest.log.LogLines;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The ids in log lines: one request id through the processes of a request, and one trace id from there through the
/// events and jobs that it leads to. There is no collector.
class LogIdsTest {
    private static final JobType WORK = new JobType("work", 1, Duration.ofMillis(50), Duration.ofMillis(200));
    private static final String REQUEST = "r-7";

    private final LogLines log = new LogLines();
    private final TestIdentity identity = new TestIdentity();
    private final Database database = Database.open(TestPostgres.database(), "test_events", 6);
    private final GrpcClient keys = GrpcClient.open(identity.target());
    private final UUID jobId = UUID.randomUUID();
    private final GrpcServer server = GrpcServer.of("service")
            .tokens(TokenVerifier.of(keys.channel(), "service"))
            .service(new Publishing())
            .start();

    @AfterEach
    void close() throws Exception {
        server.close();
        keys.close();
        database.close();
        identity.close();
        log.close();
    }

    /// Publishes an event, schedules a job, and then fails by a defect.
    private final class Publishing extends SessionServiceGrpc.SessionServiceImplBase {
        @Override
        public void login(LoginRequest request, StreamObserver<LoginResponse> out) {
            var outbox = new Outbox(database, "identity", Clock.systemUTC());
            database.run(db -> {
                outbox.append(db, UUID.randomUUID(), UserRegistered.getDefaultInstance());
                new JobQueue().schedule(db, WORK, jobId);
            });
            throw new IllegalStateException("a defect");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_calls_lines_have_its_callers_request_id_and_a_trace(boolean overTheWire) throws Exception {
        call(overTheWire ? "localhost:" + server.port() : server.inProcessTarget());
        var line = log.await("unexpected exception");
        assertThat(line.requestId()).isEqualTo(REQUEST);
        assertThat(line.traceId()).matches("[0-9a-f]{32}").isNotEqualTo("0".repeat(32));
    }

    @Test
    void an_event_has_the_trace_of_its_request_in_the_lines_of_its_follower() throws Exception {
        call(server.inProcessTarget());
        var event = Event.newBuilder()
                .setEventId(UUID.randomUUID().toString())
                .setEventType("user.registered")
                .setTraceparent(database.transaction(db -> db.createQuery("SELECT trace FROM outbox")
                        .mapTo(String.class)
                        .one()))
                .build();
        try (var _ = EventFollower.start(database, once(event), List.of(), _ -> {
            assertThat(RequestIds.current()).isEqualTo(event.getEventId());
            throw new IllegalStateException("a defect of the consumer");
        })) {
            var line = log.await("goes to the dead letters");
            assertThat(line.traceId())
                    .isEqualTo(log.await("unexpected exception").traceId());
            assertThat(line.requestId()).isEqualTo(event.getEventId());
        }
    }

    @Test
    void a_job_has_the_trace_in_which_it_was_scheduled() throws Exception {
        call(server.inProcessTarget());
        try (var _ = Jobs.of(database)
                .job(WORK, _ -> {
                    assertThat(TraceContext.current().getSpanContext().isValid())
                            .isTrue();
                    throw new IllegalStateException("a defect of the job");
                })
                .start()) {
            var line = log.await("is given up after");
            assertThat(line.traceId())
                    .isEqualTo(log.await("unexpected exception").traceId());
            assertThat(line.requestId()).isEqualTo(jobId.toString());
        }
    }

    @Test
    void each_run_of_a_recurring_job_has_an_id() {
        try (var _ = Jobs.of(database)
                .every("sweep", Duration.ofHours(1), () -> {
                    throw Failure.unavailable("AWAY", RequestIds.current());
                })
                .start()) {
            var line = log.await("sweep failed");
            assertThat(line.requestId()).isNotEmpty();
            assertThat(line.message()).endsWith(line.requestId());
        }
    }

    private void call(String target) throws Exception {
        var headers = new Metadata();
        headers.put(RequestIds.HEADER, REQUEST);
        try (var client = GrpcClient.open(target)) {
            var stub = SessionServiceGrpc.newBlockingStub(client.channel())
                    .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
            assertThatThrownBy(() -> stub.login(LoginRequest.getDefaultInstance()))
                    .isInstanceOf(StatusRuntimeException.class)
                    .hasMessageContaining("INTERNAL");
        }
    }

    /// Sends one event and then waits.
    private static EventSource once(Event event) {
        return new EventSource() {
            @Override
            public String name() {
                return "identity";
            }

            @Override
            public void follow(long after, Set<String> types, Receiver receiver) throws InterruptedException {
                if (after == 0) receiver.event(1, event);
                Thread.sleep(Long.MAX_VALUE);
            }
        };
    }
}
