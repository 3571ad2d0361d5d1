package dev.vivavoce.rating.fluency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.rating.Talks;
import dev.vivavoce.rating.language.Speech;
import dev.vivavoce.rating.talk.Scenario;
import dev.vivavoce.rating.talk.Speaker;
import dev.vivavoce.rating.talk.Talk;
import dev.vivavoce.rating.talk.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class FluencyFiguresTest {
    @Test
    void rates_and_delays_come_from_times_that_can_be_right() {
        var timed = figures(5, 2).timed().orElseThrow();
        assertThat(timed.wordsPerMinute()).isCloseTo(120, Assertions.within(0.1));
        assertThat(timed.meanDelaySeconds()).isCloseTo(2, Assertions.within(0.01));
        assertThat(timed.longDelays()).isZero();
        assertThat(figures(5, 4).timed().orElseThrow().longDelays()).isEqualTo(6);
    }

    @Test
    void times_that_cannot_be_right_are_not_used() {
        assertThat(figures(0.5, 2).timed()).isEmpty();
        assertThat(figures(60, 2).timed()).isEmpty();
        assertThat(figures(0, 2).timed()).isEmpty();
        assertThat(figures(5, -8).timed()).isEmpty();
    }

    @Test
    void one_long_turn_is_enough_for_the_pace_of_somebody_who_speaks_alone() {
        var alone = new Talk("", List.of(new Turn(Speaker.LEARNER, words(1), 3, 8)), Optional.empty());
        var timed = FluencyFigures.of(alone, Speech.of(alone, Scenario.FREE), 0)
                .timed()
                .orElseThrow();
        assertThat(timed.wordsPerMinute()).isCloseTo(120, Assertions.within(0.1));
        assertThat(timed.longDelays()).isZero();
        var answered = new Talk(
                "test",
                List.of(new Turn(Speaker.PARTNER, "Mm.", 0, 2), new Turn(Speaker.LEARNER, words(1), 3, 8)),
                Optional.empty());
        assertThat(FluencyFigures.of(answered, Speech.of(answered, Scenario.FREE), 0)
                        .timed())
                .isEmpty();
    }

    @Test
    void words_in_a_turn_need_no_times() {
        assertThat(figures(0, 0).wordsPerTurn()).isEqualTo(10);
    }

    /// Six answers of ten words, each this long in seconds, this long after the partner's turn of two seconds.
    private static FluencyFigures figures(double length, double delay) {
        var turns = new ArrayList<Turn>();
        double now = 10;
        for (int i = 0; i < 6; i++) {
            turns.add(new Turn(Speaker.PARTNER, "Mm.", now, now + 2));
            now += 2 + delay;
            turns.add(new Turn(Speaker.LEARNER, words(i), now, now + length));
            now += length;
        }
        var talk = new Talk("test", turns, Optional.empty());
        return FluencyFigures.of(talk, Speech.of(talk, Talks.SCENARIO), 0);
    }

    private static String words(int of) {
        var text = new StringBuilder();
        for (int i = 0; i < 10; i++)
            text.append(i == 0 ? "" : " ").append("your").append(of).append("x").append(i);
        return text.toString();
    }
}
