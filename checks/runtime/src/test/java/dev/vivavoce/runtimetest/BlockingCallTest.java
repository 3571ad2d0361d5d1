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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// Blocking calls under a [CallGuard], as adapters for models and payment providers make them.
class BlockingCallTest {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicInteger calls = new AtomicInteger();
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
