package dev.vivavoce.speech.mary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaryVoiceTest {
    private static final MaryVoice VOICE = MaryVoice.open();

    @Test
    void a_sentence_has_its_words_and_phones_in_order() {
        var spoken = VOICE.speak("Hello there, how are you?", 1);
        assertThat(spoken.words().stream().map(Spoken.Word::text))
                .containsExactly("Hello", "there", "how", "are", "you");
        assertThat(arpabet(spoken.words().getFirst())).containsExactly("HH", "AH", "L", "OW");
        double before = -0.01;
        for (var word : spoken.words()) {
            assertThat(word.startSeconds()).isGreaterThanOrEqualTo(before - 0.02);
            assertThat(word.endSeconds()).isGreaterThan(word.startSeconds());
            before = word.endSeconds();
        }
        assertThat(before).isLessThan((double) spoken.samples().length / spoken.sampleRateHertz());
    }

    @Test
    void the_pace_can_be_chosen() {
        int plain = VOICE.speak("Hello there, how are you?", 1).samples().length;
        assertThat(VOICE.speak("Hello there, how are you?", 0.5).samples().length)
                .isGreaterThan(plain * 3 / 2);
        assertThat(VOICE.speak("Hello there, how are you?", 2).samples().length).isLessThan(plain * 3 / 4);
        assertThatIllegalArgumentException().isThrownBy(() -> VOICE.speak("Hello", 3));
    }

    @Test
    void the_pitch_can_be_chosen_and_leaves_the_times_alone() {
        var plain = pieces(1).getFirst();
        double pitch = Pitch.hertz(plain.samples(), plain.sampleRateHertz());
        assertThat(pitch).isBetween(140.0, 200.0);
        for (double factor : new double[] {0.7, 1.3}) {
            var changed = pieces(factor).getFirst();
            assertThat(Pitch.hertz(changed.samples(), changed.sampleRateHertz()) / pitch)
                    .isCloseTo(factor, within(0.08));
            assertThat(changed.words()).isEqualTo(plain.words());
        }
        assertThatIllegalArgumentException().isThrownBy(() -> pieces(0.4));
        assertThatIllegalArgumentException().isThrownBy(() -> pieces(Double.NaN));
    }

    private static List<Spoken> pieces(double pitch) {
        var pieces = new ArrayList<Spoken>();
        VOICE.speakBySentence("I have had a headache for three days now.", 1, pitch, pieces::add);
        return pieces;
    }

    @ParameterizedTest
    @CsvSource({
        "don't, D OW N T",
        "I'm, AY M",
        "they've, DH EY V",
        "it's, IH T S",
        "John's, JH AA N Z",
        "couldn't, K UH D AH N T",
        "she'll, SH IY L",
        "o’clock, AH K L AA K",
    })
    void contractions_are_pronounced_correctly(String word, String phones) {
        assertThat(String.join(" ", VOICE.pronounce(word))).isEqualTo(phones);
    }

    @Test
    void an_unknown_word_is_spoken_by_rule() {
        assertThat(VOICE.pronounce("blorfing")).startsWith("B", "L").endsWith("IH", "NG");
        assertThat(VOICE.pronounce("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \t\n", "😀😀", "привет мир", "中文", "... !!! ???", "\u0000\ufffe", "'", "''''"})
    void characters_without_a_sound_are_silent(String text) {
        assertThat(VOICE.speak(text, 1).samples()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "35",
                "Café naïve",
                "<b>bold</b> & \"quoted\"",
                "a",
                "I",
                "zzzxqw",
                "'tis",
                "rock 'n' roll",
                "A.B.C.",
                "&amp; ]]> <!--",
                "x1y2z3",
                "hello😀world",
                "o'o'o'o",
                "don''t",
                "s's",
                "'s",
                "n't"
            })
    void unusual_text_is_spoken_without_an_error(String text) {
        assertThat(VOICE.speak(text, 1).samples()).isNotEmpty();
    }

    @Test
    void very_long_words_and_sentences_are_cut() {
        assertThat(VOICE.speak("x".repeat(5000), 1).words()).hasSize(1);
        assertThat(Utterance.of("word ".repeat(1000))).hasSize(25);
    }

    @Test
    void sentences_arrive_one_by_one_and_add_up_to_the_text() {
        var pieces = new ArrayList<Spoken>();
        VOICE.speakBySentence("Hello there. How are you?", 1, 1, pieces::add);
        var whole = VOICE.speak("Hello there. How are you?", 1);
        assertThat(pieces).hasSize(2);
        assertThat(pieces.getFirst().samples())
                .isEqualTo(Arrays.copyOf(whole.samples(), pieces.getFirst().samples().length));
        assertThat(pieces.getLast().words()).isEqualTo(whole.words().subList(2, 5));
    }

    @Test
    void several_threads_get_the_same_audio_and_nothing_is_printed() throws Exception {
        var printed = new ByteArrayOutputStream();
        var before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try (var threads = Executors.newFixedThreadPool(4)) {
            var alone = VOICE.speak("Hello there, how are you?", 1).samples();
            var tasks = new ArrayList<Future<Spoken>>();
            for (int i = 0; i < 8; i++) {
                tasks.add(threads.submit(() -> VOICE.speak("Hello there, how are you?", 1)));
            }
            for (var task : tasks) {
                assertThat(task.get().samples()).isEqualTo(alone);
            }
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static List<String> arpabet(Spoken.Word word) {
        return word.phones().stream().map(Spoken.Phone::arpabet).toList();
    }
}
