package dev.vivavoce.training.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.pronunciation.alignment.PhoneNetwork;
import dev.vivavoce.speech.pronunciation.model.ScoringModel;
import dev.vivavoce.speech.pronunciation.model.ScoringModel.About;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Runs where the trainer runs: PyTorch's native library is fetched for Linux on x86-64 only.
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PhoneTrainingTest {
    private static final About ABOUT = new About("test", "made up", "none", "", "none", 1, Map.of());

    private final MadeUpSpeech speech = new MadeUpSpeech(3);

    @Test
    void the_product_s_network_gives_the_same_output_as_the_trainer_s() {
        var learned = PhoneTraining.learn(speech.spoken(600), 24, 12, 5, "test");
        var network = new PhoneNetwork(new ScoringModel(ABOUT, learned));
        int right = 0;
        int all = 0;
        for (var one : speech.spoken(10)) {
            var logs = network.logProbabilities(one.frames());
            for (int t = 0; t < logs.length; t++, all++) {
                right += likeliest(logs[t]) == one.labels()[t] ? 1 : 0;
            }
        }
        assertThat((double) right / all).isGreaterThan(0.9);
    }

    @Test
    void the_same_seed_gives_the_same_network() {
        var spoken = speech.spoken(20);
        var once = PhoneTraining.learn(spoken, 8, 2, 5, "test");
        var again = PhoneTraining.learn(spoken, 8, 2, 5, "test");
        once.forEach((name, tensor) -> assertThat(again.get(name))
                .isNotNull()
                .satisfies(other -> assertThat(other.values()).containsExactly(tensor.values())));
    }

    private static int likeliest(float[] logs) {
        int best = 0;
        for (int p = 1; p < logs.length; p++) {
            best = logs[p] > logs[best] ? p : best;
        }
        return best;
    }
}
