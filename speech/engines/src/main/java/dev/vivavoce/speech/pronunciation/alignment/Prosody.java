package dev.vivavoce.speech.pronunciation.alignment;

import dev.vivavoce.speech.recognition.Recognizer;
import java.util.Arrays;

/// Loudness and pitch of each frame of the recogniser. The pitch comes from normalised cross-correlation of
/// two windows of 45 ms of the 16 kHz samples.
///
/// @param loudness decibels of full scale
/// @param pitch hertz, 0 where there is none
public record Prosody(float[] loudness, float[] pitch) {
    private static final int RATE = 16_000;
    private static final int MIDDLE = 256;
    private static final int LOUDNESS_WINDOW = 400;
    private static final int LOWEST_HERTZ = 70;
    private static final int HIGHEST_HERTZ = 500;
    private static final int PITCH_WINDOW = 720;
    private static final int EACH = 2;
    private static final double VOICED = 0.6;
    private static final double QUIET_DECIBELS = -60;
    /// A longer period must have a peak higher by this than a shorter one.
    private static final double BETTER = 0.02;
    /// A value farther from the median than this is an octave error.
    private static final double WILD_SEMITONES = 9;
    private static final int FEWEST_VALUES = 6;

    /// @param samples 16 kHz, those of the hearing
    public static Prosody of(float[] samples, Recognizer.Hearing hearing) {
        int frames = hearing.frames().length;
        int shift = (int) Math.round(hearing.frameSeconds() * RATE);
        var loudness = new float[frames];
        var pitch = new float[frames];
        for (int t = 0; t < frames; t++) {
            int middle = t * shift + MIDDLE;
            loudness[t] = (float) loudness(samples, middle);
            pitch[t] = (float) pitch(samples, middle);
        }
        return new Prosody(loudness, pitch);
    }

    private static double loudness(float[] samples, int middle) {
        int from = Math.clamp(middle - LOUDNESS_WINDOW / 2, 0, samples.length);
        int to = Math.clamp(middle + LOUDNESS_WINDOW / 2, 0, samples.length);
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += samples[i] * samples[i];
        }
        return decibels(sum / Math.max(1, to - from));
    }

    private static double decibels(double power) {
        return 10 * Math.log10(power + 1e-9);
    }

    private static double pitch(float[] samples, int middle) {
        int longest = RATE / LOWEST_HERTZ;
        int from = middle - PITCH_WINDOW / 2 - longest / 2;
        if (from < 0 || from + PITCH_WINDOW + longest >= samples.length) {
            return 0;
        }
        double energy = 1e-9;
        for (int i = from; i < from + PITCH_WINDOW; i += EACH) {
            energy += samples[i] * samples[i];
        }
        if (decibels(energy * EACH / PITCH_WINDOW) <= QUIET_DECIBELS) {
            return 0;
        }
        double best = 0;
        int bestLag = 0;
        for (int lag = RATE / HIGHEST_HERTZ; lag <= longest; lag++) {
            float product = 0;
            float other = 1e-9f;
            for (int i = from; i < from + PITCH_WINDOW; i += EACH) {
                product += samples[i] * samples[i + lag];
                other += samples[i + lag] * samples[i + lag];
            }
            double correlation = product / Math.sqrt(energy * other);
            if (correlation > best + BETTER) {
                best = correlation;
                bestLag = lag;
            }
        }
        return best >= VOICED ? (double) RATE / bestLag : 0;
    }

    /// The melody of some frames.
    ///
    /// @param medianHertz 0 where too little is voiced
    /// @param spreadSemitones standard deviation about the median, without octave errors
    /// @param rangeSemitones from the lowest to the highest
    public record Melody(double medianHertz, double spreadSemitones, double rangeSemitones) {}

    public Melody melody(int from, int to) {
        var voiced = voiced(from, to);
        if (voiced.length < FEWEST_VALUES) {
            return new Melody(0, 0, 0);
        }
        double median = voiced[voiced.length / 2];
        var semitones = Arrays.stream(voiced)
                .map(hertz -> semitones(hertz, median))
                .filter(semitone -> Math.abs(semitone) < WILD_SEMITONES)
                .toArray();
        return new Melody(median, Sums.spread(semitones), semitones[semitones.length - 1] - semitones[0]);
    }

    /// Pitch values of some frames in rising order.
    private double[] voiced(int from, int to) {
        int last = Math.min(to, pitch.length);
        return java.util.stream.IntStream.range(Math.min(from, last), last)
                .mapToDouble(t -> pitch[t])
                .filter(hertz -> hertz > 0)
                .sorted()
                .toArray();
    }

    double meanPitch(int from, int to) {
        return Sums.mean(voiced(from, to));
    }

    double meanLoudness(int from, int to) {
        return Sums.mean(loudness(from, to));
    }

    public double loudnessSpread(int from, int to) {
        return Sums.spread(loudness(from, to));
    }

    private double[] loudness(int from, int to) {
        int last = Math.min(to, loudness.length);
        return java.util.stream.IntStream.range(Math.min(from, last), last)
                .mapToDouble(t -> loudness[t])
                .toArray();
    }

    static double semitones(double hertz, double reference) {
        return 12 * Math.log(hertz / reference) / Math.log(2);
    }
}
