package dev.vivavoce.fleet.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SeriesTest {
    private final Series series = new Series();

    @Test
    void what_is_as_large_as_before_but_for_noise_is_flat() {
        for (int time = 0; time < 8; time++) add(100 + time % 2, 40, 7);
        assertThat(series.isFlat()).isTrue();
    }

    @Test
    void what_grows_warm_in_the_first_quarter_is_flat() {
        add(10, 10, 0);
        add(60, 30, 3);
        for (int time = 2; time < 8; time++) add(100, 40, 7);
        assertThat(series.isFlat()).isTrue();
    }

    @Test
    void a_heap_that_keeps_growing_is_not() {
        for (int time = 0; time < 8; time++) add(100 + 4 * time, 40, 7);
        assertThat(series.isFlat()).isFalse();
        assertThat(series.toString()).contains("110 → 126 GROWS");
    }

    @Test
    void threads_that_stay_are_not() {
        for (int time = 0; time < 8; time++) add(100, 40 + 2 * time, 7);
        assertThat(series.isFlat()).isFalse();
    }

    @Test
    void a_table_that_keeps_rows_is_not() {
        for (int time = 0; time < 8; time++) add(100, 40, 100 * time);
        assertThat(series.isFlat()).isFalse();
        assertThat(series.toString()).contains("speech.session", "250 → 650", "10.00", "GROWS");
    }

    @Test
    void a_table_that_keeps_what_happened_may_grow() {
        for (int time = 0; time < 8; time++) {
            add(100, 40, 7);
            series.addTables("speech", Map.of("outbox", 100.0 * time));
        }
        assertThat(series.isFlat()).isTrue();
        assertThat(series.toString()).contains("speech.outbox", "kept").doesNotContain("GROWS");
    }

    private void add(double heap, double threads, double rows) {
        visits += 10;
        series.addVisits(visits);
        series.addProcess("speech-1", Map.of(Measure.HEAP, heap, Measure.THREADS, threads));
        series.addTables("speech", Map.of("session", rows));
    }

    private int visits;
}
