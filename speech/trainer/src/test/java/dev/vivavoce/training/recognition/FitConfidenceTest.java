package dev.vivavoce.training.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.evaluation.figures.HeardWord;
import dev.vivavoce.speech.recognition.moonshine.WordConfidence;
import dev.vivavoce.training.recognition.FitConfidence.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FitConfidenceTest {
    private final Random random = new Random(1);

    /// Words of ten speakers that are right as often as these weights say.
    private List<Example> words(WordConfidence truth) {
        var words = new ArrayList<Example>();
        for (int i = 0; i < 5_000; i++) {
            var inputs = WordConfidence.inputs(random.nextDouble(), -random.nextDouble());
            words.add(new Example("speaker " + i % 10, inputs, random.nextDouble() < truth.ofInputs(inputs)));
        }
        return words;
    }

    @Test
    void words_are_right_as_often_as_the_confidence_of_a_fit_without_their_speaker_says() {
        var judged = FitConfidence.judgedByOthers(words(new WordConfidence(2, 0.7, 2.5)));
        assertThat(judged).hasSize(5_000);
        assertThat(HeardWord.calibrationError(judged)).isLessThan(0.05);
        assertThat(HeardWord.separation(judged)).isGreaterThan(0.7);
    }

    @Test
    void a_speaker_does_not_change_the_own_confidence() {
        var words = words(new WordConfidence(2, 0.7, 2.5));
        var turned = words.stream()
                .map(word -> word.speaker().equals("speaker 3")
                        ? new Example(word.speaker(), word.inputs(), !word.right())
                        : word)
                .toList();
        assertThat(confidences(FitConfidence.judgedByOthers(turned), "speaker 3"))
                .isEqualTo(confidences(FitConfidence.judgedByOthers(words), "speaker 3"));
        assertThat(confidences(FitConfidence.judgedByOthers(turned), "speaker 4"))
                .isNotEqualTo(confidences(FitConfidence.judgedByOthers(words), "speaker 4"));
    }

    private static List<Double> confidences(List<HeardWord> words, String speaker) {
        return words.stream()
                .filter(word -> word.speaker().equals(speaker))
                .map(HeardWord::confidence)
                .toList();
    }
}
