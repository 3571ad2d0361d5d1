package dev.vivavoce.speech.session.stream;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.audio.AudioQuality;
import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.audio.Resampler;
import dev.vivavoce.speech.session.log.SettledPosition;
import dev.vivavoce.speech.voiceactivity.Segment;
import dev.vivavoce.speech.voiceactivity.Segmenter;
import dev.vivavoce.speech.voiceactivity.VoiceActivity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// Takes a stream's audio messages in: checks them, brings them to 16 kHz and cuts them into utterances, and knows
/// which
/// message a settled sample belongs to. A function of the messages alone.
final class AudioIntake implements AutoCloseable {
    static final Set<Integer> RATES = Set.of(8_000, 16_000, 24_000, 44_100, 48_000);
    static final int MESSAGE_LIMIT_BYTES = 16 << 10;

    private static final int LONGEST_MESSAGE_MILLIS = 100;
    /// Ends of messages are kept no denser than this, so that a flood of tiny ones costs nothing.
    private static final int DENSEST_ENDS_MILLIS = 10;

    /// Where a message ends.
    private record End(long sequence, long input) {}

    private final int rateHertz;
    private final long limitSamples;
    private final Resampler resampler;
    private final Segmenter segmenter;
    private final AudioQuality quality;
    private final List<AudioQuality.Finding> findings = new ArrayList<>();
    private final Deque<End> ends = new ArrayDeque<>();
    private SettledPosition settled;
    private long received;
    private long input;
    private long samples;
    private long lastEnd;

    /// @param from where the stream goes on; [SettledPosition#NOTHING] at its start
    /// @param limitSamples the 16 kHz samples that the session may have in all; what is beyond is not heard
    AudioIntake(VoiceActivity voiceActivity, int rateHertz, SettledPosition from, long limitSamples) {
        this.rateHertz = rateHertz;
        this.limitSamples = limitSamples;
        resampler = new Resampler(rateHertz, from.input(), from.sample());
        segmenter = new Segmenter(voiceActivity, from.sample());
        quality = new AudioQuality(from.sample());
        settled = from;
        received = from.sequence();
        input = from.input();
        lastEnd = from.input();
        samples = from.sample();
    }

    /// Whether the message is the next one; one that was taken in before is not.
    ///
    /// @throws Failure AUDIO_OUT_OF_ORDER, AUDIO_INVALID, AUDIO_TOO_LARGE
    boolean isNext(long sequence, int bytes) {
        if (bytes == 0 || bytes % 2 != 0)
            throw Failure.invalid("AUDIO_INVALID", bytes + " bytes (expected: whole samples of 2 bytes, at least one)");
        if (bytes > MESSAGE_LIMIT_BYTES || bytes / 2 > rateHertz * LONGEST_MESSAGE_MILLIS / 1000)
            throw Failure.invalid(
                    "AUDIO_TOO_LARGE",
                    bytes + " bytes at " + rateHertz + " Hz (expected: at most " + LONGEST_MESSAGE_MILLIS + " ms and "
                            + MESSAGE_LIMIT_BYTES + " bytes)");
        if (Long.compareUnsigned(sequence, received) <= 0 && sequence != 0) return false;
        if (sequence != received + 1)
            throw Failure.invalid(
                            "AUDIO_OUT_OF_ORDER",
                            "audio message " + Long.toUnsignedString(sequence) + " (expected: " + (received + 1) + ")")
                    .with("expected_sequence", Long.toString(received + 1));
        return true;
    }

    /// Takes the next message in, and gives what it completes.
    List<Segment> hear(byte[] pcm) {
        received++;
        input += pcm.length / 2;
        if (input - lastEnd >= rateHertz * DENSEST_ENDS_MILLIS / 1000) {
            ends.addLast(new End(received, input));
            lastEnd = input;
        }
        return cut(resampler.hear(Pcm.floats(pcm)));
    }

    /// Nothing more comes: gives what is still open.
    List<Segment> end() {
        var last = new ArrayList<>(cut(resampler.end()));
        last.addAll(segmenter.end());
        return List.copyOf(last);
    }

    /// Everything before the sample is covered by the log: moves on past the messages that this covers whole.
    SettledPosition settle(long sample) {
        long needed = Resampler.firstInputNeeded(rateHertz, sample);
        var last = new End(settled.sequence(), settled.input());
        while (!ends.isEmpty() && ends.getFirst().input() <= needed) last = ends.removeFirst();
        settled = new SettledPosition(sample, last.sequence(), last.input());
        return settled;
    }

    /// The last message taken in.
    long received() {
        return received;
    }

    /// The 16 kHz samples heard in all.
    long samples() {
        return samples;
    }

    boolean isFull() {
        return samples >= limitSamples;
    }

    /// What is wrong with the sound, since the last time this was asked.
    List<AudioQuality.Finding> findings() {
        var found = List.copyOf(findings);
        findings.clear();
        return found;
    }

    /// Where the utterance that goes on will end if nobody speaks on; −1 while that is open.
    long likelyEnd() {
        return segmenter.likelyEnd();
    }

    /// That utterance.
    Segment.Utterance likely() {
        return segmenter.likely();
    }

    /// The samples of the utterance that goes on; none while nobody speaks.
    float[] current() {
        return segmenter.current();
    }

    @Override
    public void close() {
        segmenter.close();
    }

    private List<Segment> cut(float[] heard) {
        int taken = (int) Math.min(heard.length, limitSamples - samples);
        samples += taken;
        var within = taken == heard.length ? heard : Arrays.copyOf(heard, taken);
        findings.addAll(quality.hear(within));
        return segmenter.hear(within);
    }
}
