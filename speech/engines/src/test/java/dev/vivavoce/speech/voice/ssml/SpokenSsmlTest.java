package dev.vivavoce.speech.voice.ssml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.voice.Script;
import dev.vivavoce.speech.voice.Synthesizer.Sound;
import dev.vivavoce.speech.voice.Synthesizer.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// SSML as it is heard.
class SpokenSsmlTest {
    private static final String VOICE = "cmu-slt";

    @Test
    void plain_text_in_ssml_sounds_as_text() throws SsmlException {
        var text = "Hello, Tom. It costs $5 on May 2!";
        assertThat(pcm(speak("<speak>" + text + "</speak>", VOICE))).isEqualTo(pcm(speak(Script.of(text, 1), VOICE)));
    }

    @Test
    void words_are_heard_at_their_times_with_every_voice() throws SsmlException {
        for (var voice : Sounds.engines().synthesizer().voices()) {
            var sounds = speak(
                    "<speak>Hello, Tom.<break time='1s'/> How are you? <break time='500ms'/>I am "
                            + "<emphasis>very</emphasis> well.</speak>",
                    voice.id());
            var words = words(sounds);
            assertThat(words)
                    .as(voice.id())
                    .extracting(Word::text)
                    .containsExactly("Hello", "Tom", "How", "are", "you", "I", "am", "very", "well");
            double before = 0;
            for (var word : words) {
                assertThat(word.startSeconds()).as(voice.id() + word).isGreaterThanOrEqualTo(before - 1e-6);
                assertThat(word.endSeconds()).isGreaterThan(word.startSeconds());
                assertThat(loudness(sounds, word.startSeconds(), word.endSeconds()))
                        .as(voice.id() + word)
                        .isGreaterThan(0.005);
                before = word.endSeconds();
            }
            assertThat(before).as(voice.id()).isLessThanOrEqualTo(length(sounds));
            assertThat(gap(words, 1)).as(voice.id()).isCloseTo(1, within(0.05));
            assertThat(gap(words, 4)).as(voice.id()).isCloseTo(0.5, within(0.05));
            double end = words.get(1).endSeconds();
            assertThat(loudness(sounds, end + 0.1, end + 0.95)).as(voice.id()).isLessThan(0.002);
        }
    }

    @ParameterizedTest
    @CsvSource({"strong, 1.3, 1.2", "moderate, 1.15, 1.1", "reduced, 0.85, 0.92"})
    void emphasis_changes_length_and_pitch_of_its_words(String level, double stretch, double pitch)
            throws SsmlException {
        var plain = speak("<speak>I have never <emphasis level='none'>really</emphasis> liked them.</speak>", VOICE);
        var changed = speak(
                "<speak>I have never <emphasis level='" + level + "'>really</emphasis> liked them.</speak>", VOICE);
        var before = words(plain);
        var after = words(changed);
        assertThat(after)
                .extracting(Word::text)
                .isEqualTo(before.stream().map(Word::text).toList());
        for (int i = 0; i < before.size(); i++)
            assertThat(length(after.get(i)) / length(before.get(i)))
                    .as(before.get(i).text())
                    .isCloseTo(i == 3 ? stretch : 1, within(0.04));
        assertThat(hertz(changed, after.get(3)) / hertz(plain, before.get(3))).isCloseTo(pitch, within(0.05));
    }

    @Test
    void a_pronunciation_takes_the_place_of_the_lexicons() throws SsmlException {
        var lexicon = speak("<speak>A tomato please.</speak>", VOICE);
        var same = speak(
                "<speak>A <phoneme alphabet='x-arpabet' ph='T AH0 M EY1 T OW0'>tomato</phoneme> please.</speak>",
                VOICE);
        var other = speak("<speak>A <phoneme ph='təˈmɑtoʊ'>tomato</phoneme> please.</speak>", VOICE);
        assertThat(pcm(same)).isEqualTo(pcm(lexicon));
        assertThat(pcm(other)).isNotEqualTo(pcm(lexicon));
        assertThat(words(other)).extracting(Word::text).containsExactly("A", "tomato", "please");
        var foreign = speak("<speak>Say <phoneme ph='ni haʊ'>你好</phoneme>.</speak>", VOICE);
        assertThat(words(foreign)).extracting(Word::text).containsExactly("Say", "你好");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "telephone | 555-1234 | five five five one two three four",
                "characters | BBC2 | B B C two",
                "cardinal | 1984 | one thousand nine hundred eighty four",
            })
    void what_is_read_is_what_is_spoken(String interpretAs, String written, String said) throws SsmlException {
        var ssml = "<speak><say-as interpret-as='" + interpretAs + "'>" + written + "</say-as></speak>";
        assertThat(words(speak(ssml, VOICE))).extracting(Word::text).containsExactly(said.split(" "));
    }

    private static List<Sound> speak(String ssml, String voiceId) throws SsmlException {
        return speak(Ssml.parse(ssml, 1, 1), voiceId);
    }

    private static List<Sound> speak(Script script, String voiceId) {
        var sounds = new ArrayList<Sound>();
        Sounds.engines().synthesizer().speak(script, voiceId, sounds::add);
        return sounds;
    }

    private static List<Word> words(List<Sound> sounds) {
        return sounds.stream().flatMap(sound -> sound.words().stream()).toList();
    }

    private static byte[] pcm(List<Sound> sounds) {
        return Sounds.of(sounds.stream()
                        .map(sound -> new Sounds.Sound("", sound.pcm(), sound.sampleRateHertz()))
                        .toArray(Sounds.Sound[]::new))
                .pcm();
    }

    private static double length(List<Sound> sounds) {
        return pcm(sounds).length / 2.0 / sounds.getFirst().sampleRateHertz();
    }

    private static double length(Word word) {
        return word.endSeconds() - word.startSeconds();
    }

    private static double gap(List<Word> words, int after) {
        return words.get(after + 1).startSeconds() - words.get(after).endSeconds();
    }

    private static float[] part(List<Sound> sounds, double from, double to) {
        int rate = sounds.getFirst().sampleRateHertz();
        return Arrays.copyOfRange(Pcm.floats(pcm(sounds)), (int) (from * rate), (int) (to * rate));
    }

    private static double loudness(List<Sound> sounds, double from, double to) {
        var part = part(sounds, from, to);
        double sum = 0;
        for (float sample : part) sum += sample * sample;
        return Math.sqrt(sum / part.length);
    }

    /// The pitch of a word, by the strongest period of its middle.
    private static double hertz(List<Sound> sounds, Word word) {
        double middle = (word.startSeconds() + word.endSeconds()) / 2;
        var part = part(sounds, middle - 0.05, middle + 0.05);
        int rate = sounds.getFirst().sampleRateHertz();
        int best = 0;
        double strongest = 0;
        for (int lag = rate / 350; lag < rate / 90; lag++) {
            double sum = 0;
            for (int i = 0; i + lag < part.length; i++) sum += part[i] * part[i + lag];
            if (sum > strongest) {
                strongest = sum;
                best = lag;
            }
        }
        return (double) rate / best;
    }
}
