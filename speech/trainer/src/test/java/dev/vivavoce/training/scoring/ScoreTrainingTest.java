package dev.vivavoce.training.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.evaluation.figures.Statistic;
import dev.vivavoce.speech.pronunciation.alignment.Aligner.AlignedPhone;
import dev.vivavoce.speech.pronunciation.alignment.Aligner.AlignedWord;
import dev.vivavoce.speech.pronunciation.alignment.Evidence;
import dev.vivavoce.speech.pronunciation.alignment.PhoneNetwork;
import dev.vivavoce.speech.pronunciation.model.ScoringModel;
import dev.vivavoce.speech.pronunciation.model.ScoringModel.About;
import dev.vivavoce.speech.pronunciation.scoring.ScoreNetwork;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Runs where the trainer runs: PyTorch's native library is fetched for Linux on x86-64 only.
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class ScoreTrainingTest {
    private static final About ABOUT = new About("test", "made up", "none", "", "none", 1, Map.of());

    private final Random random = new Random(4);

    @Tag("slow")
    @Test
    void the_product_s_network_gives_the_same_scores_as_the_trainer_s() {
        var network = new ScoreNetwork(new ScoringModel(ABOUT, ScoreTraining.learn(examples(150), 5)));
        var ours = new ArrayList<Double>();
        var wanted = new ArrayList<Double>();
        var ourWords = new ArrayList<Double>();
        var wantedWords = new ArrayList<Double>();
        for (var example : examples(40)) {
            var judged = network.judge(example.evidence());
            Arrays.stream(judged.phones()).forEach(ours::add);
            Arrays.stream(example.phones()).forEach(wanted::add);
            Arrays.stream(judged.words()).forEach(ourWords::add);
            Arrays.stream(example.words()).forEach(wantedWords::add);
        }
        assertThat(Statistic.pearson(doubles(ours), doubles(wanted))).isGreaterThan(0.9);
        assertThat(Statistic.pearson(doubles(ourWords), doubles(wantedWords))).isGreaterThan(0.8);
    }

    private static double[] doubles(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /// Two words of three phones. A phone's score is its first feature; a word's score is that of its worst phone.
    private List<Example> examples(int count) {
        var examples = new ArrayList<Example>();
        for (int i = 0; i < count; i++) {
            var words = new ArrayList<Evidence.Word>();
            var phones = new ArrayList<Evidence.Phone>();
            var phoneScores = new double[6];
            var wordScores = new double[2];
            for (int w = 0; w < 2; w++) {
                var aligned = new ArrayList<AlignedPhone>();
                double worst = 2;
                for (int p = 0; p < 3; p++) {
                    var phone = new AlignedPhone("AH", p, p + 1, p, p + 1);
                    aligned.add(phone);
                    double score = random.nextDouble(2);
                    var features = new float[Evidence.FEATURES];
                    features[0] = (float) score;
                    for (int f = 1; f < features.length; f++) {
                        features[f] = random.nextFloat();
                    }
                    var logs = new float[PhoneNetwork.PHONES.size()];
                    Arrays.fill(logs, -4);
                    phones.add(new Evidence.Phone(w, PhoneNetwork.index("AH"), phone, logs, features, 0));
                    phoneScores[3 * w + p] = score;
                    worst = Math.min(worst, score);
                }
                words.add(new Evidence.Word(
                        "word", w, Evidence.Match.SAME, 1, 1, -0.1, new AlignedWord(w, 0, List.copyOf(aligned)), 0));
                wordScores[w] = 5 * worst;
            }
            examples.add(new Example(new Evidence(words, phones), phoneScores, wordScores));
        }
        return examples;
    }
}
