package dev.vivavoce.content.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentTest {
    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger made = new AtomicInteger();
    private final Recent<Integer> recent = new Recent<>(3, Duration.ofNanos(10), now::get);

    @Test
    void a_value_is_made_once_until_its_time_is_over() {
        assertThat(get("a")).isEqualTo(1);
        now.set(10);
        assertThat(get("a")).isEqualTo(1);
        now.set(11);
        assertThat(get("a")).isEqualTo(2);
        now.set(21);
        assertThat(get("a")).isEqualTo(2);
    }

    @Test
    void the_oldest_is_forgotten_first_and_nothing_grows() {
        for (var key : "abcd".split("")) get(key);
        assertThat(recent.size()).isEqualTo(3);
        assertThat(get("b")).isEqualTo(2);
        assertThat(get("a")).isEqualTo(5);
        now.set(100);
        for (var key : "efg".split("")) get(key);
        assertThat(recent.size()).isEqualTo(3);
    }

    private int get(String key) {
        return recent.get(key, made::incrementAndGet);
    }
}
