package dev.vivavoce.speech.voiceactivity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Segments a stream of 16 kHz samples into utterances: a pure function of the samples, for any size of the chunks.
/// The voice activity model is reset at each settled position, so a segmenter that starts there returns exactly the
/// segments of an uninterrupted one. So a resumed stream equals an uninterrupted one, and a live stream equals a
/// file.
///
/// Not safe for several threads; each stream has its own.
public final class Segmenter implements AutoCloseable {
    /// Counts the changes of the rules: what was learned or kept by other rules heard other utterances.
    public static final int RULES = 2;

    private static final int FRAME = VoiceActivity.FRAME;
    private static final double FRAME_SECONDS = FRAME / 16_000.0;

    private static final int HANG_OVER_FRAMES = 26;
    /// The silence that ends an utterance. Learners stop between words: of the pauses that would end an utterance
    /// after 0.6 s, seven in ten are shorter than this, and a word alone is recognised worse than one among others.
    public static final Duration HANG_OVER = Duration.ofMillis(HANG_OVER_FRAMES * 32L);
    /// In a long utterance, a shorter pause ends it.
    private static final int LATE_HANG_OVER_FRAMES = 9;

    private static final int LATE_FRAMES = frames(9);
    private static final int LONGEST_FRAMES = frames(15);
    private static final int SILENCE_FRAMES = frames(10);
    /// A forced cut is in this last part of the utterance.
    private static final int CUT_WINDOW_FRAMES = frames(6);

    /// Speech starts where this many of [#ONSET_WINDOW] frames are probably speech.
    private static final int ONSET_FRAMES = 3;

    private static final int ONSET_WINDOW = 4;
    private static final float ONSET = 0.5f;
    private static final float GOES_ON = 0.35f;

    /// A slow or flat voice has low probabilities. It is speech where so many of [#HIDDEN_WINDOW] frames are
    /// voiced and the model does not rule speech out.
    private static final int HIDDEN_FRAMES = 4;

    private static final int HIDDEN_WINDOW = 12;
    private static final float RULED_OUT = 0.01f;

    private static final int PADDING_BEFORE_FRAMES = 10;
    private static final int PADDING_AFTER_FRAMES = 8;

    private final VoiceActivity.Stream voice;
    /// Samples since `settled`.
    private float[] samples = new float[FRAME * 64];
    private int length;
    /// Probabilities of the whole frames since `settled`.
    private float[] probabilities = new float[64];
    /// Which of them are voiced and not surely speech.
    private boolean[] hidden = new boolean[64];
    private int heard;
    private long settled;
    /// First and last frame of speech since `settled`; first is −1 in silence.
    private int first = -1;
    private int last;
    /// The end of the stream; the last frame is padded with silence.
    private long total = Long.MAX_VALUE;

    /// The utterances of a whole recording.
    public static List<Segment.Utterance> utterances(VoiceActivity voiceActivity, float[] samples) {
        try (var segmenter = new Segmenter(voiceActivity, 0)) {
            var segments = new ArrayList<>(segmenter.hear(samples));
            segments.addAll(segmenter.end());
            return segments.stream()
                    .filter(Segment.Utterance.class::isInstance)
                    .map(Segment.Utterance.class::cast)
                    .toList();
        }
    }

    /// @param startSample the position of the first sample: 0, or a settled position of the same stream
    public Segmenter(VoiceActivity voiceActivity, long startSample) {
        if (startSample < 0 || startSample % FRAME != 0) {
            throw new IllegalArgumentException(
                    "startSample: " + startSample + " (expected: a multiple of " + FRAME + ")");
        }
        voice = voiceActivity.open();
        settled = startSample;
    }

    /// Takes the next samples, and returns the segments that they complete, in order.
    public List<Segment> hear(float[] chunk) {
        var found = new ArrayList<Segment>();
        append(chunk);
        listen(found);
        return List.copyOf(found);
    }

    /// Ends the stream: current speech becomes an utterance up to here.
    public List<Segment> end() {
        var found = new ArrayList<Segment>();
        int rest = length % FRAME;
        int end = length;
        if (rest > 0) {
            append(new float[FRAME - rest]);
            listen(found);
            end = Math.max(0, length - (FRAME - rest));
        }
        total = settled + end;
        while (first >= 0) {
            int stop = Math.min(last + 1 + PADDING_AFTER_FRAMES, heard);
            int before = length;
            settle(found, Math.min(end, stop * FRAME), stop);
            end = Math.max(0, end - (before - length));
            listen(found);
        }
        return List.copyOf(found);
    }

    /// The samples of the current utterance, empty in silence: for interim text.
    public float[] current() {
        return first < 0 ? new float[0] : Arrays.copyOfRange(samples, start() * FRAME, length);
    }

    /// Where the current utterance ends if the speaker stays silent during the hang-over; −1 while that is open.
    /// From then on all its samples are there.
    public long likelyEnd() {
        int padding = Math.min(PADDING_AFTER_FRAMES, hangOver());
        return first < 0 || heard - 1 - last < padding ? -1 : settled + (long) (last + 1 + padding) * FRAME;
    }

    /// The utterance that [#hear] returns if the speaker stays silent; only while [#likelyEnd] is known.
    public Segment.Utterance likely() {
        long end = likelyEnd();
        if (end < 0) throw new IllegalStateException("the utterance may still grow");
        int from = start() * FRAME;
        return new Segment.Utterance(
                settled + from, end, Arrays.copyOfRange(samples, from, (int) (end - settled)), end);
    }

    /// The start of the current utterance; the settled position in silence.
    public long currentStart() {
        return first < 0 ? settled : settled + (long) start() * FRAME;
    }

    /// No earlier sample is needed again.
    public long settledSample() {
        return settled;
    }

    @Override
    public void close() {
        voice.close();
    }

    private void listen(List<Segment> found) {
        while ((heard + 1) * FRAME <= length) {
            if (heard == probabilities.length) {
                probabilities = Arrays.copyOf(probabilities, heard * 2);
                hidden = Arrays.copyOf(hidden, heard * 2);
            }
            float probability = voice.probability(Arrays.copyOfRange(samples, heard * FRAME, (heard + 1) * FRAME));
            probabilities[heard] = probability;
            hidden[heard] =
                    probability >= RULED_OUT && probability < GOES_ON && Voicing.isVoiced(samples, heard * FRAME);
            heard++;
            decide(found);
        }
    }

    /// Handles the newest frame. Each branch that settles restarts at the settled position.
    private void decide(List<Segment> found) {
        int newest = heard - 1;
        if (first < 0) {
            int begin = Math.max(0, heard - ONSET_WINDOW);
            int likely = 0;
            int earliest = newest;
            for (int i = newest; i >= begin; i--) {
                if (probabilities[i] >= ONSET) {
                    likely++;
                    earliest = i;
                }
            }
            if (likely >= ONSET_FRAMES) {
                first = earliest;
                last = newest;
                found.add(new Segment.SpeechStarted(settled + (long) first * FRAME));
            } else if (isHiddenVoice(newest)) {
                first = firstHidden(newest);
                last = newest;
                found.add(new Segment.SpeechStarted(settled + (long) first * FRAME));
            } else if (heard >= SILENCE_FRAMES && (likely == 0 || heard >= 2 * SILENCE_FRAMES)) {
                forget(heard - PADDING_BEFORE_FRAMES);
                found.add(new Segment.Silence(settled));
            }
            return;
        }
        if (probabilities[newest] >= GOES_ON || isHiddenVoice(newest)) {
            last = newest;
        }
        int spoken = heard - start();
        int hangOver = hangOver();
        if (newest - last >= hangOver) {
            int stop = last + 1 + Math.min(PADDING_AFTER_FRAMES, hangOver);
            settle(found, stop * FRAME, stop);
        } else if (spoken >= LONGEST_FRAMES) {
            int stop = quietest(heard - CUT_WINDOW_FRAMES, heard);
            settle(found, stop * FRAME, stop);
        }
    }

    /// Whether a frame belongs to a voice that the model is not sure of. One such frame alone is often the end
    /// of a word.
    private boolean isHiddenVoice(int frame) {
        if (!hidden[frame]) {
            return false;
        }
        int voiced = 0;
        for (int i = firstHidden(frame); i <= frame; i++) {
            voiced += hidden[i] ? 1 : 0;
        }
        return voiced >= HIDDEN_FRAMES;
    }

    private int firstHidden(int newest) {
        int first = Math.max(0, newest + 1 - HIDDEN_WINDOW);
        while (!hidden[first]) {
            first++;
        }
        return first;
    }

    private int hangOver() {
        return heard - start() >= LATE_FRAMES ? LATE_HANG_OVER_FRAMES : HANG_OVER_FRAMES;
    }

    private int start() {
        return Math.max(0, first - PADDING_BEFORE_FRAMES);
    }

    private void settle(List<Segment> found, int endInSamples, int settledFrame) {
        int from = start() * FRAME;
        long start = settled + from;
        long end = settled + endInSamples;
        var spoken = Arrays.copyOfRange(samples, from, Math.max(from, endInSamples));
        forget(settledFrame);
        found.add(new Segment.Utterance(start, end, spoken, Math.min(settled, total)));
    }

    /// Drops the first frames and processes the others again, like a segmenter that starts there.
    private void forget(int frames) {
        System.arraycopy(samples, frames * FRAME, samples, 0, length - frames * FRAME);
        length -= frames * FRAME;
        settled += (long) frames * FRAME;
        heard = 0;
        first = -1;
        voice.reset();
    }

    /// The middle of the three frames with the least energy together.
    private int quietest(int from, int to) {
        int quietest = from + 1;
        double least = Double.MAX_VALUE;
        for (int frame = from + 1; frame < to - 1; frame++) {
            double energy = 0;
            for (int i = (frame - 1) * FRAME; i < (frame + 2) * FRAME; i++) {
                energy += samples[i] * samples[i];
            }
            if (energy < least) {
                least = energy;
                quietest = frame;
            }
        }
        return quietest;
    }

    private void append(float[] chunk) {
        if (length + chunk.length > samples.length) {
            samples = Arrays.copyOf(samples, Math.max(samples.length * 2, length + chunk.length));
        }
        System.arraycopy(chunk, 0, samples, length, chunk.length);
        length += chunk.length;
    }

    private static int frames(double seconds) {
        return (int) Math.round(seconds / FRAME_SECONDS);
    }
}
