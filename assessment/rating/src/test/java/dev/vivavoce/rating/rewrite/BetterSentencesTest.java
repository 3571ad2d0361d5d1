package dev.vivavoce.rating.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.rating.Talks;
import dev.vivavoce.rating.language.Sentence;
import dev.vivavoce.rating.language.Speech;
import dev.vivavoce.rating.rewrite.BetterSentence.Kind;
import dev.vivavoce.rating.rewrite.BetterSentence.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BetterSentencesTest {
    private final BetterSentences sentences = new BetterSentences(Talks.GRAMMAR);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        He don't like the new frame at all. | He doesn't like the new frame at all.
        Um, I think we, we can walk to the window tomorrow. | I think we can walk to the window tomorrow.
        I am going to look at your hip in a moment. | I'm going to look at your hip in a moment.
        You will not have to walk alone to the bathroom. | You won't have to walk alone to the bathroom.
        Could you tell me, could you tell me where it hurts? | Could you tell me where it hurts?
        She have been on this ward since Tuesday morning. | She has been on this ward since Tuesday morning.
        """)
    void what_was_said_is_said_better(String said, String better) {
        assertThat(better(said)).extracting(BetterSentence::better).containsExactly(better);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Could you tell me what happened after the fall?",
                "It's very, very important that you ring the bell.",
                "Yes, it is, and I'm sure that he knows it.",
                "You have spacer for her inhaler at home?",
                "Good evening.",
            })
    void what_is_good_or_cannot_be_corrected_is_left_alone(String said) {
        assertThat(better(said)).isEmpty();
    }

    @Test
    void words_that_changed_are_marked_and_both_versions_can_be_read_from_them() {
        var sentence = better("Well, um, he don't like the frame.").getFirst();

        assertThat(sentence.pieces())
                .containsExactly(
                        new Piece(Kind.KEPT, "Well,"),
                        new Piece(Kind.REMOVED, "um,"),
                        new Piece(Kind.KEPT, "he"),
                        new Piece(Kind.REMOVED, "don't"),
                        new Piece(Kind.ADDED, "doesn't"),
                        new Piece(Kind.KEPT, "like the frame."));
        assertThat(sentence.quote().text()).isEqualTo("Well, um, he don't like the frame.");
    }

    @Test
    void two_are_shown_that_gain_most_in_the_order_of_the_talk() {
        var found = better(
                "I am going to look at your hip in a moment.",
                "He don't like the new frame at all.",
                "She have been on this ward since Tuesday morning.");

        assertThat(found).extracting(one -> one.quote().turn()).containsExactly(3, 5);
    }

    private List<BetterSentence> better(String... said) {
        var counted = Speech.of(Talks.learner(said), Talks.SCENARIO).counted();
        return sentences.of(
                counted,
                Talks.GRAMMAR.parse(counted.stream().map(Sentence::text).toList()));
    }
}
