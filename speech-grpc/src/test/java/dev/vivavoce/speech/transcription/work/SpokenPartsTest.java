package dev.vivavoce.speech.transcription.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.recognition.RecordingTranscriber.SpokenWord;
import dev.vivavoce.speech.recognition.Transcriber.Word;
import dev.vivavoce.speech.transcription.work.SpokenParts.SpokenPart;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// How the words of a whole recording become parts.
class SpokenPartsTest {
    @Test
    void a_part_ends_with_a_pause_and_where_another_person_speaks() {
        var parts = SpokenParts.of(List.of(
                word("Good", 0, 0.4, 1),
                word("morning.", 0.5, 0.9, 1),
                word("Hello.", 1.0, 1.4, 2),
                word("Well,", 2.0, 2.3, 2),
                word("yes.", 3.0, 3.4, 2)));
        assertThat(texts(parts)).containsExactly("Good morning.", "Hello. Well,", "yes.");
        assertThat(parts).extracting(SpokenPart::speaker).containsExactly(1, 2, 2);
    }

    @Test
    void speech_without_pauses_is_cut_after_sentences_and_in_any_case_before_it_is_too_long() {
        var sentences = new ArrayList<SpokenWord>();
        IntStream.range(0, 12).forEach(i -> sentences.add(word(i % 3 == 2 ? "end." : "word", i, i + 1.0, null)));
        assertThat(SpokenParts.of(sentences))
                .extracting(part -> part.words().size())
                .containsExactly(9, 3);

        var endless = new ArrayList<SpokenWord>();
        IntStream.range(0, 40).forEach(i -> endless.add(word("word", i, i + 1.0, null)));
        assertThat(SpokenParts.of(endless))
                .extracting(part -> part.words().size())
                .containsExactly(15, 15, 10);
    }

    @Test
    void a_word_that_lasts_too_long_is_a_part_of_its_own_and_nothing_has_no_part() {
        assertThat(SpokenParts.of(List.of(word("um", 0, 20, null), word("yes", 20, 21, null))))
                .hasSize(2);
        assertThat(SpokenParts.of(List.of())).isEmpty();
    }

    private static SpokenWord word(String text, double start, double end, @Nullable Integer speaker) {
        return new SpokenWord(new Word(text, start, end, 0.9), speaker);
    }

    private static List<String> texts(List<SpokenPart> parts) {
        return parts.stream()
                .map(part -> String.join(
                        " ",
                        part.words().stream().map(word -> word.word().text()).toList()))
                .toList();
    }
}
