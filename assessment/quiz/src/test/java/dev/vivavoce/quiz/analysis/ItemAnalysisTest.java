package dev.vivavoce.quiz.analysis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ItemAnalysisTest {
    private static final Map<String, Integer> OPTIONS = Map.of("choice", 3);

    /// Learner i knows the i easiest of ten plain questions; `choice` is answered rightly by the better half.
    private static List<Sheet> sheets(int learners) {
        var sheets = new ArrayList<Sheet>();
        for (int i = 0; i < learners; i++) {
            var responses = new HashMap<String, Response>();
            for (int j = 0; j < 10; j++)
                responses.put("plain" + j, new Response(i * 10 >= j * learners ? 1 : 0, OptionalInt.empty()));
            boolean knows = 2 * i >= learners;
            responses.put("choice", new Response(knows ? 1 : 0, OptionalInt.of(knows ? 0 : 1 + i % 2)));
            responses.put("even", new Response(i % 2, OptionalInt.empty()));
            sheets.add(new Sheet(responses));
        }
        return sheets;
    }

    @Test
    void the_share_of_right_answers_has_wilsons_interval() {
        var choice = of(sheets(40), "choice");
        assertThat(choice.answers()).isEqualTo(40);
        assertThat(choice.difficulty()).isInstanceOfSatisfying(Figure.Known.class, known -> {
            assertThat(known.value()).isEqualTo(0.5);
            assertThat(known.low()).isCloseTo(0.352, within(0.001));
            assertThat(known.high()).isCloseTo(0.648, within(0.001));
        });
    }

    @Test
    void a_question_that_the_better_half_knows_discriminates_and_one_that_is_a_coin_does_not() {
        assertThat(known(of(sheets(40), "choice").discrimination()).value()).isGreaterThan(0.8);
        assertThat(known(of(sheets(40), "choice").upperLower()).value()).isEqualTo(1);
        var coin = known(of(sheets(40), "even").discrimination());
        assertThat(coin.value()).isCloseTo(0, within(0.2));
        assertThat(coin.low()).isNegative();
        assertThat(coin.high()).isPositive();
    }

    @Test
    void the_correlation_is_pearsons_and_leaves_the_question_itself_out() {
        var sheets = new ArrayList<Sheet>();
        for (int i = 0; i < 32; i++)
            sheets.add(new Sheet(Map.of(
                    "a", new Response(i % 4 < 2 ? 1 : 0, OptionalInt.empty()),
                    "b", new Response(i % 4 == 0 || i % 4 == 2 ? 1 : 0, OptionalInt.empty()))));
        assertThat(known(of(sheets, "a").discrimination()).value())
                .as("two independent questions; with itself in the sum it would be 0.71")
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void options_are_counted_by_group() {
        var options = of(sheets(40), "choice").options();
        assertThat(options.getFirst()).isEqualTo(new ItemFigures.OptionFigures(20, 11, 0));
        assertThat(options.get(1).chosen() + options.get(2).chosen()).isEqualTo(20);
        assertThat(options.get(1).lower() + options.get(2).lower()).isEqualTo(11);
    }

    @Test
    void few_answers_and_no_spread_give_no_figure() {
        var few = of(sheets(9), "choice");
        assertThat(few.difficulty()).isEqualTo(new Figure.TooFew(9, 10));
        assertThat(few.discrimination()).isEqualTo(new Figure.TooFew(9, 30));
        assertThat(few.upperLower()).isEqualTo(new Figure.TooFew(9, 30));
        assertThat(of(sheets(40), "plain0").discrimination()).isEqualTo(new Figure.NoSpread());
        assertThat(ItemAnalysis.of(List.of(), OPTIONS)).isEmpty();
    }

    private static ItemFigures of(List<Sheet> sheets, String id) {
        return requireNonNull(ItemAnalysis.of(sheets, OPTIONS).get(id));
    }

    private static Figure.Known known(Figure figure) {
        return (Figure.Known) figure;
    }
}
