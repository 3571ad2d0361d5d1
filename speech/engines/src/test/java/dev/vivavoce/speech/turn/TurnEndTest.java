package dev.vivavoce.speech.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.engines.Sounds;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnEndTest {
    /// Only the constant counts, and it is even odds.
    private static final double[] EVEN = new double[PauseCues.SIZE];

    private static TurnEnd turnEnd(double odds) {
        var weights = new double[PauseCues.SIZE];
        weights[1] = 3;
        return new TurnEnd(weights, Math.log(0.5), 0.5, 4, odds);
    }

    private static double[] complete() {
        var inputs = new double[PauseCues.SIZE];
        inputs[1] = 1;
        return inputs;
    }

    @Test
    void a_complete_sentence_is_answered_sooner() {
        var end = turnEnd(10);
        assertThat(end.waits(complete(), PauseHabit.UNKNOWN)).isLessThan(end.waits(EVEN, PauseHabit.UNKNOWN));
        assertThat(end.probability(complete())).isGreaterThan(0.9);
        assertThat(end.probability(EVEN)).isEqualTo(0.5);
    }

    @Test
    void a_speaker_with_long_pauses_is_waited_for_longer_the_surer_the_more_were_heard() {
        var end = turnEnd(10);
        var slow = PauseHabit.UNKNOWN;
        var before = end.waits(EVEN, slow);
        for (int i = 0; i < 5; i++) {
            slow = slow.with(Duration.ofMillis(900));
            var now = end.waits(EVEN, slow);
            assertThat(now).isGreaterThan(before);
            before = now;
        }
        var quick = PauseHabit.UNKNOWN.with(Duration.ofMillis(280)).with(Duration.ofMillis(300));
        assertThat(end.waits(EVEN, quick)).isLessThan(end.waits(EVEN, PauseHabit.UNKNOWN));
    }

    /// At the decision, the odds that the speaker has finished are the limit: 1 / 10 of pauses last longer.
    @Test
    void the_odds_grow_by_the_share_of_pauses_that_last_longer() {
        var waits = turnEnd(10).waits(EVEN, PauseHabit.UNKNOWN);
        // Of log-normal pauses with mean ln 0.5 and spread 0.5, 90.96 % last longer than 256 ms, and a tenth of these
        // longer than 0.5 * exp(0.5 * 1.3354) s.
        assertThat(waits).isCloseTo(Duration.ofMillis(975), Duration.ofMillis(2));
    }

    @Test
    void nobody_is_answered_at_once_or_waited_for_for_ever() {
        assertThat(turnEnd(0.5).waits(complete(), PauseHabit.UNKNOWN)).isEqualTo(TurnEnd.LEAST);
        assertThat(turnEnd(1e9).waits(EVEN, PauseHabit.UNKNOWN)).isEqualTo(TurnEnd.MOST);
    }

    @Test
    void a_broken_fit_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TurnEnd(new double[2], 0, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new TurnEnd(EVEN, 0, 0, 1, 1));
    }

    @Test
    void the_shipped_one_hears_that_a_sentence_is_not_over() {
        var shipped = TurnEnd.shipped();
        var over = List.of(
                "I would like to know when you take your medicine.",
                "The doctor will see you in the afternoon.",
                "Please tell me where it hurts.");
        var notOver =
                List.of("I would like to know when you", "The doctor will see you in the", "Please tell me where");
        for (int i = 0; i < over.size(); i++)
            assertThat(shipped.probability(cues(over.get(i))))
                    .as(over.get(i))
                    .isGreaterThan(shipped.probability(cues(notOver.get(i))));
    }

    private static double[] cues(String text) {
        var samples = Pcm.floats(Sounds.spoken(text).pcm());
        return PauseCues.inputs(Sounds.engines().recognizer().hear(samples), samples);
    }
}
