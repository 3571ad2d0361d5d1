package dev.vivavoce.runtimetest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vivavoce.identity.v1.AccountServiceGrpc;
import dev.vivavoce.identity.v1.LoginRequest;
import dev.vivavoce.identity.v1.LoginResponse;
import dev.vivavoce.identity.v1.LogoutRequest;
import dev.vivavoce.identity.v1.LogoutResponse;
import dev.vivavoce.identity.v1.SessionServiceGrpc;
import dev.vivavoce.identity.v1.UpdateProfileRequest;
import dev.vivavoce.identity.v1.UpdateProfileResponse;
import dev.vivavoce.runtime.config.Env;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.readiness.Readiness;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.MDC;

/// The interceptors of every call, over the wire and in process.
class CallTest {
    private static volatile @Nullable Database opened;
    private static volatile String seen = "";
    private static final AtomicInteger running = new AtomicInteger();
    private static final AtomicBoolean redisIsUp = new AtomicBoolean(true);
    private static volatile CountDownLatch begun = new CountDownLatch(1);

    @RegisterExtension
    static final TestServer server = TestServer.of("CALL", CallTest::start);

    private static GrpcServer start(Map<String, String> settings) {
        var env = Env.of(settings);
        var server = GrpcServer.of("call");
        opened = server.closing(Database.open(
                new Database.Address(
                        env.text("CALL_DATABASE_URL"),
                        env.text("CALL_DATABASE_USER"),
                        env.secret("CALL_DATABASE_PASSWORD")),
                "test_events",
                4));
        var identity = dev.vivavoce.runtime.server.GrpcClient.open(env.text("CALL_IDENTITY"));
        server.closing(identity);
        return server.tokens(TokenVerifier.of(identity.channel(), "call"))
                .ready("database", database()::ready)
                .off("mail-server", "CALL_SMTP_HOST is not set")
                .optional("redis", redisIsUp::get, "each replica counts limits for itself")
                .service(new Handlers())
                .service(new Profiles())
                .start();
    }

    private static Database database() {
        return requireNonNull(opened);
    }

    private static final class Handlers extends SessionServiceGrpc.SessionServiceImplBase {
        /// A statement that takes longer than any test waits.
        @Override
        public void login(LoginRequest request, StreamObserver<LoginResponse> out) {
            running.incrementAndGet();
            begun.countDown();
            try {
                database().run(db -> db.execute("SELECT pg_sleep(600)"));
            } finally {
                running.decrementAndGet();
            }
            out.onNext(LoginResponse.getDefaultInstance());
            out.onCompleted();
        }

        @Override
        public void logout(LogoutRequest request, StreamObserver<LogoutResponse> out) {
            seen = String.valueOf(MDC.get("request_id"));
            out.onNext(LogoutResponse.getDefaultInstance());
            out.onCompleted();
        }
    }

    private static final class Profiles extends AccountServiceGrpc.AccountServiceImplBase {
        @Override
        public void updateProfile(UpdateProfileRequest request, StreamObserver<UpdateProfileResponse> out) {
            seen = Caller.current().subject();
            out.onNext(UpdateProfileResponse.getDefaultInstance());
            out.onCompleted();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_call_without_token_is_refused_unless_its_rpc_is_public(Transport transport) {
        var status = refused(server.channel(transport));
        assertThat(status.getStatus().getCode()).isEqualTo(Code.UNAUTHENTICATED);
        assertThat(reason(status)).isEqualTo("TOKEN_MISSING");
    }

    @ParameterizedTest
    @EnumSource
    void a_user_id_without_a_signed_token_is_ignored(Transport transport) {
        var headers = new Metadata();
        for (var name : new String[] {"x-user-id", "user-id", "sub", "x-forwarded-user", "caller"})
            headers.put(
                    Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER),
                    UUID.randomUUID().toString());
        var channel = ClientInterceptors.intercept(
                server.channel(transport), MetadataUtils.newAttachHeadersInterceptor(headers));
        assertThat(reason(refused(channel))).isEqualTo("TOKEN_MISSING");
    }

    @ParameterizedTest
    @EnumSource
    void a_valid_token_names_the_caller_and_an_invalid_one_is_refused_even_by_a_public_rpc(Transport transport) {
        var userId = UUID.randomUUID();
        AccountServiceGrpc.newBlockingStub(server.as(transport, userId))
                .updateProfile(UpdateProfileRequest.getDefaultInstance());
        assertThat(seen).isEqualTo(userId.toString());
        var forged = server.with(transport, new Secret("eyJhbGciOiJub25lIn0.e30."));
        var status = catchThrowableOfType(
                StatusRuntimeException.class,
                () -> SessionServiceGrpc.newBlockingStub(forged).logout(LogoutRequest.getDefaultInstance()));
        assertThat(reason(status)).isEqualTo("TOKEN_INVALID");
    }

    @ParameterizedTest
    @EnumSource
    void a_deadline_that_passes_stops_the_work_and_its_statement(Transport transport) {
        begun = new CountDownLatch(1);
        var status = catchThrowableOfType(
                StatusRuntimeException.class,
                () -> SessionServiceGrpc.newBlockingStub(server.channel(transport))
                        .withDeadlineAfter(Duration.ofMillis(700))
                        .login(LoginRequest.getDefaultInstance()));
        assertThat(status.getStatus().getCode()).isEqualTo(Code.DEADLINE_EXCEEDED);
        awaitNoStatement();
    }

    @ParameterizedTest
    @EnumSource
    void a_caller_that_disconnects_stops_the_work_and_its_statement(Transport transport) throws Exception {
        for (int i = 0; i < 6; i++) {
            begun = new CountDownLatch(1);
            var call = SessionServiceGrpc.newFutureStub(server.channel(transport))
                    .login(LoginRequest.getDefaultInstance());
            assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
            // So that the cancel arrives before, between and during the statements.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(i * i));
            call.cancel(true);
            awaitNoStatement();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_message_over_the_limit_is_refused_and_the_channel_lives(Transport transport) {
        var channel = server.channel(transport);
        var stub = SessionServiceGrpc.newBlockingStub(channel);
        var big =
                LogoutRequest.newBuilder().setRefreshToken("x".repeat(4 << 20)).build();
        var status = catchThrowableOfType(StatusRuntimeException.class, () -> stub.logout(big));
        assertThat(status.getStatus().getCode()).isEqualTo(Code.RESOURCE_EXHAUSTED);
        assertThat(stub.logout(LogoutRequest.getDefaultInstance())).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void the_handler_knows_the_request_id_for_its_log_lines(Transport transport) {
        var headers = new Metadata();
        headers.put(Metadata.Key.of("x-request-id", Metadata.ASCII_STRING_MARSHALLER), "req-7");
        var channel = ClientInterceptors.intercept(
                server.channel(transport), MetadataUtils.newAttachHeadersInterceptor(headers));
        SessionServiceGrpc.newBlockingStub(channel).logout(LogoutRequest.getDefaultInstance());
        assertThat(seen).isEqualTo("req-7");
        SessionServiceGrpc.newBlockingStub(server.channel(transport)).logout(LogoutRequest.getDefaultInstance());
        assertThat(seen).as("a call without a request id gets one").hasSize(36);
    }

    @Test
    void ready_names_each_dependency_and_health_needs_none() throws Exception {
        assertThat(get("/health").statusCode()).isEqualTo(200);
        var ready = get("/ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("keys: up", "database: up");
        assertThat(get("/metrics").body()).contains("grpc_server_calls_seconds", "service=\"call\"");
    }

    @ParameterizedTest
    @EnumSource
    void ready_names_the_parts_that_are_off_and_the_service_is_ready_without_them(Transport transport)
            throws Exception {
        assertThat(get("/ready").body()).contains("mail-server: off (CALL_SMTP_HOST is not set)");
        var state = Readiness.of(server.channel(transport));
        assertThat(state).isEqualTo("up without mail-server");
        assertThat(Readiness.isUp(state)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void ready_names_an_optional_part_while_it_is_away_and_the_service_is_ready_without_it(Transport transport)
            throws Exception {
        assertThat(get("/ready").body()).contains("redis: up\n");
        redisIsUp.set(false);
        try {
            var ready = get("/ready");
            assertThat(ready.statusCode()).isEqualTo(200);
            assertThat(ready.body()).contains("redis: down (each replica counts limits for itself)\n");
            assertThat(Readiness.of(server.channel(transport))).isEqualTo("up without mail-server, redis");
        } finally {
            redisIsUp.set(true);
        }
    }

    private static HttpResponse<String> get(String path) throws Exception {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var address = URI.create("http://localhost:" + server.server().port() + path);
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void awaitNoStatement() {
        Await.until(() -> running.get() == 0);
        Await.until(() -> database()
                .transaction(db -> db.createQuery("""
                        SELECT count(*) FROM pg_stat_activity
                        WHERE query LIKE 'SELECT pg_sleep%' AND state = 'active' AND datname = current_database()
                        """).mapTo(Integer.class).one() == 0));
    }

    private static StatusRuntimeException refused(io.grpc.Channel channel) {
        return catchThrowableOfType(
                StatusRuntimeException.class,
                () -> AccountServiceGrpc.newBlockingStub(channel)
                        .updateProfile(UpdateProfileRequest.getDefaultInstance()));
    }

    private static String reason(StatusRuntimeException thrown) {
        try {
            var status = requireNonNull(StatusProto.fromThrowable(thrown));
            return status.getDetails(0).unpack(com.google.rpc.ErrorInfo.class).getReason();
        } catch (com.google.protobuf.InvalidProtocolBufferException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
