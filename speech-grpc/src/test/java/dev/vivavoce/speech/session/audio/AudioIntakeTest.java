package dev.vivavoce.speech.session.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.speech.audio.Resampler;
import dev.vivavoce.speech.recording.Recorder;
import dev.vivavoce.speech.session.log.SettledPosition;
import dev.vivavoce.speech.voiceactivity.Segment;
import dev.vivavoce.speech.voiceactivity.VoiceActivity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The law that resuming rests on, over random sounds, message sizes and breaks.
class AudioIntakeTest {
    private static final long NO_LIMIT = Long.MAX_VALUE;

    /// Loud is speech.
    private static final VoiceActivity LOUDNESS = new VoiceActivity() {
        @Override
        public Stream open() {
            return new Stream() {
                @Override
                public float probability(float[] frame) {
                    double energy = 0;
                    for (float sample : frame) energy += sample * sample;
                    return energy / frame.length > 0.001 ? 1 : 0;
                }

                @Override
                public void reset() {}

                @Override
                public void close() {}
            };
        }

        @Override
        public void close() {}
    };

    /// What was cut, told so that two can be compared.
    private record Cut(long start, long end, int samplesHash) {}

    @ParameterizedTest
    @ValueSource(ints = {8_000, 16_000, 24_000, 44_100, 48_000})
    void a_stream_that_goes_on_from_what_is_settled_finds_exactly_the_same_utterances(int rate) {
        for (int seed = 0; seed < 5; seed++) {
            var random = new Random(seed);
            var messages = messages(rate, 20 + random.nextInt(20), random);
            var unbroken = new ArrayList<Cut>();
            try (var intake = new AudioIntake(
                    LOUDNESS,
                    new PcmCodec(rate),
                    new UnsettledAudio(rate),
                    SettledPosition.NOTHING,
                    NO_LIMIT,
                    Recorder.NONE)) {
                for (var message : messages) keep(intake, intake.hear(message), unbroken);
                keep(intake, intake.end(), unbroken);
            }
            var broken = new ArrayList<Cut>();
            var settled = SettledPosition.NOTHING;
            int stop = 0;
            while (stop < messages.size()) {
                stop = Math.min(messages.size(), Math.max((int) settled.sequence(), stop) + 1 + random.nextInt(300));
                try (var intake = new AudioIntake(
                        LOUDNESS, new PcmCodec(rate), new UnsettledAudio(rate), settled, NO_LIMIT, Recorder.NONE)) {
                    for (int i = (int) settled.sequence(); i < stop; i++) {
                        assertThat(intake.isNext(i + 1, messages.get(i))).isTrue();
                        var last = keep(intake, intake.hear(messages.get(i)), broken);
                        settled = last == null ? settled : last;
                    }
                    if (stop == messages.size()) keep(intake, intake.end(), broken);
                }
            }
            assertThat(broken).as("seed " + seed).isEqualTo(unbroken).isNotEmpty();
        }
    }

    @Test
    void what_is_listened_to_ahead_is_the_very_utterance_that_is_cut() {
        int checked = 0;
        for (int seed = 0; seed < 12; seed++) {
            try (var intake = new AudioIntake(
                    LOUDNESS,
                    new PcmCodec(16_000),
                    new UnsettledAudio(16_000),
                    SettledPosition.NOTHING,
                    NO_LIMIT,
                    Recorder.NONE)) {
                @Nullable Cut likely = null;
                for (var message : messages(16_000, 30, new Random(seed))) {
                    for (var segment : intake.hear(message)) {
                        if (!(segment instanceof Segment.Utterance utterance)) continue;
                        // Late in an utterance the pause that cuts it is hardly longer than the padding.
                        if (utterance.samples().length < 9 * 16_000) {
                            assertThat(likely).isEqualTo(cut(utterance));
                            checked++;
                        }
                        likely = null;
                    }
                    likely = intake.likelyEnd() < 0 ? null : cut(intake.likely());
                }
            }
        }
        assertThat(checked).isGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 16_000, 24_000, 44_100, 48_000})
    void no_message_counts_as_settled_whose_sound_is_still_needed(int rate) {
        var random = new Random(rate);
        var messages = messages(rate, 40, random);
        var ends = new long[messages.size() + 1];
        for (int i = 0; i < messages.size(); i++) ends[i + 1] = ends[i] + messages.get(i).length / 2;
        try (var intake = new AudioIntake(
                LOUDNESS,
                new PcmCodec(rate),
                new UnsettledAudio(rate),
                SettledPosition.NOTHING,
                NO_LIMIT,
                Recorder.NONE)) {
            for (var message : messages) {
                var settled = keep(intake, intake.hear(message), new ArrayList<>());
                if (settled == null) continue;
                assertThat(settled.input()).isEqualTo(ends[(int) settled.sequence()]);
                assertThat(settled.input()).isLessThanOrEqualTo(Resampler.firstInputNeeded(rate, settled.sample()));
            }
        }
    }

    /// Settles each segment as soon as it is found.
    private static @Nullable SettledPosition keep(AudioIntake intake, List<Segment> segments, List<Cut> cuts) {
        SettledPosition last = null;
        for (var segment : segments) {
            switch (segment) {
                case Segment.Utterance utterance -> {
                    cuts.add(cut(utterance));
                    last = intake.settle(utterance.settledSample());
                }
                case Segment.Silence silence -> last = intake.settle(silence.settledSample());
                case Segment.SpeechStarted ignored -> {}
            }
        }
        return last;
    }

    private static Cut cut(Segment.Utterance utterance) {
        return new Cut(utterance.startSample(), utterance.endSample(), Arrays.hashCode(utterance.samples()));
    }

    /// Loud and quiet stretches, in messages of random size.
    private static List<byte[]> messages(int rate, int seconds, Random random) {
        var pcm = new byte[seconds * rate * 2];
        int at = 0;
        boolean loud = false;
        while (at < pcm.length) {
            int stretch = Math.min(pcm.length - at, (int) (rate * (0.3 + 3 * random.nextDouble())) * 2);
            for (int i = at; i < at + stretch; i += 2) {
                int sample = (int) (random.nextGaussian() * (loud ? 6_000 : 20));
                pcm[i] = (byte) sample;
                pcm[i + 1] = (byte) (sample >> 8);
            }
            at += stretch;
            loud = !loud;
        }
        var messages = new ArrayList<byte[]>();
        for (int from = 0; from < pcm.length; ) {
            int to = Math.min(pcm.length, from + 2 * (1 + random.nextInt(rate / 10)));
            messages.add(Arrays.copyOfRange(pcm, from, to));
            from = to;
        }
        return messages;
    }
}
