package dev.vivavoce.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.vivavoce.events.v1.EventServiceGrpc;
import dev.vivavoce.events.v1.FollowRequest;
import dev.vivavoce.identity.v1.ExchangeServiceSecretRequest;
import dev.vivavoce.identity.v1.GetSigningKeysRequest;
import dev.vivavoce.identity.v1.ServiceTokenServiceGrpc;
import dev.vivavoce.runtime.calls.CallGuard;
import dev.vivavoce.runtime.calls.CallPolicy;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.server.GrpcClient;
import dev.vivavoce.runtimetest.ScriptedServer.Answer;
import io.grpc.Context;
import io.grpc.Status;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// gRPC calls under a [CallGuard], to a server that fails by a script.
class CallGuardTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    /// Longer than [#LONG] with its jitter, so that a retry still fits before the deadline.
    private static final Duration LONGER = Duration.ofMinutes(10);
    private static final CallPolicy PATIENT = policy(LONG, 3, Duration.ofMillis(1), 8, 1_000);

    private final ScriptedServer server = ScriptedServer.start();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_read_is_retried_until_it_is_answered() {
        server.script(Answer.UNAVAILABLE, Answer.UNAVAILABLE, Answer.OK);
        try (var client = client(PATIENT)) {
            assertThat(read(client)).isEqualTo("{}");
        }
        assertThat(server.calls()).isEqualTo(3);
        assertThat(meters.counter("calls.attempts", "peer", "scripted", "operation", ScriptedServer.READ)
                        .count())
                .isEqualTo(2);
    }

    @Test
    void a_read_that_fails_each_time_ends_with_the_last_failure() {
        server.script(Answer.UNAVAILABLE);
        try (var client = client(PATIENT)) {
            assertThatThrownBy(() -> read(client))
                    .satisfies(thrown -> assertThat(code(thrown)).isEqualTo(Code.UNAVAILABLE));
        }
        assertThat(server.calls()).isEqualTo(3);
    }

    @Test
    void a_change_is_made_once() {
        server.script(Answer.UNAVAILABLE);
        try (var client = client(PATIENT)) {
            assertThat(code(catchThrowable(() -> change(client)))).isEqualTo(Code.UNAVAILABLE);
        }
        assertThat(server.calls()).isEqualTo(1);
    }

    @Test
    void a_refusal_is_not_retried() {
        server.script(Answer.NOT_FOUND);
        try (var client = client(PATIENT)) {
            assertThat(code(catchThrowable(() -> read(client)))).isEqualTo(Code.NOT_FOUND);
        }
        assertThat(server.calls()).isEqualTo(1);
    }

    @Test
    void the_breaker_opens_and_closes_after_its_pause() {
        server.script(Answer.UNAVAILABLE);
        try (var client = client(policy(LONG, 1, Duration.ofMillis(1), 8, 4))) {
            for (int i = 0; i < 4; i++)
                assertThat(code(catchThrowable(() -> read(client)))).isEqualTo(Code.UNAVAILABLE);
            int before = server.calls();
            var refusal = Refusal.of(() -> read(client));
            assertThat(refusal.reason()).isEqualTo("SERVICE_UNAVAILABLE");
            assertThat(server.calls()).isEqualTo(before);
            assertThat(meters.get("calls.breaker.open").gauge().value()).isEqualTo(1);
            server.script(Answer.OK);
            Await.until(() -> catchThrowable(() -> read(client)) == null);
            assertThat(meters.get("calls.breaker.open").gauge().value()).isZero();
        }
    }

    @Test
    void refusals_and_short_deadlines_do_not_open_the_breaker() {
        try (var client = client(policy(LONG, 1, Duration.ofMillis(1), 8, 4))) {
            server.script(Answer.NOT_FOUND);
            for (int i = 0; i < 6; i++)
                assertThat(code(catchThrowable(() -> read(client)))).isEqualTo(Code.NOT_FOUND);
            server.script(Answer.NONE);
            for (int i = 0; i < 6; i++)
                assertThat(code(catchThrowable(() -> stub(client)
                                .withDeadlineAfter(Duration.ofMillis(5))
                                .getSigningKeys(GetSigningKeysRequest.getDefaultInstance()))))
                        .isEqualTo(Code.DEADLINE_EXCEEDED);
            server.script(Answer.OK);
            assertThat(read(client)).isEqualTo("{}");
        }
    }

    @Test
    void polls_are_made_although_the_breaker_is_open_and_do_not_open_it() {
        server.script(Answer.UNAVAILABLE);
        try (var client = client(policy(LONG, 1, Duration.ofMillis(1), 8, 4))) {
            for (int i = 0; i < 6; i++)
                assertThat(code(catchThrowable(() -> poll(client)))).isEqualTo(Code.UNAVAILABLE);
            assertThat(server.calls()).isEqualTo(6);
            assertThat(meters.get("calls.breaker.open").gauge().value()).isZero();

            for (int i = 0; i < 4; i++)
                assertThat(code(catchThrowable(() -> read(client)))).isEqualTo(Code.UNAVAILABLE);
            assertThat(meters.get("calls.breaker.open").gauge().value()).isEqualTo(1);
            server.script(Answer.OK);
            assertThat(poll(client)).isEqualTo("{}");
        }
    }

    private static String poll(GrpcClient client) {
        return stub(client)
                .withOption(CallGuard.POLL, true)
                .getSigningKeys(GetSigningKeysRequest.getDefaultInstance())
                .getJwksJson();
    }

    @Test
    void a_call_over_the_limit_is_refused_and_succeeds_later() {
        server.script(Answer.NONE);
        try (var client = client(policy(LONG, 3, Duration.ofMillis(1), 1, 1_000))) {
            var first = ServiceTokenServiceGrpc.newFutureStub(client.channel())
                    .getSigningKeys(GetSigningKeysRequest.getDefaultInstance());
            Await.until(() -> server.calls() == 1);
            assertThat(meters.get("calls.running").gauge().value()).isEqualTo(1);
            var refusal = Refusal.of(() -> read(client));
            assertThat(refusal.code()).isEqualTo(Code.UNAVAILABLE);
            assertThat(refusal.reason()).isEqualTo("SERVICE_BUSY");
            first.cancel(true);
            server.script(Answer.OK);
            Await.until(() -> catchThrowable(() -> read(client)) == null);
        }
    }

    @Test
    void optional_calls_give_way_when_half_of_the_room_is_taken() {
        server.script(Answer.NONE);
        try (var client = client(policy(LONG, 3, Duration.ofMillis(1), 4, 1_000))) {
            var stub = ServiceTokenServiceGrpc.newFutureStub(client.channel());
            var running = new ArrayList<Future<?>>();
            running.add(stub.getSigningKeys(GetSigningKeysRequest.getDefaultInstance()));
            Await.until(() -> server.calls() == 1);
            running.add(optional(client).getSigningKeys(GetSigningKeysRequest.getDefaultInstance()));
            Await.until(() -> server.calls() == 2);
            var refusal = Refusal.of(() -> readOptional(client));
            assertThat(refusal.code()).isEqualTo(Code.UNAVAILABLE);
            assertThat(refusal.reason()).isEqualTo("SERVICE_BUSY");
            assertThat(meters.counter("calls.left.out", "peer", "scripted").count())
                    .isEqualTo(1);
            server.script(Answer.OK);
            assertThat(read(client)).as("any other call").isEqualTo("{}");
            running.forEach(call -> call.cancel(true));
            Await.until(() -> catchThrowable(() -> readOptional(client)) == null);
        }
    }

    @Test
    void an_optional_call_is_made_once_and_does_not_try_whether_a_service_is_back() {
        server.script(Answer.UNAVAILABLE);
        try (var client = client(policy(LONG, 3, Duration.ofMillis(1), 8, 4))) {
            for (int i = 1; i <= 4; i++) {
                assertThat(code(catchThrowable(() -> readOptional(client)))).isEqualTo(Code.UNAVAILABLE);
                assertThat(server.calls()).isEqualTo(i);
            }
            assertThat(Refusal.of(() -> read(client)).reason()).isEqualTo("SERVICE_UNAVAILABLE");
            server.script(Answer.NONE);
            var trial = new AtomicReference<Future<?>>();
            Await.until(() -> {
                var call = ServiceTokenServiceGrpc.newFutureStub(client.channel())
                        .getSigningKeys(GetSigningKeysRequest.getDefaultInstance());
                trial.set(call);
                Await.until(() -> call.isDone() || server.calls() == 5);
                return server.calls() == 5;
            });
            assertThat(Refusal.of(() -> readOptional(client)).reason())
                    .as("the trial decides")
                    .isEqualTo("SERVICE_BUSY");
            trial.get().cancel(true);
        }
    }

    private static ServiceTokenServiceGrpc.ServiceTokenServiceFutureStub optional(GrpcClient client) {
        return ServiceTokenServiceGrpc.newFutureStub(client.channel()).withOption(CallGuard.OPTIONAL, true);
    }

    private static String readOptional(GrpcClient client) {
        return stub(client)
                .withOption(CallGuard.OPTIONAL, true)
                .getSigningKeys(GetSigningKeysRequest.getDefaultInstance())
                .getJwksJson();
    }

    @Test
    void cancelling_stops_the_retries() {
        server.script(Answer.UNAVAILABLE);
        try (var client = client(policy(LONGER, 3, LONG, 8, 1_000))) {
            var future = ServiceTokenServiceGrpc.newFutureStub(client.channel())
                    .getSigningKeys(GetSigningKeysRequest.getDefaultInstance());
            awaitRetry();
            future.cancel(true);
            Await.until(() -> meters.get("calls.running").gauge().value() == 0);
        }
        assertThat(server.calls()).isEqualTo(1);
    }

    @Test
    void the_end_of_the_caller_s_own_call_stops_the_retries() throws Exception {
        server.script(Answer.UNAVAILABLE);
        try (var client = client(policy(LONGER, 3, Duration.ofSeconds(50), 8, 1_000));
                var own = Context.current().withCancellation()) {
            var future = own.call(() -> ServiceTokenServiceGrpc.newFutureStub(client.channel())
                    .getSigningKeys(GetSigningKeysRequest.getDefaultInstance()));
            awaitRetry();
            own.cancel(null);
            var thrown = catchThrowable(() -> future.get(15, TimeUnit.SECONDS));
            assertThat(Status.fromThrowable(thrown).getCode()).isEqualTo(Code.CANCELLED);
        }
        assertThat(server.calls()).isEqualTo(1);
    }

    @Test
    void a_retry_that_could_not_end_in_time_is_not_begun() {
        server.script(Answer.UNAVAILABLE);
        try (var client = client(policy(LONG, 3, Duration.ofSeconds(50), 8, 1_000))) {
            var near = stub(client).withDeadlineAfter(Duration.ofSeconds(20));
            assertThat(code(catchThrowable(() -> near.getSigningKeys(GetSigningKeysRequest.getDefaultInstance()))))
                    .isEqualTo(Code.UNAVAILABLE);
        }
        assertThat(server.calls()).isEqualTo(1);
    }

    @Test
    void a_call_without_a_deadline_has_the_policy_s() {
        server.script(Answer.NONE);
        try (var client = client(policy(Duration.ofMillis(200), 3, Duration.ofMillis(1), 8, 1_000))) {
            assertThat(code(catchThrowable(() -> read(client)))).isEqualTo(Code.DEADLINE_EXCEEDED);
        }
    }

    @Test
    void a_stream_is_counted_and_has_no_deadline() {
        try (var client = client(policy(Duration.ofMillis(200), 3, Duration.ofMillis(1), 1, 1_000))) {
            var own = Context.current().withCancellation();
            own.run(() -> EventServiceGrpc.newStub(client.channel())
                    .follow(FollowRequest.getDefaultInstance(), new ScriptedServer.Ignored()));
            Await.until(() -> server.streams() == 1);
            assertThat(server.streamHadDeadline()).isFalse();
            assertThat(meters.get("calls.streams").gauge().value()).isEqualTo(1);
            assertThat(meters.get("calls.running").gauge().value()).isZero();
            own.cancel(null);
            Await.until(() -> meters.get("calls.streams").gauge().value() == 0);
        }
    }

    @Test
    void every_call_is_timed_by_its_outcome() {
        server.script(Answer.OK, Answer.NOT_FOUND);
        try (var client = client(PATIENT)) {
            assertThat(read(client)).isEqualTo("{}");
            assertThat(code(catchThrowable(() -> read(client)))).isEqualTo(Code.NOT_FOUND);
        }
        for (var code : List.of("OK", "NOT_FOUND"))
            assertThat(meters.get("calls")
                            .tag("operation", ScriptedServer.READ)
                            .tag("code", code)
                            .timer()
                            .count())
                    .isEqualTo(1);
    }

    private GrpcClient client(CallPolicy policy) {
        return GrpcClient.open("localhost:" + server.port(), new CallGuard("scripted", policy, meters));
    }

    private static CallPolicy policy(Duration deadline, int attempts, Duration backoff, int concurrent, int fewest) {
        var breaker = new CallPolicy.Breaker(Duration.ofMinutes(1), fewest, Duration.ofSeconds(1), 1);
        return new CallPolicy(deadline, attempts, backoff, concurrent, breaker);
    }

    private void awaitRetry() {
        Await.until(() -> meters.find("calls.attempts").counter() != null);
    }

    private static ServiceTokenServiceGrpc.ServiceTokenServiceBlockingStub stub(GrpcClient client) {
        return ServiceTokenServiceGrpc.newBlockingStub(client.channel());
    }

    private static String read(GrpcClient client) {
        return stub(client)
                .getSigningKeys(GetSigningKeysRequest.getDefaultInstance())
                .getJwksJson();
    }

    private static void change(GrpcClient client) {
        var _ = stub(client).exchangeServiceSecret(ExchangeServiceSecretRequest.getDefaultInstance());
    }

    private static Code code(Throwable thrown) {
        if (thrown instanceof Failure failure)
            return Code.valueOf(failure.code().name());
        return ((StatusRuntimeException) thrown).getStatus().getCode();
    }
}
