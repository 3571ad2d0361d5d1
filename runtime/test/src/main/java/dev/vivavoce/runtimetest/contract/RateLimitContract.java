package dev.vivavoce.runtimetest.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.runtime.limits.Rate;
import dev.vivavoce.runtime.limits.RateLimit;
import dev.vivavoce.runtime.limits.RateLimit.Decision.Allowed;
import dev.vivavoce.runtime.limits.RateLimit.Decision.Refused;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What each implementation of [RateLimit] does.
@Timeout(30)
public abstract class RateLimitContract {
    /// Five permits, one for each twelve seconds.
    protected static final Rate RATE = new Rate(5, Duration.ofMinutes(1));

    private static final Duration SOONER = Duration.ofMillis(10);

    /// Returns a limit whose keys all have their permits.
    protected abstract RateLimit limit(Rate rate);

    /// Lets time pass for the limit.
    protected abstract void pass(Duration duration);

    @Test
    void permits_are_counted_down_and_the_next_is_refused_with_the_time_to_wait() {
        var limit = limit(RATE);
        assertThat(limit.rate()).isEqualTo(RATE);
        for (int left = 4; left >= 0; left--)
            assertThat(allowed(limit.take("ana")).left()).isEqualTo(left);
        var refused = refused(limit.take("ana"));
        assertThat(refused.left()).isZero();
        assertThat(refused.retryAfter()).isPositive().isLessThanOrEqualTo(RATE.interval());
    }

    @Test
    void the_time_to_wait_is_enough_and_not_too_long() {
        var limit = limit(RATE);
        use(limit, "ana", 5);
        var wait = refused(limit.take("ana")).retryAfter();
        pass(wait.minus(SOONER));
        assertThat(refused(limit.take("ana")).retryAfter()).isLessThanOrEqualTo(SOONER);
        pass(SOONER);
        allowed(limit.take("ana"));
        refused(limit.take("ana"));
    }

    @Test
    void a_refused_request_takes_nothing() {
        var limit = limit(RATE);
        use(limit, "ana", 5);
        var wait = refused(limit.take("ana")).retryAfter();
        for (int i = 0; i < 50; i++) refused(limit.take("ana"));
        pass(wait);
        allowed(limit.take("ana"));
    }

    @Test
    void permits_are_refilled_one_by_one_up_to_the_rate() {
        var limit = limit(RATE);
        use(limit, "ana", 5);
        pass(RATE.interval().multipliedBy(2));
        use(limit, "ana", 2);
        refused(limit.take("ana"));
        pass(RATE.window().multipliedBy(3));
        use(limit, "ana", 5);
        refused(limit.take("ana"));
    }

    @Test
    void the_time_until_the_key_is_full_grows_with_each_permit() {
        var limit = limit(RATE);
        assertThat(allowed(limit.take("ana", 1)).untilFull()).isPositive().isLessThanOrEqualTo(RATE.interval());
        assertThat(allowed(limit.take("ana", 4)).untilFull())
                .isGreaterThan(RATE.interval().multipliedBy(4))
                .isLessThanOrEqualTo(RATE.window());
    }

    @Test
    void several_permits_are_taken_together_or_not_at_all() {
        var limit = limit(RATE);
        assertThat(allowed(limit.take("ana", 3)).left()).isEqualTo(2);
        var refused = refused(limit.take("ana", 3));
        assertThat(refused.left()).isEqualTo(2);
        assertThat(refused.retryAfter()).isPositive().isLessThanOrEqualTo(RATE.interval());
        assertThat(allowed(limit.take("ana", 2)).left()).isZero();
        assertThat(refused(limit.take("ana", 5)).retryAfter())
                .isGreaterThan(RATE.interval().multipliedBy(4))
                .isLessThanOrEqualTo(RATE.window());
    }

    @Test
    void a_number_of_permits_that_can_never_be_taken_is_a_mistake_of_the_caller() {
        var limit = limit(RATE);
        for (int wrong : new int[] {6, 0, -1})
            assertThatThrownBy(() -> limit.take("ana", wrong)).isInstanceOf(IllegalArgumentException.class);
        assertThat(allowed(limit.take("ana", 5)).left()).isZero();
    }

    @Test
    void each_key_has_its_own_permits() {
        var limit = limit(RATE);
        use(limit, "ana", 5);
        refused(limit.take("ana"));
        use(limit, "bea", 5);
        use(limit, "", 5);
        use(limit, "ana\n%:*{}", 5);
    }

    @Test
    void requests_at_the_same_time_are_counted_exactly() {
        var limit = limit(new Rate(50, Duration.ofDays(1)));
        var allowed = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 400; i++)
                threads.execute(() -> {
                    if (limit.take("ana") instanceof Allowed) allowed.incrementAndGet();
                });
        }
        assertThat(allowed).hasValue(50);
    }

    protected static void use(RateLimit limit, String key, int times) {
        for (int i = 0; i < times; i++) allowed(limit.take(key));
    }

    protected static Allowed allowed(RateLimit.Decision decision) {
        assertThat(decision).isInstanceOf(Allowed.class);
        return (Allowed) decision;
    }

    protected static Refused refused(RateLimit.Decision decision) {
        assertThat(decision).isInstanceOf(Refused.class);
        return (Refused) decision;
    }
}
