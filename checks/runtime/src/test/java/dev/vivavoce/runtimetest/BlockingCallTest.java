package dev.vivavoce.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.vivavoce.runtime.calls.CallGuard;
import dev.vivavoce.runtime.calls.CallGuard.Idempotency;
import dev.vivavoce.runtime.calls.CallPolicy;
import dev.vivavoce.runtime.failure.Failure;
import io.grpc.Context;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Blocking calls under a [CallGuard], as adapters for models and payment providers make them.
class BlockingCallTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger cutOff = new AtomicInteger();
    private final CountDownLatch interrupted = new CountDownLatch(1);

    @Test
    void a_read_is_retried_and_a_change_is_not() {
        var guard = guard(LONG, Duration.ofMillis(1), 8, 1_000);
        assertThat(guard.call("ask", Idempotency.READ, failing(2))).isEqualTo("answer");
        assertThat(calls.getAndSet(0)).isEqualTo(3);
        assertThatThrownBy(() -> guard.call("pay", Idempotency.CHANGE, failing(2)))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(calls).hasValue(1);
        assertThat(meters.get("calls")
                        .tag("operation", "ask")
                        .tag("code", "OK")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void a_call_that_outlives_its_deadline_is_interrupted() throws InterruptedException {
        var guard = guard(Duration.ofMillis(100), Duration.ofMillis(1), 8, 1_000);
        var failure = failure(() -> guard.call("ask", Idempotency.READ, this::hang));
        assertThat(failure.reason()).isEqualTo("DEADLINE");
        interrupted.await();
    }

    @Test
    void the_end_of_the_caller_s_own_call_interrupts_it_and_stops_the_retries() throws Exception {
        var guard = guard(LONG, Duration.ofSeconds(50), 8, 1_000);
        try (var own = Context.current().withCancellation()) {
            Runnable call = () -> assertThat(failure(() -> guard.call("ask", Idempotency.READ, failing(9)))
                            .reason())
                    .isEqualTo("CANCELLED");
            var thread = Thread.startVirtualThread(own.wrap(call));
            Await.until(() -> meters.find("calls.attempts").counter() != null);
            own.cancel(null);
            thread.join();
        }
        assertThat(calls).hasValue(1);
    }

    @Test
    void a_call_that_is_made_to_its_end_goes_on_when_its_caller_s_own_call_ends() throws Exception {
        var guard = guard(LONG, Duration.ofMillis(1), 8, 1_000);
        try (var own = Context.current().withCancellation()) {
            own.cancel(null);
            assertThat(own.call(() -> guard.callToEnd("pay", Idempotency.READ, failing(1))))
                    .isEqualTo("answer");
        }
        assertThat(calls).hasValue(2);
    }

    @Test
    void the_breaker_refuses_calls_and_closes_after_its_pause() {
        var guard = guard(LONG, Duration.ofMillis(1), 8, 4);
        for (int i = 0; i < 4; i++)
            assertThatThrownBy(() -> guard.call("pay", Idempotency.CHANGE, failing(9)))
                    .isInstanceOf(UncheckedIOException.class);
        int before = calls.get();
        assertThat(failure(() -> guard.call("pay", Idempotency.CHANGE, failing(0)))
                        .reason())
                .isEqualTo("SERVICE_UNAVAILABLE");
        assertThat(calls).hasValue(before);
        Await.until(() -> catchThrowable(() -> guard.call("pay", Idempotency.CHANGE, failing(0))) == null);
    }

    @Test
    void callers_who_leave_do_not_open_the_breaker_and_their_calls_are_not_retried() throws Exception {
        var guard = guard(LONG, Duration.ofMillis(1), 8, 4);
        for (int i = 1; i <= 6; i++) {
            int call = i;
            try (var own = Context.current().withCancellation()) {
                boolean isInterrupt = i % 2 == 0;
                var left = new AtomicReference<@Nullable Throwable>();
                Runnable leaving =
                        () -> left.set(catchThrowable(() -> guard.call("ask", Idempotency.READ, this::cutOff)));
                var thread = Thread.startVirtualThread(own.wrap(leaving));
                Await.until(() -> calls.get() == call);
                if (isInterrupt) thread.interrupt();
                else own.cancel(null);
                thread.join();
                assertThat(left.get())
                        .isInstanceOfSatisfying(
                                Failure.class,
                                failure -> assertThat(failure.reason()).isEqualTo("CANCELLED"));
            }
        }
        Await.until("all attempts have ended", () -> cutOff.get() == 6);
        assertThat(calls).as("attempts").hasValue(6);
        calls.set(0);
        assertThat(guard.call("ask", Idempotency.READ, failing(0))).isEqualTo("answer");
        assertThat(meters.get("calls.breaker.open").gauge().value()).isZero();
    }

    @Test
    void a_deadline_that_passes_counts_as_a_failure_whatever_the_interrupted_call_returns() {
        var guard = guard(Duration.ofMillis(50), Duration.ofMillis(1), 8, 4);
        for (int i = 0; i < 4; i++)
            assertThat(failure(() -> guard.call("ask", Idempotency.READ, this::hang))
                            .reason())
                    .isEqualTo("DEADLINE");
        Await.until(() -> meters.get("calls.breaker.open").gauge().value() == 1);
    }

    @Test
    void a_caller_s_deadline_counts_as_a_failure_once_the_other_party_had_time_to_answer() throws Exception {
        var guard = guard(LONG, Duration.ofMillis(1), 8, 1);
        cutOffAfter(Duration.ofMillis(5), guard);
        calls.set(0);
        assertThat(guard.call("ask", Idempotency.READ, failing(0))).isEqualTo("answer");
        cutOffAfter(Duration.ofSeconds(2), guard);
        Await.until(() -> meters.get("calls.breaker.open").gauge().value() == 1);
    }

    private void cutOffAfter(Duration deadline, CallGuard guard) throws Exception {
        try (var timer = Executors.newSingleThreadScheduledExecutor();
                var own = Context.current().withDeadlineAfter(deadline.toNanos(), TimeUnit.NANOSECONDS, timer)) {
            own.run(() -> assertThat(failure(() -> guard.call("ask", Idempotency.READ, this::cutOff))
                            .reason())
                    .isEqualTo("CANCELLED"));
        }
    }

    @Test
    void a_call_over_the_limit_is_refused() {
        var guard = guard(LONG, Duration.ofMillis(1), 1, 1_000);
        var refused = failure(() ->
                guard.call("outer", Idempotency.CHANGE, () -> guard.call("inner", Idempotency.CHANGE, failing(0))));
        assertThat(refused.reason()).isEqualTo("SERVICE_BUSY");
        assertThat(refused.retryAfter()).isNotNull();
    }

    private CallGuard guard(Duration deadline, Duration backoff, int concurrent, int fewest) {
        var breaker = new CallPolicy.Breaker(LONG, fewest, Duration.ofMillis(200), 1);
        return new CallGuard("provider", new CallPolicy(deadline, 3, backoff, concurrent, breaker), meters);
    }

    /// Fails for the first calls.
    private Supplier<String> failing(int times) {
        return () -> {
            if (calls.incrementAndGet() <= times) throw new UncheckedIOException(new IOException("connection reset"));
            return "answer";
        };
    }

    /// As blocking I/O does: an interrupt closes the connection.
    private String cutOff() {
        calls.incrementAndGet();
        try {
            new CountDownLatch(1).await();
            return "";
        } catch (InterruptedException _) {
            cutOff.incrementAndGet();
            throw new UncheckedIOException(new IOException("closed by interrupt"));
        }
    }

    private String hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException _) {
            interrupted.countDown();
            Thread.currentThread().interrupt();
        }
        return "";
    }

    private static Failure failure(Supplier<?> call) {
        return (Failure) catchThrowable(call::get);
    }
}
