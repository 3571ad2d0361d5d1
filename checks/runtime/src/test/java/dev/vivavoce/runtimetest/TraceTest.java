package dev.vivavoce.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Timestamp;
import dev.vivavoce.events.v1.Event;
import dev.vivavoce.identity.v1.LoginRequest;
import dev.vivavoce.identity.v1.LoginResponse;
import dev.vivavoce.identity.v1.LogoutRequest;
import dev.vivavoce.identity.v1.LogoutResponse;
import dev.vivavoce.identity.v1.SessionServiceGrpc;
import dev.vivavoce.identity.v1.UserRegistered;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.EventContract;
import dev.vivavoce.runtime.events.EventFollower;
import dev.vivavoce.runtime.events.EventSource;
import dev.vivavoce.runtime.events.Outbox;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.GrpcClient;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtime.telemetry.Telemetry;
import dev.vivavoce.runtime.telemetry.TraceContext;
import dev.vivavoce.runtime.telemetry.TraceSettings;
import dev.vivavoce.runtimetest.TestCollector.Received;
import io.grpc.Context;
import io.grpc.stub.StreamObserver;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One trace through calls, statements and events, as a collector receives it.
class TraceTest {
    private static final String LOGIN = SessionServiceGrpc.getLoginMethod().getFullMethodName();
    private static final String SECRET = "a value that no trace may have";

    private final TestCollector collector = new TestCollector();
    private final TestIdentity identity = new TestIdentity();
    private final Telemetry caller = new Telemetry("caller", new TraceSettings(collector.address(), 1));

    TraceTest() throws IOException {}

    @AfterEach
    void close() throws Exception {
        caller.close();
        identity.close();
        collector.close();
    }

    /// A service whose sign-in asks its database, and whose sign-out asks itself to sign in.
    private final class Service implements AutoCloseable {
        private final Telemetry telemetry;
        private final Database database;
        private final GrpcServer server;
        private final GrpcClient again;
        private volatile SpanContext seen = SpanContext.getInvalid();

        Service(TraceSettings traces) {
            telemetry = new Telemetry("service", traces);
            var building = GrpcServer.of("service").telemetry(telemetry);
            database = building.closing(Database.open(TestPostgres.database(), "test_events", 2, telemetry));
            var keys = building.closing(GrpcClient.open(identity.target()));
            server = building.tokens(TokenVerifier.of(keys.channel(), "service"))
                    .service(new SessionServiceGrpc.SessionServiceImplBase() {
                        @Override
                        public void login(LoginRequest request, StreamObserver<LoginResponse> out) {
                            seen = TraceContext.current().getSpanContext();
                            database.run(db -> db.createQuery("SELECT count(*) FROM outbox WHERE event_type = :type")
                                    .bind("type", request.getEmail())
                                    .mapTo(Integer.class)
                                    .one());
                            out.onNext(LoginResponse.getDefaultInstance());
                            out.onCompleted();
                        }

                        @Override
                        public void logout(LogoutRequest request, StreamObserver<LogoutResponse> out) {
                            SessionServiceGrpc.newBlockingStub(again.channel())
                                    .login(LoginRequest.newBuilder()
                                            .setEmail(SECRET)
                                            .build());
                            out.onNext(LogoutResponse.getDefaultInstance());
                            out.onCompleted();
                        }
                    })
                    .start();
            again = GrpcClient.open("localhost:" + server.port(), "service", telemetry);
        }

        void login(Span parent, String target) throws Exception {
            try (var client = GrpcClient.open(target, "service", caller)) {
                TraceContext.with(Context.ROOT, parent)
                        .run(() -> SessionServiceGrpc.newBlockingStub(client.channel())
                                .login(LoginRequest.newBuilder()
                                        .setEmail(SECRET)
                                        .build()));
            }
        }

        @Override
        public void close() {
            again.close();
            server.close();
        }
    }

    private TraceSettings all() {
        return new TraceSettings(collector.address(), 1);
    }

    private Span tap() {
        return caller.traces().begin("tap", SpanKind.CLIENT, Span.getInvalid());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_call_its_work_and_its_statements_are_one_trace(boolean overTheWire) throws Exception {
        var tap = tap();
        try (var service = new Service(all())) {
            service.login(tap, overTheWire ? "localhost:" + service.server.port() : service.server.inProcessTarget());
        } finally {
            tap.end();
            caller.close();
        }
        var root = collector.await(each -> each.name().equals("tap"));
        var made = one(each -> each.isBelow(root));
        assertThat(List.of(made.service(), made.name())).containsExactly("caller", LOGIN);
        var served = one(each -> each.isBelow(made));
        assertThat(List.of(served.service(), served.name())).containsExactly("service", LOGIN);
        assertThat(served.attribute("rpc.response.status_code")).isEqualTo("OK");
        var statement = one(each -> each.isBelow(served));
        assertThat(statement.name()).isEqualTo("SELECT outbox");
        assertThat(statement.attribute("db.query.text"))
                .isEqualTo("SELECT count(*) FROM outbox WHERE event_type = :type");
        assertThat(collector.contains(SECRET)).as("a value in a trace").isFalse();
    }

    @Test
    void the_calls_that_a_served_call_makes_belong_to_its_trace() throws Exception {
        try (var service = new Service(all())) {
            SessionServiceGrpc.newBlockingStub(service.again.channel()).logout(LogoutRequest.getDefaultInstance());
        }
        var statement = collector.await(each -> each.name().equals("SELECT outbox"));
        var trace = collector.spans(each -> each.traceId().equals(statement.traceId()));
        assertThat(trace)
                .extracting(Received::name)
                .contains(SessionServiceGrpc.getLogoutMethod().getFullMethodName(), LOGIN, "SELECT outbox");
        assertThat(collector.tree(statement.traceId()).lines()).hasSize(4);
    }

    @Test
    void without_a_collector_a_callers_trace_is_passed_on() throws Exception {
        var tap = tap();
        try (var service = new Service(TraceSettings.OFF)) {
            service.login(tap, service.server.inProcessTarget());
            assertThat(service.seen.getTraceId()).isEqualTo(tap.getSpanContext().getTraceId());
            assertThat(service.seen.isSampled()).isTrue();
        }
        tap.end();
        caller.close();
        assertThat(collector.spans()).extracting(Received::service).containsOnly("caller");
    }

    @Test
    void no_caller_has_its_trace_recorded_by_asking_for_it() throws Exception {
        var tap = tap();
        try (var service = new Service(new TraceSettings(collector.address(), 0))) {
            service.login(tap, service.server.inProcessTarget());
            assertThat(service.seen.getTraceId()).isEqualTo(tap.getSpanContext().getTraceId());
            assertThat(service.seen.isSampled()).isFalse();
        }
        tap.end();
        caller.close();
        assertThat(collector.spans()).extracting(Received::service).containsOnly("caller");
    }

    @Test
    void a_failed_statement_has_its_code_and_no_text_of_the_server() throws Exception {
        var telemetry = new Telemetry("service", all());
        try (telemetry;
                var database = Database.open(TestPostgres.database(), "test_events", 2, telemetry)) {
            var tap = tap();
            TraceContext.with(Context.ROOT, tap)
                    .run(() -> assertThatThrownBy(() -> database.run(db -> db.createUpdate(
                                            "INSERT INTO event_taken (event_id) VALUES (CAST(:id AS uuid))")
                                    .bind("id", SECRET)
                                    .execute()))
                            .isInstanceOf(JdbiException.class)
                            .hasMessageContaining(SECRET));
            tap.end();
        }
        var statement = collector.await(each -> each.name().equals("INSERT event_taken"));
        assertThat(statement.span().getStatus().getCode()).isEqualTo(StatusCode.STATUS_CODE_ERROR);
        assertThat(statement.attribute("db.response.status_code")).isEqualTo("22P02");
        assertThat(collector.contains(SECRET)).isFalse();
    }

    @Test
    void an_event_carries_the_trace_in_which_it_was_published_to_its_consumer() throws Exception {
        var telemetry = new Telemetry("consumer", all());
        var tap = tap();
        try (telemetry;
                var database = Database.open(TestPostgres.database(), "test_events", 3, telemetry)) {
            var outbox = new Outbox(database, "identity", Clock.systemUTC());
            TraceContext.with(Context.ROOT, tap)
                    .run(() -> database.run(db -> outbox.append(db, UUID.randomUUID(), registered())));
            var stored = database.transaction(db -> db.createQuery("SELECT trace FROM outbox")
                    .mapTo(String.class)
                    .one());
            assertThat(stored).isEqualTo(TraceContext.written(tap));
            var done = new CountDownLatch(1);
            try (var _ = EventFollower.start(database, once(stored), List.of(), event -> db -> {
                db.execute("SELECT 1");
                done.countDown();
            })) {
                done.await();
                Await.until(() -> telemetry.scrape().contains("events_lag_seconds_count"));
            }
        }
        var taken = collector.await(each -> each.name().equals("user.registered process"));
        assertThat(taken.traceId()).isEqualTo(tap.getSpanContext().getTraceId());
        assertThat(collector.spans(each -> each.isBelow(taken)))
                .extracting(each -> each.attribute("db.query.text"))
                .contains("SELECT 1");
        tap.end();
    }

    @Test
    void a_timer_names_a_trace_as_its_exemplar_and_the_pool_is_measured() throws Exception {
        var tap = tap();
        try (var service = new Service(all())) {
            service.login(tap, service.server.inProcessTarget());
            var trace = tap.getSpanContext().getTraceId();
            Await.until(() -> service.telemetry
                    .prometheus()
                    .scrape("application/openmetrics-text; version=1.0.0; charset=utf-8")
                    .contains("trace_id=\"" + trace + "\""));
            assertThat(service.telemetry.scrape()).contains("hikaricp_connections_active{");
        }
        tap.end();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "00-00000000000000000000000000000000-0000000000000001-01",
                "00-0000000000000000000000000000000g-0000000000000001-01",
                "ff-00000000000000000000000000000001-0000000000000001-01",
                "00-00000000000000000000000000000001-0000000000000000-01",
                "00-00000000000000000000000000000001-0000000000000001-01-more"
            })
    void a_header_of_another_form_begins_a_trace_of_its_own(String header) {
        assertThat(TraceContext.read(header).getSpanContext().isValid()).isFalse();
    }

    private Received one(java.util.function.Predicate<Received> wanted) {
        collector.await(wanted);
        var found = collector.spans(wanted);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static UserRegistered registered() {
        return UserRegistered.newBuilder()
                .setUserId(UUID.randomUUID().toString())
                .build();
    }

    /// Sends one event and then waits.
    private static EventSource once(String traceparent) {
        var event = Event.newBuilder()
                .setEventId(UUID.randomUUID().toString())
                .setEventType(EventContract.of(UserRegistered.class).type())
                .setTimestamp(Timestamp.newBuilder().setSeconds(1_000))
                .setTraceparent(traceparent)
                .build();
        return new EventSource() {
            @Override
            public String name() {
                return "identity";
            }

            @Override
            public void follow(long after, Set<String> types, Receiver receiver) throws InterruptedException {
                receiver.event(1, event);
                Thread.sleep(Long.MAX_VALUE);
            }
        };
    }
}
