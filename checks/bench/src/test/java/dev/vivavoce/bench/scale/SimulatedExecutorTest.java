package dev.vivavoce.bench.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vivavoce.bench.scale.SimulatedExecutor.Urgency;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatedExecutorTest {
    private final EventQueue events = new EventQueue();
    private final List<String> order = new ArrayList<>();

    /// Work that arrives at random and takes random times waits as long as Erlang's formula says.
    @ParameterizedTest
    @CsvSource({"1, 0.5", "2, 0.7", "8, 0.9"})
    void work_waits_as_long_as_erlang_says(int threads, double load) {
        var executor = new SimulatedExecutor(events, threads);
        var random = new Random(7);
        double mean = 100;
        arrive(executor, random, mean / (threads * load), mean);
        events.runUntil(40_000_000);
        assertThat(executor.busy()).isCloseTo(threads * load, within(0.03 * threads));
        double expected = erlang(threads, threads * load) * mean / (threads * (1 - load));
        assertThat(executor.meanWait()).isCloseTo(expected, within(0.1 * expected));
    }

    @Test
    void live_work_goes_before_early_work_and_interim_text_finds_no_thread() {
        var executor = new SimulatedExecutor(events, 2);
        executor.submit(Urgency.AHEAD, 100, () -> order.add("first"));
        executor.submit(Urgency.AHEAD, 100, () -> order.add("second"));
        executor.submit(Urgency.AHEAD, 100, () -> order.add("third"));
        executor.submit(Urgency.LIVE, 10, () -> order.add("live"));
        assertThat(executor.offerInterim(10, () -> order.add("interim"))).isFalse();
        events.runUntil(1_000);
        assertThat(order).containsExactly("first", "second", "live", "third");
    }

    @Test
    void interim_text_leaves_a_thread_to_the_rest_and_is_given_up() {
        var executor = new SimulatedExecutor(events, 2);
        assertThat(executor.offerInterim(100, () -> order.add("interim"))).isTrue();
        assertThat(executor.offerInterim(100, () -> order.add("another"))).isFalse();
        executor.submit(Urgency.LIVE, 50, () -> order.add("a"));
        events.runUntil(40);
        executor.submit(Urgency.LIVE, 50, () -> order.add("b"));
        events.runUntil(1_000);
        assertThat(order).containsExactly("a", "b");
        assertThat(executor.meanWait()).isZero();
        assertThat(executor.busy()).isCloseTo((40 + 50 + 50) / 1_000.0, within(1e-9));
    }

    private void arrive(SimulatedExecutor executor, Random random, double between, double mean) {
        events.after(-between * Math.log(1 - random.nextDouble()), () -> {
            executor.submit(Urgency.LIVE, -mean * Math.log(1 - random.nextDouble()), () -> {});
            arrive(executor, random, between, mean);
        });
    }

    /// The probability that work waits (Erlang C).
    private static double erlang(int threads, double offered) {
        double term = 1;
        double sum = 0;
        for (int i = 0; i < threads; i++) {
            sum += term;
            term *= offered / (i + 1);
        }
        double all = term * threads / (threads - offered);
        return all / (sum + all);
    }
}
