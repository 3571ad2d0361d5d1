package dev.vivavoce.speech.evaluation.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatisticTest {
    @Test
    void separation_is_1_when_all_are_above_a_half_when_equal_and_0_when_all_are_below() {
        assertThat(Statistic.auc(new double[] {3, 4}, new double[] {1, 2})).isEqualTo(1);
        assertThat(Statistic.auc(new double[] {1, 2}, new double[] {1, 2})).isEqualTo(0.5);
        assertThat(Statistic.auc(new double[] {1}, new double[] {2, 3})).isEqualTo(0);
        assertThat(Statistic.auc(new double[] {2, 1}, new double[] {1, 0})).isEqualTo(0.875);
    }

    @Test
    void correlation_distinguishes_a_line_from_its_mirror_image() {
        double[] x = {1, 2, 3, 4};
        assertThat(Statistic.pearson(x, new double[] {10, 20, 30, 40})).isCloseTo(1, within(1e-12));
        assertThat(Statistic.pearson(x, new double[] {4, 3, 2, 1})).isCloseTo(-1, within(1e-12));
        assertThat(Statistic.pearson(x, new double[] {1, 3, 2, 5})).isCloseTo(0.8315, within(1e-4));
        assertThat(Statistic.pearson(x, new double[] {7, 7, 7, 7})).isNaN();
    }

    @Test
    void quantiles_are_values_that_occurred() {
        var values = IntStream.rangeClosed(1, 100).mapToDouble(i -> i).toArray();
        assertThat(Statistic.quantile(values, 0.5)).isEqualTo(50);
        assertThat(Statistic.quantile(values, 0.99)).isEqualTo(99);
        assertThat(Statistic.quantile(values, 1)).isEqualTo(100);
        assertThat(Statistic.quantile(new double[] {7}, 0.95)).isEqualTo(7);
        assertThat(Statistic.quantile(new double[0], 0.95)).isNaN();
    }

    @Test
    void an_interval_is_wider_when_few_speakers_say_much_than_when_many_say_little() {
        record Item(int number) {}
        var items = IntStream.range(0, 400).mapToObj(Item::new).toList();
        java.util.function.ToDoubleFunction<List<Item>> mean = drawn ->
                drawn.stream().mapToDouble(item -> item.number() / 40).average().orElse(Double.NaN);
        var few = Bootstrap.over(items, item -> "speaker " + item.number() / 40, mean);
        var many = Bootstrap.over(items, item -> "speaker " + item.number(), mean);
        assertThat(few.value()).isEqualTo(many.value()).isEqualTo(4.5);
        assertThat(many.low()).isBetween(4.1, 4.4);
        assertThat(many.high()).isBetween(4.6, 4.9);
        assertThat(few.high() - few.low()).isGreaterThan(3 * (many.high() - many.low()));
        assertThat(Bootstrap.over(items, item -> "speaker " + item.number(), mean))
                .isEqualTo(many);
    }

    @Test
    void one_speaker_alone_has_no_interval() {
        var figure = Bootstrap.over(List.of(1.0, 2.0), _ -> "the only one", items -> items.getFirst());
        assertThat(figure.isKnown()).isTrue();
        assertThat(figure.low()).isNaN();
    }
}
