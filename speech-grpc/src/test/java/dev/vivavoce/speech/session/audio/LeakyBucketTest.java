package dev.vivavoce.speech.session.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LeakyBucketTest {
    private final AtomicLong now = new AtomicLong();
    private final LeakyBucket pace = new LeakyBucket(Duration.ofSeconds(3), 2, now::get);

    @Test
    void a_burst_is_accepted_at_once_and_the_rest_waits() {
        pace.took(seconds(3));
        assertThat(pace.waitNanos()).isZero();
        pace.took(seconds(1));
        assertThat(pace.waitNanos()).isEqualTo(seconds(1) / 2);
    }

    @Test
    void real_time_never_waits_and_a_hundred_times_real_time_comes_down_to_twice() {
        for (int i = 0; i < 1_000; i++) {
            now.addAndGet(seconds(1) / 10);
            pace.took(seconds(1) / 10);
            assertThat(pace.waitNanos()).isZero();
        }
        long begin = now.get();
        long taken = 0;
        while (now.get() - begin < seconds(60)) {
            now.addAndGet(Math.max(seconds(1) / 1_000, pace.waitNanos()));
            pace.took(seconds(1) / 10);
            taken += seconds(1) / 10;
        }
        assertThat(taken).isBetween(seconds(120), seconds(124));
    }

    private static long seconds(long seconds) {
        return Duration.ofSeconds(seconds).toNanos();
    }
}
