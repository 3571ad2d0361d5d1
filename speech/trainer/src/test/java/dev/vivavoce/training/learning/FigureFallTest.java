package dev.vivavoce.training.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.pronunciation.model.ScoringModel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FigureFallTest {
    private static final Map<String, Double> SHIPPED = Map.of(
            "total r", 0.7,
            "total r, low", 0.6,
            "total r, high", 0.8,
            "omissions, false in 1,000", 5.0,
            "omissions, false in 1,000, low", 3.0,
            "omissions, false in 1,000, high", 9.0,
            "total, deviation", 1.5);

    private static Map<String, Double> with(String name, double value) {
        var figures = new LinkedHashMap<>(SHIPPED);
        figures.put(name, value);
        return figures;
    }

    @Test
    void a_figure_may_differ_by_half_of_its_interval() {
        assertThat(FigureFall.between(SHIPPED, SHIPPED)).isEmpty();
        assertThat(FigureFall.between(SHIPPED, with("total r", 0.66))).isEmpty();
        assertThat(FigureFall.between(SHIPPED, with("total r", 0.64)))
                .containsExactly(new FigureFall("total r", 0.7, 0.64));
        assertThat(FigureFall.between(SHIPPED, with("total, deviation", 0))).isEmpty();
    }

    @Test
    void fewer_false_omissions_are_better() {
        assertThat(FigureFall.between(SHIPPED, with("omissions, false in 1,000", 1)))
                .isEmpty();
        assertThat(FigureFall.between(SHIPPED, with("omissions, false in 1,000", 6.9)))
                .isEmpty();
        assertThat(FigureFall.between(SHIPPED, with("omissions, false in 1,000", 7.1)))
                .extracting(FigureFall::name)
                .containsExactly("omissions, false in 1,000");
    }

    @Test
    void a_figure_that_is_missing_is_a_fall() {
        assertThat(FigureFall.between(SHIPPED, Map.of())).hasSize(2);
    }

    @Test
    void the_shipped_model_has_figures_to_compare() {
        var shipped = ScoringModel.shipped().about().figures();
        assertThat(FigureFall.between(shipped, Map.of()))
                .extracting(FigureFall::name)
                .contains(
                        "phone r",
                        "word r",
                        "total r",
                        "phone wrong, precision",
                        "omissions, false in 1,000",
                        "omissions, recall",
                        "right from wrong text, AUC");
    }
}
