package dev.vivavoce.content.dialogue.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentenceReaderTest {
    private final SentenceReader reader = new SentenceReader();

    private List<String> read(String text, int piece) {
        var all = new ArrayList<String>();
        for (int from = 0; from < text.length(); from += piece)
            all.addAll(reader.take(text.substring(from, Math.min(text.length(), from + piece))));
        reader.last(false).ifPresent(all::add);
        return all;
    }

    @Test
    void sentences_are_the_same_however_the_pieces_are_cut() {
        var text = "Well, I don't know... Is it far? Dr. Miller said 2.5 units!\nI will try";
        for (int piece = 1; piece < 20; piece++)
            assertThat(read(text, piece))
                    .containsExactly(
                            "Well, I don't know...", "Is it far?", "Dr. Miller said 2.5 units!", "I will try.");
    }

    @Test
    void a_sentence_is_complete_when_something_follows() {
        assertThat(reader.take("I see.")).isEmpty();
        assertThat(reader.take(" And")).containsExactly("I see.");
        assertThat(reader.pending()).isEqualTo(3);
    }

    @Test
    void of_an_answer_that_was_cut_only_whole_sentences_count() {
        reader.take("I see. And then");
        assertThat(reader.last(true)).isEmpty();
        reader.take("I see.");
        assertThat(reader.last(true)).contains("I see.");
    }

    @Test
    void a_name_in_front_and_quotation_marks_are_left_out() {
        assertThat(read("Sam: “I’m  fine.”", 3)).containsExactly("I'm fine.");
    }
}
