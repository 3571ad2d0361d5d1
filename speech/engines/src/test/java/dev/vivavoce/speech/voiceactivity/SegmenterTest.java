package dev.vivavoce.speech.voiceactivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.engines.Sounds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SegmenterTest {
    @Test
    void the_size_of_the_chunks_changes_nothing() {
        var random = new Random(11);
        for (int round = 0; round < 30; round++) {
            var sound = LoudnessVoiceActivity.sound(random, 40);
            var whole = segments(new LoudnessVoiceActivity(), sound, 0, sound.length);
            assertThat(told(segments(new LoudnessVoiceActivity(), sound, 0, 1 + random.nextInt(4000))))
                    .isEqualTo(told(whole));
        }
    }

    @Test
    void a_segmenter_that_starts_at_a_settled_position_finds_the_same_that_follows() {
        var random = new Random(12);
        int restarts = 0;
        for (int round = 0; round < 30; round++) {
            var sound = LoudnessVoiceActivity.sound(random, 60);
            var whole = segments(new LoudnessVoiceActivity(), sound, 0, 1600);
            for (int i = 0; i < whole.size(); i++) {
                long settled = settled(whole.get(i));
                if (settled < 0 || settled >= sound.length) {
                    continue;
                }
                restarts++;
                assertThat(told(segments(new LoudnessVoiceActivity(), sound, settled, 1 + random.nextInt(4000))))
                        .isEqualTo(told(whole.subList(i + 1, whole.size())));
            }
        }
        assertThat(restarts).isGreaterThan(100);
    }

    @Test
    void utterances_follow_one_another_without_overlap_each_after_its_start_and_none_is_too_long() {
        var random = new Random(13);
        for (int round = 0; round < 30; round++) {
            var sound = LoudnessVoiceActivity.sound(random, 60);
            long settled = 0;
            boolean started = false;
            for (var segment : segments(new LoudnessVoiceActivity(), sound, 0, 3000)) {
                switch (segment) {
                    case Segment.SpeechStarted(var atSample) -> {
                        assertThat(started).isFalse();
                        assertThat(atSample).isGreaterThanOrEqualTo(settled);
                        started = true;
                    }
                    case Segment.Utterance utterance -> {
                        assertThat(started).isTrue();
                        started = false;
                        assertThat(utterance.startSample()).isGreaterThanOrEqualTo(settled);
                        assertThat(utterance.endSample()).isLessThanOrEqualTo(sound.length);
                        assertThat(utterance.samples())
                                .isEqualTo(Arrays.copyOfRange(
                                        sound, (int) utterance.startSample(), (int) utterance.endSample()))
                                .hasSizeLessThan(16_000 * 16);
                        settled = utterance.settledSample();
                        assertThat(settled).isGreaterThanOrEqualTo(utterance.endSample() - 512);
                    }
                    case Segment.Silence(var settledSample) -> {
                        assertThat(settledSample).isGreaterThan(settled);
                        settled = settledSample;
                    }
                }
            }
        }
    }

    @Test
    void during_speech_the_utterance_so_far_is_available() {
        try (var segmenter = new Segmenter(new LoudnessVoiceActivity(), 0)) {
            assertThat(segmenter.current()).isEmpty();
            segmenter.hear(new float[16_000]);
            segmenter.hear(LoudnessVoiceActivity.loud(new Random(1), 8000));
            assertThat(segmenter.current().length).isBetween(8000, 14_000);
            assertThat(segmenter.currentStart()).isLessThan(16_000);
            segmenter.hear(new float[16_000]);
            assertThat(segmenter.current()).isEmpty();
        }
    }

    @Test
    void speech_without_end_is_cut_where_it_is_quietest() {
        var sound = LoudnessVoiceActivity.loud(new Random(2), 16_000 * 20);
        for (int i = 16_000 * 12; i < 16_000 * 12 + 2000; i++) {
            sound[i] *= 0.3f;
        }
        var first = segments(new LoudnessVoiceActivity(), sound, 0, 1600).stream()
                .filter(Segment.Utterance.class::isInstance)
                .map(Segment.Utterance.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(first.endSample()).isBetween(16_000 * 12L - 1024, 16_000 * 12L + 3000);
        assertThat(first.settledSample()).isEqualTo(first.endSample());
    }

    @Test
    void ten_seconds_without_speech_are_reported_and_hold_no_memory() {
        var segments = segments(new LoudnessVoiceActivity(), new float[16_000 * 35], 0, 1600);
        assertThat(segments).hasSize(3).allMatch(Segment.Silence.class::isInstance);
    }

    @Test
    void sentences_of_our_own_voice_are_found_and_silence_and_noise_are_not() {
        var engines = Sounds.engines();
        var sentence = Sounds.spoken("The nurse will check your blood pressure in the morning.");
        var pause = Sounds.silence(Duration.ofMillis(1200));
        var sound =
                Pcm.floats(Sounds.of(pause, sentence, pause, sentence, pause).pcm());
        var utterances = segments(engines.voiceActivity(), sound, 0, 1600).stream()
                .filter(Segment.Utterance.class::isInstance)
                .toList();
        assertThat(utterances).hasSize(2);
        for (var empty : List.of(Sounds.silence(Duration.ofSeconds(5)), Sounds.noise(Duration.ofSeconds(5)))) {
            assertThat(segments(engines.voiceActivity(), Pcm.floats(empty.pcm()), 0, 1600))
                    .isEmpty();
        }
    }

    @Test
    void it_starts_at_whole_frames_only() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Segmenter(new LoudnessVoiceActivity(), 100));
    }

    /// Segments in a form that compares the samples too.
    private static List<String> told(List<Segment> segments) {
        return segments.stream()
                .map(segment -> segment instanceof Segment.Utterance(long from, long to, float[] samples, long settled)
                        ? from + " to " + to + " settled " + settled + " samples " + Arrays.hashCode(samples)
                        : segment.toString())
                .toList();
    }

    private static long settled(Segment segment) {
        return switch (segment) {
            case Segment.SpeechStarted started -> -1;
            case Segment.Utterance utterance -> utterance.settledSample();
            case Segment.Silence silence -> silence.settledSample();
        };
    }

    private static List<Segment> segments(VoiceActivity voice, float[] sound, long from, int chunk) {
        var segments = new ArrayList<Segment>();
        try (var segmenter = new Segmenter(voice, from)) {
            for (int at = (int) from; at < sound.length; at += chunk) {
                segments.addAll(segmenter.hear(Arrays.copyOfRange(sound, at, Math.min(sound.length, at + chunk))));
            }
            segments.addAll(segmenter.end());
        }
        return segments;
    }
}
