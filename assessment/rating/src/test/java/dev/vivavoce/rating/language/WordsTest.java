package dev.vivavoce.rating.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void lower_case_does_not_depend_on_the_locale() {
        assertThat(Words.of("INSULIN, I’m IN")).containsExactly("insulin", "i'm", "in");
    }

    @Test
    void hesitation_and_immediate_repetition_is_said_once() {
        assertThat(Words.once(Words.of("the the um pain is the pain is in in my back")))
                .containsExactly("the", "pain", "is", "in", "my", "back");
        assertThat(Words.once(Words.of("so so so so good"))).containsExactly("so", "good");
    }

    @Test
    void forms_of_a_word_have_one_stem() {
        assertThat(Words.stem("walking")).isEqualTo(Words.stem("walked"));
        assertThat(Words.stem("studies")).isEqualTo(Words.stem("study"));
        assertThat(Words.stem("stopped")).isEqualTo(Words.stem("stop"));
        assertThat(Words.stem("injection")).isNotEqualTo(Words.stem("infection"));
    }

    @Test
    void topics_leave_out_the_common_words() {
        assertThat(Words.topics(List.of("i", "would", "like", "frames"))).containsExactly(Words.stem("frame"));
    }
}
