package dev.vivavoce.training.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bench.recordings.Recording;
import dev.vivavoce.speech.pronunciation.PhoneNetwork;
import dev.vivavoce.speech.pronunciation.ScoringModel;
import dev.vivavoce.speech.pronunciation.ScoringModel.About;
import dev.vivavoce.speech.recognition.Recognizer;
import dev.vivavoce.speech.recognition.Transcript;
import dev.vivavoce.training.scoring.Corpus.Spoken;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// PyTorch is fetched for this kind of machine only, as the trainer is.
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PhoneTrainingTest {
    private static final int INPUTS = 12;
    private static final int PHONES = 6;
    private static final About ABOUT = new About("test", "made up", "none", "", "none", 1, Map.of());

    private final Random random = new Random(3);

    @Test
    void the_product_s_network_knows_the_frames_that_the_trainer_s_has_learned() {
        var network = new PhoneNetwork(new ScoringModel(ABOUT, PhoneTraining.learn(spoken(600), 24, 12, 5, "test")));
        int right = 0;
        int all = 0;
        for (var one : spoken(10)) {
            var logs = network.logProbabilities(one.frames());
            for (int t = 0; t < logs.length; t++, all++) {
                right += likeliest(logs[t]) == one.labels()[t] ? 1 : 0;
            }
        }
        assertThat((double) right / all).isGreaterThan(0.9);
    }

    @Test
    void the_same_seed_gives_the_same_network() {
        var spoken = spoken(20);
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

    /// Phones of a few frames each; a phone raises the value of its own index.
    private List<Spoken> spoken(int count) {
        var all = new ArrayList<Spoken>();
        for (int i = 0; i < count; i++) {
            var frames = new float[30 + random.nextInt(20)][INPUTS];
            var labels = new int[frames.length];
            int phone = 0;
            for (int t = 0; t < frames.length; t++) {
                phone = t % 4 == 0 ? random.nextInt(PHONES) : phone;
                labels[t] = phone;
                for (int k = 0; k < INPUTS; k++) {
                    frames[t][k] = (float) (random.nextGaussian() * 0.3 + (k == phone ? 2 : 0));
                }
            }
            var recording = new Recording("r" + i, "s" + i, 20, "text", Path.of("none"), null);
            all.add(new Spoken(recording, List.of(), new Frames(frames), labels, List.of()));
        }
        return all;
    }

    private record Frames(float[][] frames) implements Recognizer.Hearing {
        @Override
        public Transcript transcript() {
            return Transcript.NOTHING;
        }

        @Override
        public double[] logProbabilities(List<String> words) {
            return new double[words.size()];
        }

        @Override
        public double frameSeconds() {
            return 0.024;
        }
    }
}
