package dev.vivavoce.speech.transcription.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.transcription.transcript.TranscriptPart.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CorrectedWordTest {
    @Test
    void without_a_correction_there_are_none() {
        assertThat(CorrectedWord.of(part("Take the pills."))).isEmpty();
    }

    @Test
    void capitals_and_punctuation_do_not_change_a_word() {
        assertThat(places(part("take the nurses pill", "Take the nurse’s pill, …")))
                .isEqualTo("0 Take, 1 the, (2) nurse’s, 3 pill,, (3) …");
        assertThat(places(part("it's here", "It’s HERE!"))).isEqualTo("0 It’s, 1 HERE!");
    }

    @Test
    void words_in_the_place_of_others_have_their_time() {
        assertThat(places(part("take the sell beautiful now", "Take the salbutamol now.")))
                .isEqualTo("0 Take, 1 the, (2) salbutamol, 4 now.");
        assertThat(places(part("take aspirin now", "Take as you need it now.")))
                .isEqualTo("0 Take, (1) as, (1) you, (1) need, (1) it, 2 now.");
        assertThat(places(part("one two three four", "uno dos"))).isEqualTo("(0) uno, (2) dos");
    }

    @Test
    void further_words_are_said_with_their_neighbour() {
        assertThat(places(part("take pills", "Please do take your pills today.")))
                .isEqualTo("(0) Please, (0) do, 0 take, (0) your, 1 pills, (1) today.");
    }

    @Test
    void as_many_words_as_can_be_stay_as_they_were_heard() {
        assertThat(places(part("a b c a b", "b c a b"))).isEqualTo("1 b, 2 c, 3 a, 4 b");
        assertThat(places(part("no no no", "no"))).isEqualTo("0 no");
    }

    @Test
    void no_word_is_lost_and_places_never_go_back() {
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            var part = part(some(random), some(random));
            var words = CorrectedWord.of(part);
            assertThat(words.stream().map(CorrectedWord::text).collect(Collectors.joining(" ")))
                    .isEqualTo(part.corrected());
            assertThat(words.stream().map(CorrectedWord::place).toList())
                    .isSorted()
                    .allMatch(place -> place >= 0 && place < part.words().size());
            assertThat(words.stream().filter(CorrectedWord::isHeard).map(CorrectedWord::place))
                    .doesNotHaveDuplicates();
        }
    }

    private static String some(Random random) {
        return IntStream.range(0, 1 + random.nextInt(9))
                .mapToObj(_ -> String.valueOf("abcd".charAt(random.nextInt(4))))
                .collect(Collectors.joining(" "));
    }

    private static String places(TranscriptPart part) {
        return CorrectedWord.of(part).stream()
                .map(word -> (word.isHeard() ? word.place() : "(" + word.place() + ")") + " " + word.text())
                .collect(Collectors.joining(", "));
    }

    private static TranscriptPart part(String heard) {
        return new TranscriptPart(0, words(heard), true);
    }

    private static TranscriptPart part(String heard, String corrected) {
        return new TranscriptPart(0, words(heard), true, corrected, 1, 0);
    }

    private static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        for (var word : text.split(" ")) words.add(new Word(word, words.size() * 500, words.size() * 500 + 400, 0.9f));
        return words;
    }
}
