package dev.vivavoce.speech.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.vivavoce.speech.voice.Script.Emphasis;
import dev.vivavoce.speech.voice.Script.Span;
import dev.vivavoce.speech.voice.Synthesizer.Ability;
import dev.vivavoce.speech.voice.Synthesizer.Sound;
import dev.vivavoce.speech.voice.Synthesizer.Voice;
import dev.vivavoce.speech.voice.Synthesizer.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every [Synthesizer] keeps.
public abstract class SynthesizerContract {
    protected abstract Synthesizer synthesizer();

    @Test
    void each_voice_speaks_at_its_rate() {
        for (var voice : synthesizer().voices()) {
            var sounds = speak("Hello there. How are you?", voice.id(), 1);
            assertThat(sounds).isNotEmpty().allSatisfy(sound -> {
                assertThat(sound.sampleRateHertz()).isEqualTo(voice.sampleRateHertz());
                assertThat(sound.pcm().length % 2).isZero();
            });
            double seconds = length(sounds) / 2.0 / voice.sampleRateHertz();
            assertThat(seconds).as(voice.id()).isBetween(1.0, 5.0);
        }
    }

    @Test
    void ids_are_unique_and_voices_are_ordered_by_language() {
        var voices = synthesizer().voices();
        assertThat(voices).isNotEmpty();
        assertThat(voices).extracting(Voice::id).doesNotHaveDuplicates();
        assertThat(voices).extracting(Voice::language).isSorted();
    }

    @Test
    void a_voice_tells_the_times_of_its_words_or_says_that_it_does_not() {
        var text = "One two three. Four five.";
        for (var voice : synthesizer().voices()) {
            var sounds = speak(text, voice.id(), 1);
            var words = words(sounds);
            if (!voice.engine().abilities().contains(Ability.WORD_TIMES)) {
                assertThat(words).as(voice.id()).isEmpty();
                continue;
            }
            assertThat(words)
                    .as(voice.id())
                    .extracting(Word::text)
                    .containsExactly("One", "two", "three", "Four", "five");
            double last = 0;
            for (var word : words) {
                assertThat(word.startSeconds()).isGreaterThanOrEqualTo(last);
                assertThat(word.endSeconds()).isGreaterThan(word.startSeconds());
                last = word.endSeconds();
            }
            assertThat(last).isLessThanOrEqualTo(length(sounds) / 2.0 / voice.sampleRateHertz() + 0.001);
        }
    }

    @Test
    void slow_takes_longer_than_fast() {
        var voice = voiceAbleTo(Ability.RATE);
        var text = "Please take this tablet twice a day.";
        assertThat(length(speak(text, voice, 0.6))).isGreaterThan(length(speak(text, voice, 1)) * 4 / 3);
        assertThat(length(speak(text, voice, 1.8))).isLessThan(length(speak(text, voice, 1)) * 3 / 4);
    }

    @Test
    void a_text_with_nothing_to_say_makes_no_sound() {
        var voice = synthesizer().voices().getFirst().id();
        for (var text : List.of("", "  \n", "😀", "...")) {
            assertThat(length(speak(text, voice, 1))).as(text).isZero();
        }
    }

    @Test
    void a_break_is_silence_of_its_length() {
        var voice = synthesizer().voices().getFirst();
        var sounds = new ArrayList<Sound>();
        var script = new Script(
                List.of(
                        new Span.Words("Hello", Emphasis.NONE),
                        new Span.Break(Duration.ofSeconds(3)),
                        new Span.Words("there", Emphasis.NONE)),
                1,
                1);
        synthesizer().speak(script, voice.id(), sounds::add);
        int without = length(speak("Hello", voice.id(), 1)) + length(speak("there", voice.id(), 1));
        assertThat((length(sounds) - without) / 2.0 / voice.sampleRateHertz()).isBetween(2.0, 3.1);
    }

    @Test
    void an_unknown_voice_and_an_absurd_rate_are_refused() {
        var voice = synthesizer().voices().getFirst().id();
        assertThatIllegalArgumentException().isThrownBy(() -> speak("Hello", "nobody", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> speak("Hello", voice, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> speak("Hello", voice, Double.NaN));
    }

    private String voiceAbleTo(Ability ability) {
        return synthesizer().voices().stream()
                .filter(voice -> voice.engine().abilities().contains(ability))
                .findFirst()
                .orElseThrow()
                .id();
    }

    protected List<Sound> speak(String text, String voice, double rate) {
        var sounds = new ArrayList<Sound>();
        synthesizer().speak(Script.of(text, rate), voice, sounds::add);
        return sounds;
    }

    protected static List<Word> words(List<Sound> sounds) {
        return sounds.stream().flatMap(sound -> sound.words().stream()).toList();
    }

    protected static int length(List<Sound> sounds) {
        return sounds.stream().mapToInt(sound -> sound.pcm().length).sum();
    }
}
