package dev.vivavoce.speech.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.audio.Resampler;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.voice.Synthesizer.Age;
import dev.vivavoce.speech.voice.Synthesizer.Gender;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MarySynthesizerTest extends SynthesizerContract {
    private static final String TEXT = "I have had a headache for three days now.";

    @Override
    protected Synthesizer synthesizer() {
        return Sounds.engines().synthesizer();
    }

    @Test
    void every_gender_and_an_adult_and_an_older_voice_of_each_are_there() {
        var voices = synthesizer().voices();
        for (var gender : Gender.values())
            assertThat(voices)
                    .filteredOn(voice -> voice.gender() == gender)
                    .extracting(Synthesizer.Voice::age)
                    .contains(Age.ADULT, Age.OLDER);
        assertThat(voices).extracting(Synthesizer.Voice::id).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void the_voices_take_the_same_time_and_differ_in_sound() {
        int plain = spoken("cmu-slt").length;
        for (var voice : synthesizer().voices()) {
            var pcm = spoken(voice.id());
            assertThat((double) pcm.length / plain).as(voice.id()).isBetween(0.93, 1.07);
            if (!voice.id().equals("cmu-slt")) assertThat(pcm).isNotEqualTo(spoken("cmu-slt"));
        }
    }

    @Test
    void a_sentence_is_passed_on_as_soon_as_it_is_spoken() {
        assertThat(speak("Hello there. How are you?", "cmu-slt", 1)).hasSize(2);
    }

    @Test
    void every_voice_is_understood() {
        for (var voice : synthesizer().voices()) {
            var heard = Sounds.engines()
                    .recognizer()
                    .recognize(Pcm.floats(spoken(voice.id())))
                    .text()
                    .toLowerCase(Locale.ROOT);
            assertThat(heard).as(voice.id()).contains("headache", "three days");
        }
    }

    @Test
    void every_rate_and_pitch_works_with_every_voice() {
        for (var voice : synthesizer().voices()) {
            for (double rate : new double[] {0.5, 2}) {
                for (double pitch : new double[] {0.5, 2}) {
                    var sounds = new ArrayList<Synthesizer.Sound>();
                    synthesizer().speak(Script.of("Hello, Tom.", rate, pitch), voice.id(), sounds::add);
                    double length = sounds.getFirst().pcm().length / 2.0 / voice.sampleRateHertz();
                    var last = sounds.getFirst().words().getLast();
                    assertThat(last.text()).isEqualTo("Tom");
                    assertThat(last.endSeconds()).as(voice.id()).isLessThanOrEqualTo(length);
                }
            }
        }
    }

    /// The sound at 16 kHz.
    private byte[] spoken(String voiceId) {
        var rate = synthesizer().voices().stream()
                .filter(voice -> voice.id().equals(voiceId))
                .findFirst()
                .orElseThrow()
                .sampleRateHertz();
        var pcm = new ByteArrayOutputStream();
        var resampler = new Resampler(rate);
        synthesizer()
                .speak(
                        Script.of(TEXT, 1),
                        voiceId,
                        sound -> pcm.writeBytes(Pcm.bytes(resampler.hear(Pcm.floats(sound.pcm())))));
        pcm.writeBytes(Pcm.bytes(resampler.end()));
        return pcm.toByteArray();
    }
}
