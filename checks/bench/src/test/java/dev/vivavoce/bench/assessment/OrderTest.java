package dev.vivavoce.bench.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bench.assessment.Order.RatedTalk;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class OrderTest {
    @Test
    void counts_pairs_of_the_same_scenario_by_their_distance() {
        var order = new Order(List.of(talk("a", 1, 0.2), talk("a", 2, 0.5), talk("a", 3, 0.4), talk("b", 1, 0.9)));
        assertThat(order.pairs(Order.OVERALL, 2)).isEqualTo(new Pairs(1, 1));
        assertThat(order.pairs(Order.OVERALL, 1)).isEqualTo(new Pairs(1, 2));
        assertThat(order.isGood()).isFalse();
    }

    @Test
    void equal_figures_are_wrong() {
        var order = new Order(List.of(talk("a", 1, 0.3), talk("a", 3, 0.3)));
        assertThat(order.pairs(Order.OVERALL, 2)).isEqualTo(new Pairs(0, 1));
    }

    @Test
    void a_figure_that_one_talk_lacks_makes_no_pair() {
        var order = new Order(List.of(
                talk("a", 1, 0.3), new RatedTalk("a", 3, Map.of(Order.OVERALL, 0.6, "oet-speaking giving", 2.0))));
        assertThat(order.pairs("oet-speaking giving", 2).all()).isZero();
        assertThat(order.figures()).containsExactly(Order.OVERALL, "oet-speaking giving");
        assertThat(order.isGood()).isTrue();
    }

    @Test
    void intervals_are_wilsons() {
        var pairs = new Pairs(9, 10);
        assertThat(pairs.low()).isCloseTo(0.596, Assertions.within(0.001));
        assertThat(pairs.high()).isCloseTo(0.982, Assertions.within(0.001));
        assertThat(new Pairs(0, 0)).hasToString("no pairs");
    }

    private static RatedTalk talk(String scenario, int quality, double overall) {
        return new RatedTalk(scenario, quality, Map.of(Order.OVERALL, overall));
    }
}
