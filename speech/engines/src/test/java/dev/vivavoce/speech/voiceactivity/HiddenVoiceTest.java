package dev.vivavoce.speech.voiceactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.engines.Sounds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Voices that the model is not sure of.
class HiddenVoiceTest {
    private static final float UNSURE = 0.1f;

    @Test
    void a_flat_voice_is_heard_from_its_first_to_its_last_sound() {
        var voice = HalfSureVoiceActivity.vowel(120, 3 * 16_000);
        var utterances = utterances(UNSURE, joined(new float[16_000], voice, new float[2 * 16_000]));
        assertThat(utterances).hasSize(1);
        assertThat(utterances.getFirst().startSample()).isBetween(8000L, 16_000L);
        assertThat(utterances.getFirst().endSample()).isBetween(4 * 16_000L, 5 * 16_000L);
    }

    @Test
    void the_same_voice_is_not_where_the_model_rules_speech_out() {
        var voice = HalfSureVoiceActivity.vowel(120, 3 * 16_000);
        assertThat(utterances(0.005f, joined(new float[16_000], voice, new float[16_000])))
                .isEmpty();
    }

    @Test
    void noise_hum_and_a_cough_are_not_heard() {
        var cough = LoudnessVoiceActivity.loud(new Random(3), 6000);
        for (int i = 0; i < cough.length; i++) {
            cough[i] *= (float) Math.exp(-i / 1500.0);
        }
        var moan = HalfSureVoiceActivity.vowel(110, 1500);
        for (var sound : List.of(
                new float[48_000],
                LoudnessVoiceActivity.loud(new Random(4), 48_000),
                HalfSureVoiceActivity.hum(50, 48_000),
                HalfSureVoiceActivity.hum(100, 48_000),
                cough,
                moan)) {
            assertThat(utterances(UNSURE, joined(new float[16_000], sound, new float[16_000])))
                    .isEmpty();
        }
    }

    @Test
    void a_hum_stays_silence_for_the_real_model() {
        for (int hertz : new int[] {50, 100}) {
            var hum = HalfSureVoiceActivity.tone(hertz, 1, 5 * 16_000);
            assertThat(Segmenter.utterances(Sounds.engines().voiceActivity(), hum))
                    .as("%s Hz", hertz)
                    .isEmpty();
        }
    }

    @Test
    void a_slow_reader_is_heard_from_the_first_word() {
        assumeTrue(Sounds.hasRecordings());
        var reader = Sounds.learner("096040011", "I wonder what was going on over there");
        var utterances = Segmenter.utterances(Sounds.engines().voiceActivity(), Pcm.floats(reader.pcm()));
        assertThat(utterances.getFirst().startSample()).isLessThan(10_000);
        assertThat(seconds(utterances)).isGreaterThan(6.5);
    }

    @Test
    void the_size_of_the_chunks_changes_nothing_and_neither_does_a_start_at_a_settled_position() {
        var random = new Random(21);
        int restarts = 0;
        for (int round = 0; round < 10; round++) {
            var sound = HalfSureVoiceActivity.mixed(random, 60);
            var whole = segments(sound, 0, sound.length);
            assertThat(segments(sound, 0, 1 + random.nextInt(4000))).isEqualTo(whole);
            for (int i = 0; i < whole.size(); i++) {
                long settled = whole.get(i).settled();
                if (settled < 0 || settled >= sound.length) {
                    continue;
                }
                restarts++;
                assertThat(segments(sound, settled, 1 + random.nextInt(4000)))
                        .isEqualTo(whole.subList(i + 1, whole.size()));
            }
        }
        assertThat(restarts).isGreaterThan(50);
    }

    /// A segment in a form that compares the samples too.
    private record Told(String text, long settled) {
        static Told of(Segment segment) {
            return switch (segment) {
                case Segment.SpeechStarted started -> new Told(started.toString(), -1);
                case Segment.Utterance one ->
                    new Told(
                            one.startSample() + " to " + one.endSample() + " of " + Arrays.hashCode(one.samples()),
                            one.settledSample());
                case Segment.Silence silence -> new Told(silence.toString(), silence.settledSample());
            };
        }
    }

    private static List<Told> segments(float[] sound, long from, int chunk) {
        var segments = new ArrayList<Told>();
        try (var segmenter = new Segmenter(new HalfSureVoiceActivity(UNSURE), from)) {
            for (int at = (int) from; at < sound.length; at += chunk) {
                segmenter.hear(Arrays.copyOfRange(sound, at, Math.min(sound.length, at + chunk))).stream()
                        .map(Told::of)
                        .forEach(segments::add);
            }
            segmenter.end().stream().map(Told::of).forEach(segments::add);
        }
        return segments;
    }

    private static List<Segment.Utterance> utterances(float probability, float[] sound) {
        return Segmenter.utterances(new HalfSureVoiceActivity(probability), sound);
    }

    private static double seconds(List<Segment.Utterance> utterances) {
        return utterances.stream()
                .mapToDouble(one -> (one.endSample() - one.startSample()) / 16_000.0)
                .sum();
    }

    private static float[] joined(float[]... parts) {
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        var joined = new float[length];
        int at = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }
}
