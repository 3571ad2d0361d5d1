package dev.vivavoce.speech.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every [Synthesizer] keeps.
abstract class SynthesizerContract {
    abstract Synthesizer synthesizer();

    @Test
    void each_voice_speaks_at_its_rate_sentence_by_sentence() {
        for (var voice : synthesizer().voices()) {
            var sounds = speak("Hello there. How are you?", voice.id(), 1);
            assertThat(sounds).hasSizeGreaterThanOrEqualTo(2).allSatisfy(sound -> {
                assertThat(sound.sampleRateHertz()).isEqualTo(voice.sampleRateHertz());
                assertThat(sound.pcm().length % 2).isZero();
            });
            double seconds = length(sounds) / 2.0 / voice.sampleRateHertz();
            assertThat(seconds).isBetween(1.0, 5.0);
        }
    }

    @Test
    void slow_takes_longer_than_fast() {
        var voice = synthesizer().voices().getFirst().id();
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
    void an_unknown_voice_and_an_absurd_rate_are_refused() {
        var voice = synthesizer().voices().getFirst().id();
        assertThatIllegalArgumentException().isThrownBy(() -> speak("Hello", "nobody", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> speak("Hello", voice, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> speak("Hello", voice, Double.NaN));
    }

    private List<Synthesizer.Sound> speak(String text, String voice, double rate) {
        var sounds = new ArrayList<Synthesizer.Sound>();
        synthesizer().speak(Script.of(text, rate), voice, sounds::add);
        return sounds;
    }

    private static int length(List<Synthesizer.Sound> sounds) {
        return sounds.stream().mapToInt(sound -> sound.pcm().length).sum();
    }
}
