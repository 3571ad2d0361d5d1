package dev.vivavoce.bench.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vivavoce.bench.scale.LiveSimulation.Outcome;
import org.junit.jupiter.api.Test;

class LiveSimulationTest {
    /// docs/benches.md, "Live for 60 s": what the costs were taken from must come out again.
    @Test
    void the_measured_runs_come_out_again() {
        assertThat(of(10, 2).busy()).isCloseTo(0.53, within(0.1));
        assertThat(of(20, 2).busy()).isCloseTo(1.00, within(0.15));
        assertThat(of(10, 2).text().p95()).isBetween(67.0, 130.0);
        assertThat(of(20, 2).text().p95()).isBetween(67.0, 160.0);
        assertThat(of(10, 2).interimEachSecond()).isCloseTo(1.82, within(0.35));
        assertThat(of(20, 2).interimEachSecond()).isCloseTo(1.34, within(0.35));
    }

    @Test
    void interim_text_gives_way_first_and_then_texts_are_late() {
        var few = of(5, 2);
        var many = of(60, 2);
        var tooMany = of(120, 2);
        assertThat(many.interimEachSecond()).isLessThan(0.5 * few.interimEachSecond());
        assertThat(many.text().p50()).isLessThan(1.5 * few.text().p50());
        assertThat(tooMany.text().p95()).isGreaterThan(10 * few.text().p95());
    }

    @Test
    void more_processors_carry_more_than_in_proportion() {
        assertThat(of(252, 8).text().p99()).isLessThan(of(63, 2).text().p99());
    }

    @Test
    void the_same_run_gives_the_same_figures_and_a_slower_machine_worse_ones() {
        assertThat(of(40, 2)).isEqualTo(of(40, 2));
        var slower = LiveSimulation.of(SpeechCosts.MEASURED.on(450), 40, 2, 0, 10, 1);
        assertThat(slower.busy()).isGreaterThan(of(40, 2).busy());
    }

    private static Outcome of(int sessions, int processors) {
        return LiveSimulation.of(SpeechCosts.MEASURED, sessions, processors, 0, 10, 1);
    }
}
