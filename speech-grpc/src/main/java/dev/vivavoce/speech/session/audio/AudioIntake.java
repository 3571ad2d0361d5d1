package dev.vivavoce.speech.session.audio;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.speech.audio.AudioQuality;
import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.audio.Resampler;
import dev.vivavoce.speech.recording.Recorder;
import dev.vivavoce.speech.session.log.SettledPosition;
import dev.vivavoce.speech.voiceactivity.Segment;
import dev.vivavoce.speech.voiceactivity.Segmenter;
import dev.vivavoce.speech.voiceactivity.VoiceActivity;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// Takes the audio messages of a stream: checks and decodes them, resamples them to 16 kHz, segments them into
/// utterances, and maps a settled sample to its message. Its output depends on the messages alone.
public final class AudioIntake implements AutoCloseable {
    public static final Set<Integer> RATES = Set.of(8_000, 16_000, 24_000, 44_100, 48_000);
    public static final int MESSAGE_LIMIT_BYTES = 16 << 10;

    static final Duration LONGEST_MESSAGE = Duration.ofMillis(100);
    /// Ends of messages are stored no denser than this, which bounds the memory that tiny messages take.
    private static final int DENSEST_ENDS_MILLIS = 10;

    /// Where a message ends.
    private record End(long sequence, long input) {}

    private final AudioCodec codec;
    private final int rateHertz;
    private final UnsettledAudio unsettled;
    private final Resampler resampler;
    private final Segmenter segmenter;
    private final AudioQuality quality;
    private final Recorder recorder;
    private final List<AudioQuality.Finding> findings = new ArrayList<>();
    private final Deque<End> ends = new ArrayDeque<>();
    private SettledPosition settled;
    private final long resumedFrom;
    private long received;
    /// The last message before the position of the stream that was decoded.
    private long preRolled;
    private long preRollSamples;
    private long input;
    private long samples;
    private long lastEnd;
    private long limitSamples;
    private float[] latest = new float[0];

    /// @param codec decodes the messages
    /// @param unsettled keeps the messages that are taken until they are settled
    /// @param from where the stream resumes; [SettledPosition#NOTHING] for a new session
    /// @param limitSamples the 16 kHz samples that the session may have in total; audio beyond them is ignored
    /// @param recorder keeps what is heard; closed with the intake
    public AudioIntake(
            VoiceActivity voiceActivity,
            AudioCodec codec,
            UnsettledAudio unsettled,
            SettledPosition from,
            long limitSamples,
            Recorder recorder) {
        this.codec = codec;
        this.unsettled = unsettled;
        this.rateHertz = codec.sampleRateHertz();
        this.limitSamples = limitSamples;
        this.recorder = recorder;
        unsettled.settle(from.sequence());
        resampler = new Resampler(rateHertz, from.input(), from.sample());
        segmenter = new Segmenter(voiceActivity, from.sample());
        quality = new AudioQuality(from.sample());
        settled = from;
        resumedFrom = from.sequence();
        received = resumedFrom;
        input = from.input();
        lastEnd = from.input();
        samples = from.sample();
    }

    /// Returns whether the message is the next one; false for a message that was taken before, here or by an earlier
    /// stream.
    ///
    /// @throws Failure AUDIO_OUT_OF_ORDER, AUDIO_INVALID, AUDIO_TOO_LARGE, AUDIO_FORMAT_UNSUPPORTED
    public boolean isNext(long sequence, byte[] data) {
        if (data.length > MESSAGE_LIMIT_BYTES)
            throw Failure.invalid(
                    "AUDIO_TOO_LARGE", data.length + " bytes (expected: at most " + MESSAGE_LIMIT_BYTES + ")");
        codec.check(data);
        if (Long.compareUnsigned(sequence, received) <= 0 && sequence != 0) {
            preRoll(sequence, data);
            return false;
        }
        if (sequence != received + 1)
            throw Failure.invalid(
                            "AUDIO_OUT_OF_ORDER",
                            "audio message " + Long.toUnsignedString(sequence) + " (expected: " + (received + 1) + ")")
                    .with("expected_sequence", Long.toString(received + 1));
        return true;
    }

    /// Changes the 16 kHz samples that the session may have in total.
    public void limit(long limitSamples) {
        this.limitSamples = limitSamples;
    }

    /// Takes the next message, and returns the segments that it completes.
    ///
    /// @throws Failure AUDIO_INVALID; the message is then not received
    public List<Segment> hear(byte[] data) {
        var pcm = codec.pcm(data);
        received++;
        unsettled.add(received, pcm);
        input += pcm.length / 2;
        if (input - lastEnd >= rateHertz * DENSEST_ENDS_MILLIS / 1000) {
            ends.addLast(new End(received, input));
            lastEnd = input;
        }
        return cut(resampler.hear(Pcm.floats(pcm)));
    }

    /// Keeps the next message without hearing it, for when the stream has ended.
    public void keep(byte[] data) {
        var pcm = codec.pcm(data);
        received++;
        unsettled.add(received, pcm);
    }

    /// Ends the audio, and returns the segments that were still open.
    public List<Segment> end() {
        var last = new ArrayList<>(cut(resampler.end()));
        last.addAll(segmenter.end());
        return List.copyOf(last);
    }

    /// The position after the last message that is before the sample completely. The messages are kept until
    /// [#settled] says that the log covers them.
    public SettledPosition settle(long sample) {
        long needed = Resampler.firstInputNeeded(rateHertz, sample);
        var last = new End(settled.sequence(), settled.input());
        while (!ends.isEmpty() && ends.getFirst().input() <= needed) last = ends.removeFirst();
        settled = new SettledPosition(sample, last.sequence(), last.input());
        return settled;
    }

    /// The log now covers all audio before the position.
    public void settled(SettledPosition position) {
        unsettled.settle(position.sequence());
    }

    /// The messages that the log does not cover.
    public UnsettledAudio unsettled() {
        return unsettled;
    }

    /// The sequence number of the last message taken.
    public long received() {
        return received;
    }

    /// The 16 kHz samples taken in total.
    public long samples() {
        return samples;
    }

    /// The 16 kHz samples taken, and those that were only decoded: what taking the messages has cost.
    public long work() {
        return samples + preRollSamples;
    }

    public boolean isFull() {
        return samples >= limitSamples;
    }

    /// Faults of the audio since the last call.
    public List<AudioQuality.Finding> findings() {
        var found = List.copyOf(findings);
        findings.clear();
        return found;
    }

    /// Where the current utterance ends if the speaker stays silent; −1 while that is open.
    public long likelyEnd() {
        return segmenter.likelyEnd();
    }

    /// The current utterance up to [#likelyEnd].
    public Segment.Utterance likely() {
        return segmenter.likely();
    }

    /// The 16 kHz samples that the last message gave.
    public float[] latest() {
        return latest;
    }

    /// The samples of the current utterance; none in silence.
    public float[] current() {
        return segmenter.current();
    }

    @Override
    public void close() {
        recorder.close();
        segmenter.close();
    }

    /// Only the first messages of a stream can be those before its position.
    private void preRoll(long sequence, byte[] data) {
        if (received > resumedFrom || sequence <= preRolled) return;
        preRolled = sequence;
        preRollSamples += codec.preRoll(data);
    }

    private List<Segment> cut(float[] heard) {
        int taken = (int) Math.clamp(limitSamples - samples, 0, heard.length);
        samples += taken;
        var within = taken == heard.length ? heard : Arrays.copyOf(heard, taken);
        latest = within;
        recorder.hear(samples - taken, within);
        findings.addAll(quality.hear(within));
        return segmenter.hear(within);
    }
}
