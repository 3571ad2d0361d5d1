package dev.vivavoce.training.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FitTurnsTest {
    private static final int INPUTS = 12;

    /// Ends sound complete four times in five, pauses inside one time in five, and are longer for slow speakers.
    private static List<List<HeardPause>> madeUp(int speakers, int recordings) {
        var random = new Random(3);
        var all = new ArrayList<List<HeardPause>>();
        for (int speaker = 0; speaker < speakers; speaker++) {
            double slow = 0.3 * random.nextGaussian();
            for (int recording = 0; recording < recordings; recording++) {
                var pauses = new ArrayList<HeardPause>();
                var id = speaker + "-" + recording;
                for (int i = random.nextInt(3); i > 0; i--) {
                    double seconds = Math.max(0.26, Math.exp(Math.log(0.45) + slow + 0.3 * random.nextGaussian()));
                    pauses.add(new HeardPause("s" + speaker, id, inputs(random.nextDouble() < 0.2), seconds));
                }
                pauses.add(
                        new HeardPause("s" + speaker, id, inputs(random.nextDouble() < 0.8), Double.POSITIVE_INFINITY));
                all.add(pauses);
            }
        }
        return all;
    }

    private static double[] inputs(boolean isComplete) {
        var inputs = new double[INPUTS];
        inputs[0] = 1;
        inputs[1] = isComplete ? 1 : 0;
        return inputs;
    }

    @Test
    void a_fit_cuts_off_one_turn_in_twenty_and_answers_sooner_than_silence_alone() {
        var turns = Turn.recordings(madeUp(40, 20));
        var fitted = FitTurns.fitted(turns, _ -> true);
        var ours = Policy.outcomes(fitted::waits, turns);
        assertThat(Policy.cut(ours)).isBetween(0.04, 0.05);
        var silence = Policy.outcomes(
                Policy.silence(Duration.ofMillis(Math.round(1000 * FitTurns.silence(turns, _ -> true)))), turns);
        assertThat(Policy.cut(silence)).isBetween(0.04, 0.05);
        assertThat(Policy.meanWaited(ours)).isLessThan(Policy.meanWaited(silence));
    }

    @Test
    void joined_turns_end_once_and_belong_to_one_speaker() {
        var recordings = madeUp(6, 10);
        var turns = Turn.joined(recordings, 5);
        assertThat(turns).hasSizeBetween(20, 59).allSatisfy(turn -> {
            assertThat(turn.pauses())
                    .allSatisfy(pause -> assertThat(pause.speaker()).isEqualTo(turn.speaker()));
            assertThat(turn.pauses().stream().filter(HeardPause::isLast))
                    .containsExactly(turn.pauses().getLast());
        });
        assertThat(Turn.joined(recordings, 5)).isEqualTo(turns);
    }
}
