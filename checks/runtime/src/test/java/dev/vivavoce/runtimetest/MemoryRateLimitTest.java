package dev.vivavoce.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.runtime.limits.MemoryRateLimit;
import dev.vivavoce.runtime.limits.Rate;
import dev.vivavoce.runtime.limits.RateLimit;
import dev.vivavoce.runtimetest.contract.RateLimitContract;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// The rate limit in memory keeps the contract, and its memory is bounded.
class MemoryRateLimitTest extends RateLimitContract {
    private static final int MOST_KEYS = 100;

    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE / 2);

    @Override
    protected RateLimit limit(Rate rate) {
        return memory(rate);
    }

    @Override
    protected void pass(Duration duration) {
        nanoTime.addAndGet(duration.toNanos());
    }

    private MemoryRateLimit memory(Rate rate) {
        return new MemoryRateLimit(rate, MOST_KEYS, nanoTime::get);
    }

    @Test
    void a_flood_of_keys_stores_no_more_than_the_most() {
        var limit = memory(RATE);
        for (int i = 0; i < 100 * MOST_KEYS; i++) limit.take("key " + i);
        assertThat(limit.keys()).isPositive().isLessThanOrEqualTo(MOST_KEYS);
    }

    @Test
    void a_flood_of_keys_does_not_free_one_that_keeps_asking() {
        var limit = memory(RATE);
        use(limit, "ana", 5);
        for (int i = 0; i < 100 * MOST_KEYS; i++) {
            refused(limit.take("ana"));
            limit.take("key " + i);
        }
    }

    @Test
    void a_key_is_dropped_when_it_was_not_used_for_a_window() {
        var limit = memory(RATE);
        use(limit, "ana", 5);
        pass(RATE.window().minusMillis(1));
        assertThat(limit.keys()).isEqualTo(1);
        pass(Duration.ofMillis(1));
        assertThat(limit.keys()).isZero();
    }

    @Test
    void a_rate_without_permits_or_time_is_refused() {
        for (int permits : new int[] {0, -1})
            assertThatThrownBy(() -> new Rate(permits, Duration.ofMinutes(1)))
                    .isInstanceOf(IllegalArgumentException.class);
        for (var window : new Duration[] {Duration.ZERO, Duration.ofMinutes(-1), Duration.ofNanos(9)})
            assertThatThrownBy(() -> new Rate(10, window)).isInstanceOf(IllegalArgumentException.class);
    }
}
