package dev.vivavoce.runtime.calls;

import com.google.rpc.Code;
import dev.vivavoce.runtime.failure.Failure;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.core.IntervalFunction;
import io.grpc.CallOptions;
import io.grpc.ClientInterceptor;
import io.grpc.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Guards all calls to one other party, such as `speech` or a payment provider: one circuit breaker and one
/// concurrency limit for the party, deadline and retry for each call, metrics for all.
///
/// - `calls` (timer; tags `peer`, `operation`, `code`): every call, its retries included;
/// - `calls.attempts` (counter; `peer`, `operation`): attempts after the first;
/// - `calls.running` (gauge; `peer`): calls that run, without streams;
/// - `calls.streams` (gauge; `peer`): streams that are open;
/// - `calls.breaker.open` (gauge; `peer`): 1 while calls fail without being made;
/// - `calls.left.out` (counter; `peer`): optional calls that were refused to leave room for others.
public final class CallGuard {
    /// Set by a stub for calls that no person waits for, such as asking every few seconds whether the other party
    /// is ready. They are made although the circuit is open, and their failures do not open it: otherwise the
    /// calls that find a service starting would refuse the first person who comes once it has started.
    public static final CallOptions.Key<Boolean> POLL = CallOptions.Key.createWithDefault("poll", false);

    /// Set by a stub for calls whose result a page does not require, such as statistics. When the other party is
    /// slow or was away, they give way: they are refused while half of the calls that may run at once are
    /// running, and while the breaker tries whether the other party is back, and they are never retried.
    public static final CallOptions.Key<Boolean> OPTIONAL = CallOptions.Key.createWithDefault("optional", false);

    /// A caller's deadline that passed counts as a failure of the other party only when the call had at least this
    /// much time.
    static final long FAIR_TRIAL_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final String peer;
    private final CallPolicy policy;
    private final MeterRegistry meters;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final IntervalFunction backoff;
    private final AtomicInteger streams = new AtomicInteger();

    /// @param peer the other party's short name, in metrics and failures
    public CallGuard(String peer, CallPolicy policy, MeterRegistry meters) {
        this.peer = peer;
        this.policy = policy;
        this.meters = meters;
        this.breaker = CircuitBreaker.of(
                peer,
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.TIME_BASED)
                        .slidingWindowSize((int) policy.breaker().window().toSeconds())
                        .minimumNumberOfCalls(policy.breaker().fewest())
                        .failureRateThreshold(50)
                        .waitDurationInOpenState(policy.breaker().open())
                        .permittedNumberOfCallsInHalfOpenState(policy.breaker().trials())
                        .build());
        this.bulkhead = Bulkhead.of(
                peer,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(policy.concurrent())
                        .maxWaitDuration(Duration.ZERO)
                        .build());
        this.backoff = IntervalFunction.ofExponentialRandomBackoff(policy.firstBackoff(), 2, 0.5);
        Gauge.builder("calls.running", bulkhead, CallGuard::running)
                .tag("peer", peer)
                .register(meters);
        Gauge.builder("calls.streams", streams, AtomicInteger::get)
                .tag("peer", peer)
                .register(meters);
        Gauge.builder("calls.breaker.open", breaker, one -> one.getState() == CircuitBreaker.State.OPEN ? 1 : 0)
                .tag("peer", peer)
                .register(meters);
    }

    /// Guards the calls of gRPC stubs: unary calls fully, streams by metrics alone. Only methods that the
    /// contract marks `NO_SIDE_EFFECTS` are retried, and only after `UNAVAILABLE`.
    public ClientInterceptor grpc() {
        return new GuardedChannel(this);
    }

    /// Runs a blocking call that is not a gRPC call. It is interrupted, and not retried, when its deadline passes,
    /// its caller is interrupted, or the call that it is made for is cancelled (gRPC's [Context]). A deadline that
    /// passed is a failure of the other party; a caller who leaves says nothing about it.
    ///
    /// @param operation a short name for metrics
    /// @param idempotent whether it may be retried: after an [UncheckedIOException] or a failure with
    ///     `UNAVAILABLE`
    /// @throws Failure UNAVAILABLE / SERVICE_UNAVAILABLE or SERVICE_BUSY, DEADLINE_EXCEEDED / DEADLINE,
    ///     CANCELLED / CANCELLED, or what the call threw
    public <T> T call(String operation, Idempotency idempotent, Supplier<T> work) {
        long begin = System.nanoTime();
        var code = Code.OK;
        acquire();
        try {
            return bounded(stopped -> attempted(operation, idempotent, work, stopped));
        } catch (Failure failure) {
            code = failure.code();
            throw failure;
        } catch (RuntimeException thrown) {
            code = thrown instanceof UncheckedIOException ? Code.UNAVAILABLE : Code.UNKNOWN;
            throw thrown;
        } finally {
            bulkhead.releasePermission();
            record(operation, code.name(), System.nanoTime() - begin);
        }
    }

    /// The same for a call that is made to its end although the one that it is made for is cancelled: what it has
    /// changed is then known.
    public <T> T callToEnd(String operation, Idempotency idempotent, Supplier<T> work) {
        var own = Context.ROOT.attach();
        try {
            return call(operation, idempotent, work);
        } finally {
            Context.ROOT.detach(own);
        }
    }

    /// Whether a call may be made twice.
    public enum Idempotency {
        READ,
        CHANGE
    }

    /// Why a call is interrupted.
    private enum Stop {
        CALLER_LEFT,
        DEADLINE_PASSED
    }

    private <T> T attempted(
            String operation, Idempotency idempotent, Supplier<T> work, AtomicReference<@Nullable Stop> stopped) {
        for (int attempt = 1; ; attempt++) {
            permit();
            long begin = System.nanoTime();
            try {
                var result = work.get();
                ended(stopped.get(), false, System.nanoTime() - begin);
                return result;
            } catch (RuntimeException thrown) {
                boolean passing = isPassing(thrown);
                var stop = stopped.get();
                ended(stop, passing, System.nanoTime() - begin);
                if (stop != null || !passing || idempotent != Idempotency.READ || attempt >= policy.attempts())
                    throw thrown;
                retrying(operation);
                pause(attempt);
            }
        }
    }

    /// What an interrupted attempt returns or throws is not what the other party answers.
    private void ended(@Nullable Stop stop, boolean unreachable, long nanos) {
        switch (stop) {
            case null -> ended(unreachable, nanos);
            case CALLER_LEFT -> abandoned();
            case DEADLINE_PASSED -> ended(true, nanos);
        }
    }

    private void pause(int attempt) {
        try {
            Thread.sleep(backoffMillis(attempt));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw cancelled();
        }
    }

    private <T> T bounded(Function<AtomicReference<@Nullable Stop>, T> work) {
        long begin = System.nanoTime();
        var context = Context.current();
        var stopped = new AtomicReference<@Nullable Stop>();
        var task = new FutureTask<T>(() -> context.call(() -> work.apply(stopped)));
        Context.CancellationListener stop = ended -> {
            stopped.compareAndSet(null, reason(ended, System.nanoTime() - begin));
            task.cancel(true);
        };
        context.addListener(stop, Runnable::run);
        try {
            Thread.ofVirtual().name("call-" + peer).start(task);
            return task.get(policy.deadline().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            stopped.compareAndSet(null, Stop.DEADLINE_PASSED);
            task.cancel(true);
            throw Failure.of(Code.DEADLINE_EXCEEDED, "DEADLINE", peer + " did not answer in time");
        } catch (CancellationException _) {
            throw cancelled();
        } catch (InterruptedException _) {
            stopped.compareAndSet(null, Stop.CALLER_LEFT);
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw cancelled();
        } catch (ExecutionException thrown) {
            if (thrown.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException("a call to " + peer + " failed", thrown.getCause());
        } finally {
            context.removeListener(stop);
        }
    }

    private static Stop reason(Context ended, long nanos) {
        boolean isFairTrial = ended.cancellationCause() instanceof TimeoutException && nanos >= FAIR_TRIAL_NANOS;
        return isFairTrial ? Stop.DEADLINE_PASSED : Stop.CALLER_LEFT;
    }

    private static boolean isPassing(RuntimeException thrown) {
        return thrown instanceof UncheckedIOException
                || (thrown instanceof Failure failure && failure.code() == Code.UNAVAILABLE);
    }

    private static Failure cancelled() {
        return Failure.of(Code.CANCELLED, "CANCELLED", "the call it was made for has ended");
    }

    private static double running(Bulkhead bulkhead) {
        return bulkhead.getMetrics().getMaxAllowedConcurrentCalls()
                - (double) bulkhead.getMetrics().getAvailableConcurrentCalls();
    }

    CallPolicy policy() {
        return policy;
    }

    /// Acquires a permit for a call; [#release] returns it.
    ///
    /// @throws Failure UNAVAILABLE / SERVICE_BUSY
    void acquire() {
        if (!bulkhead.tryAcquirePermission()) throw busy();
    }

    /// Refuses an optional call that would take room from others.
    ///
    /// @throws Failure UNAVAILABLE / SERVICE_BUSY
    void giveWay() {
        boolean isTrying = breaker.getState() == CircuitBreaker.State.HALF_OPEN;
        if (!isTrying && 2 * running(bulkhead) < policy.concurrent()) return;
        meters.counter("calls.left.out", "peer", peer).increment();
        throw busy();
    }

    private Failure busy() {
        return Failure.unavailable("SERVICE_BUSY", "too many calls to " + peer + " are running")
                .with("service", peer)
                .retryAfter(Duration.ofSeconds(1));
    }

    void release() {
        bulkhead.releasePermission();
    }

    /// Asks the breaker for one attempt; [#ended] reports its outcome.
    ///
    /// @throws Failure UNAVAILABLE / SERVICE_UNAVAILABLE
    void permit() {
        if (!breaker.tryAcquirePermission())
            throw Failure.unavailable("SERVICE_UNAVAILABLE", peer + " failed several times in a row; not called")
                    .with("service", peer)
                    .retryAfter(policy.breaker().open());
    }

    void succeeded(long nanos) {
        breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
    }

    /// Records a failed attempt. A typed error counts as a success, because the other party responded.
    void ended(boolean unreachable, long nanos) {
        if (unreachable) breaker.onError(nanos, TimeUnit.NANOSECONDS, new IllegalStateException("unreachable"));
        else succeeded(nanos);
    }

    /// The caller gave up the attempt, so it says nothing about the other party.
    void abandoned() {
        breaker.releasePermission();
    }

    long backoffMillis(int attempt) {
        return backoff.apply(attempt);
    }

    void retrying(String operation) {
        meters.counter("calls.attempts", "peer", peer, "operation", operation).increment();
    }

    void streamOpened() {
        streams.incrementAndGet();
    }

    void streamClosed() {
        streams.decrementAndGet();
    }

    void record(String operation, String code, long nanos) {
        Timer.builder("calls")
                .tag("peer", peer)
                .tag("operation", operation)
                .tag("code", code)
                .register(meters)
                .record(nanos, TimeUnit.NANOSECONDS);
    }
}
