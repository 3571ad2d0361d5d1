package dev.vivavoce.training.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.vivavoce.speech.pronunciation.alignment.Lexicon;
import dev.vivavoce.training.corpus.UnreadWords.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnreadWordsTest {
    private static final String TEXT = "HE LOOKED AT THE SHIP";

    private final UnreadWords unread = new UnreadWords(
            List.of(TEXT, "SHE SAW TEN SHEEP", "WE WENT OUT INTO OUR BLUE GARDEN"), new Lexicon(word -> List.of()));

    @Test
    void what_is_taken_out_again_leaves_the_text() {
        var random = new Random(3);
        for (var change : List.of(Change.WORDS, Change.START, Change.INSIDE, Change.END, Change.ALIKE)) {
            for (int i = 0; i < 50; i++) {
                var changed = unread.putIn(TEXT, change, random);
                var words = new ArrayList<>(UnreadWords.words(changed.text()));
                changed.unread().stream().sorted((a, b) -> b - a).forEach(index -> words.remove(index.intValue()));
                assertThat(String.join(" ", words)).isEqualTo(TEXT);
            }
        }
    }

    @Test
    void phrases_stand_where_they_are_asked_for() {
        var random = new Random(4);
        assertThat(unread.putIn(TEXT, Change.START, random).unread()).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(unread.putIn(TEXT, Change.END, random).unread()).containsExactlyInAnyOrder(5, 6, 7);
        assertThat(unread.putIn(TEXT, Change.INSIDE, random).unread())
                .hasSize(3)
                .doesNotContain(0, 7);
        assertThat(unread.putIn(TEXT, Change.WORDS, random).unread()).hasSizeBetween(1, 3);
    }

    @Test
    void half_of_the_sound_is_no_change_of_the_text() {
        assertThatIllegalArgumentException().isThrownBy(() -> unread.putIn(TEXT, Change.HALF, new Random(5)));
    }
}
