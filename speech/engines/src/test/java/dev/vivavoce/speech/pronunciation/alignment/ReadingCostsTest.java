package dev.vivavoce.speech.pronunciation.alignment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.text.SpokenForm;
import dev.vivavoce.speech.text.WordMatch;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Where heard words stand in the text that was to be read.
class ReadingCostsTest {
    private static final String SENTENCE = "The nurse will check your blood pressure in the morning.";

    private final ReadingCosts costs = new ReadingCosts(new Lexicon(word -> List.of()));

    @Test
    void words_behind_a_phrase_that_was_left_out_keep_their_place() {
        var match = match("The nurse will in the morning.");
        assertThat(match.consumed()).isEqualTo(10);
        assertThat(missing(match)).containsExactly("check", "your", "blood", "pressure");
    }

    @Test
    void words_behind_a_start_that_was_left_out_keep_their_place() {
        assertThat(missing(match("blood pressure in the morning.")))
                .containsExactly("the", "nurse", "will", "check", "your");
    }

    @Test
    void a_single_word_does_not_leap_ahead() {
        assertThat(match("The nurse will the").consumed()).isEqualTo(4);
        assertThat(match("in").consumed()).isEqualTo(1);
    }

    @Test
    void a_misheard_word_keeps_its_place() {
        var match = match("The nurse will check your flood pleasure in the morning.");
        assertThat(missing(match)).isEmpty();
        assertThat(match.pairs()).hasSize(10);
    }

    private WordMatch match(String heard) {
        return WordMatch.start(SpokenForm.of(SENTENCE), SpokenForm.of(heard), costs);
    }

    private static List<String> missing(WordMatch match) {
        return match.pairs().stream()
                .filter(WordMatch.Pair.Missing.class::isInstance)
                .map(pair -> ((WordMatch.Pair.Missing) pair).first().text())
                .toList();
    }
}
