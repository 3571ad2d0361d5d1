package dev.vivavoce.speech.mary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.vivavoce.speech.mary.Part.Prominence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {
    private static final MaryVoice VOICE = MaryVoice.open();

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.35, 1, 2.5})
    void a_pause_is_as_long_as_asked_and_takes_the_place_of_the_voices_own(double seconds) {
        var pieces = speak(text("Hello there."), new Part.Pause(seconds), text("How are you?"));
        assertThat(pause(pieces)).isCloseTo(seconds, within(0.001));
        assertThat(silence(pieces.getFirst())).isCloseTo(seconds, within(0.05));
    }

    @Test
    void pauses_add_up_and_may_stand_first_and_last() {
        var pieces = speak(new Part.Pause(1), text("Hello"), new Part.Pause(0.5), new Part.Pause(0.5));
        assertThat(pieces.getFirst().samples()).hasSize(48_000).containsOnly(0);
        var word = pieces.getLast().words().getFirst();
        assertThat(word.startSeconds()).isEqualTo(1);
        assertThat(length(pieces) - word.endSeconds()).isCloseTo(1, within(0.001));
    }

    @Test
    void no_pause_joins_sentences_and_leaves_one_alone() {
        assertThat(pause(speak(text("Hello there."), new Part.Pause(0), text("How are you?"))))
                .isCloseTo(0, within(0.001));
        assertThat(speak(text("Hello there"), new Part.Pause(0), text("and here.")))
                .hasSize(1);
        assertThat(speak(text("Hello there"), new Part.SentenceEnd(), text("and here.")))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 2})
    void words_after_commas_are_heard_when_their_times_say_so(double rate) {
        var spoken = VOICE.speak("Hello, Tom, this is the man.", rate);
        var last = spoken.words().getLast();
        assertThat(last.endSeconds()).isLessThan((double) spoken.samples().length / 48_000);
        assertThat(loudness(spoken, last.startSeconds(), last.endSeconds())).isGreaterThan(0.02);
        for (int i : new int[] {0, 1}) {
            double comma = spoken.words().get(i).endSeconds();
            double next = spoken.words().get(i + 1).startSeconds();
            assertThat(next - comma).isCloseTo(0.4 / rate, within(0.03));
            assertThat(loudness(spoken, (comma + next) / 2, next - 0.06)).isLessThan(0.01);
        }
    }

    @ParameterizedTest
    @CsvSource({"1.3, 1.2", "0.85, 0.9"})
    void prominence_changes_its_word_and_no_other(double stretch, double pitch) {
        var plain =
                speak(text("I have never"), text("really"), text("liked them.")).getFirst();
        var changed = speak(
                        text("I have never"),
                        new Part.Text("really", new Prominence(stretch, pitch)),
                        text("liked them."))
                .getFirst();
        assertThat(plain.words()).hasSameSizeAs(changed.words());
        for (int i = 0; i < plain.words().size(); i++) {
            double length =
                    length(changed.words().get(i)) / length(plain.words().get(i));
            double melody = hertz(changed, i) / hertz(plain, i);
            boolean its = plain.words().get(i).text().equals("really");
            assertThat(length).isCloseTo(its ? stretch : 1, within(0.04));
            if (its) assertThat(melody).isCloseTo(pitch, within(0.06));
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "T AH0 M AA1 T OW2, t @ - ' m A - t @U",
                "S T R EH1 NG K TH S, ' s t r E N k T s",
                "S IH1 NG ER0, ' s I N - r=",
                "EH2 K S T R AH0, E k - s t r @",
                "SH, S",
            })
    void a_pronunciation_has_the_phones_asked_for(String phones, String mary) {
        var arpabet = List.of(phones.split(" "));
        assertThat(PhoneAlphabet.mary(arpabet)).isEqualTo(mary);
        var word = speak(text("Say"), new Part.Pronounced("thing", arpabet, Prominence.NONE), text("now."))
                .getFirst()
                .words()
                .get(1);
        assertThat(word.text()).isEqualTo("thing");
        assertThat(word.phones().stream().map(Spoken.Phone::arpabet))
                .isEqualTo(arpabet.stream()
                        .map(phone -> phone.replaceAll("\\d", ""))
                        .toList());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> speak(new Part.Pronounced("x", List.of("QQ"), Prominence.NONE)));
    }

    private static Part text(String text) {
        return new Part.Text(text, Prominence.NONE);
    }

    private static List<Spoken> speak(Part... script) {
        var pieces = new ArrayList<Spoken>();
        VOICE.speakBySentence(List.of(script), 1, 1, pieces::add);
        return pieces;
    }

    private static double length(List<Spoken> pieces) {
        return pieces.stream().mapToInt(piece -> piece.samples().length).sum() / 48_000.0;
    }

    private static double length(Spoken.Word word) {
        return word.endSeconds() - word.startSeconds();
    }

    /// Between the words of two pieces.
    private static double pause(List<Spoken> pieces) {
        return pieces.getLast().words().getFirst().startSeconds()
                - pieces.getFirst().words().getLast().endSeconds();
    }

    /// The length of the silence at the end, by loudness.
    private static double silence(Spoken spoken) {
        double end = spoken.samples().length / 48_000.0;
        double from = end;
        while (from > 0.01 && loudness(spoken, from - 0.01, from) < 0.01) from -= 0.01;
        return end - from;
    }

    private static double hertz(Spoken spoken, int word) {
        var of = spoken.words().get(word);
        var samples = Arrays.copyOfRange(
                spoken.samples(), (int) (of.startSeconds() * 48_000), (int) (of.endSeconds() * 48_000));
        return Pitch.hertz(samples, 48_000);
    }

    private static double loudness(Spoken spoken, double from, double to) {
        double sum = 0;
        int first = (int) (from * 48_000);
        int last = Math.min(spoken.samples().length, (int) (to * 48_000));
        for (int i = first; i < last; i++) sum += spoken.samples()[i] * spoken.samples()[i];
        return Math.sqrt(sum / (last - first));
    }
}
