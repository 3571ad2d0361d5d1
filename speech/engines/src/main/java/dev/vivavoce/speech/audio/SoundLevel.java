package dev.vivavoce.speech.audio;

import java.util.Arrays;

/// How loud a stretch of sound is, and what is behind the voice in it. Levels are decibels of full scale, measured over
/// frames of 32 ms.
///
/// @param floorDecibels the level that a tenth of the frames stays below: what is heard between words
/// @param voiceDecibels the level that a tenth of the frames exceeds
/// @param clippedShare the share of samples at full scale, 0 to 1
public record SoundLevel(double floorDecibels, double voiceDecibels, double clippedShare) {
    /// Not measured: neither quiet nor noisy.
    public static final SoundLevel UNKNOWN = new SoundLevel(-100, 0, 0);

    static final int FRAME = 512;

    private static final float CLIPPED = 0.985f;
    private static final double CLIPPED_SHARE = 0.002;
    private static final double QUIET_DECIBELS = -42;
    private static final double NOISE_FLOOR_DECIBELS = -45;
    private static final double LEAST_DISTANCE_DECIBELS = 15;

    /// Measures the whole frames of 16 kHz samples; less than a frame counts as one.
    public static SoundLevel of(float[] samples) {
        int frames = Math.max(1, samples.length / FRAME);
        var decibels = new double[frames];
        var clipped = new int[frames];
        for (int i = 0; i < frames; i++) {
            int to = Math.min(samples.length, (i + 1) * FRAME);
            decibels[i] = decibels(samples, i * FRAME, to);
            clipped[i] = clipped(samples, i * FRAME, to);
        }
        return of(decibels, clipped);
    }

    /// @param decibels of each frame
    /// @param clipped the samples at full scale in each frame
    static SoundLevel of(double[] decibels, int[] clipped) {
        var levels = decibels.clone();
        Arrays.sort(levels);
        double share = Arrays.stream(clipped).sum() / (double) (clipped.length * FRAME);
        return new SoundLevel(levels[levels.length / 10], levels[levels.length * 9 / 10], share);
    }

    static double decibels(float[] samples, int from, int to) {
        double energy = 0;
        for (int i = from; i < to; i++) energy += samples[i] * samples[i];
        return 10 * Math.log10(energy / Math.max(1, to - from) + 1e-10);
    }

    static int clipped(float[] samples, int from, int to) {
        int clipped = 0;
        for (int i = from; i < to; i++) clipped += Math.abs(samples[i]) >= CLIPPED ? 1 : 0;
        return clipped;
    }

    /// Whether the microphone was overdriven.
    public boolean isClipped() {
        return clippedShare > CLIPPED_SHARE;
    }

    /// Whether the voice, if there is one, is very quiet.
    public boolean isQuiet() {
        return voiceDecibels < QUIET_DECIBELS;
    }

    /// Whether there is much noise behind the voice.
    public boolean isNoisy() {
        return floorDecibels > NOISE_FLOOR_DECIBELS
                && voiceDecibels - floorDecibels < LEAST_DISTANCE_DECIBELS
                && !isClipped();
    }
}
