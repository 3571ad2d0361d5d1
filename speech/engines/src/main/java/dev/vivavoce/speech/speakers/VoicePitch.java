package dev.vivavoce.speech.speakers;

/// The pitch of each frame, by the normalised correlation of 40 ms with themselves, at a quarter of the rate: a voice
/// is compared with others, so its octave matters more than its last hertz.
final class VoicePitch {
    private static final int QUARTER = 4;
    private static final int RATE = 16_000 / QUARTER;
    private static final int WINDOW = 160;
    /// Samples of 16 kHz by which a window begins before its frame.
    private static final int BEFORE = 120;

    private static final int SHORTEST = 10;
    private static final int LONGEST = 62;
    private static final double VOICED = 0.6;
    /// Of two periods that fit nearly as well, the shorter one is the pitch.
    private static final double NEARLY = 0.93;

    private VoicePitch() {}

    /// @return hertz; 0 where nothing has a pitch
    static float[] of(float[] samples, int frames) {
        var slow = slow(samples, frames);
        var hertz = new float[frames];
        var window = new double[WINDOW];
        for (int t = 0; t < frames; t++) {
            double mean = 0;
            for (int i = 0; i < WINDOW; i++) mean += slow[t * VoiceFrames.STEP / QUARTER + i] / WINDOW;
            for (int i = 0; i < WINDOW; i++) window[i] = slow[t * VoiceFrames.STEP / QUARTER + i] - mean;
            hertz[t] = (float) pitch(window);
        }
        return hertz;
    }

    /// Four samples each are one.
    private static double[] slow(float[] samples, int frames) {
        var slow = new double[frames * VoiceFrames.STEP / QUARTER + WINDOW];
        for (int i = 0; i < slow.length; i++) {
            int from = i * QUARTER - BEFORE;
            for (int k = from; k < from + QUARTER; k++)
                if (k >= 0 && k < samples.length) slow[i] += samples[k] / (double) QUARTER;
        }
        return slow;
    }

    private static double pitch(double[] window) {
        var likeness = new double[LONGEST + 2];
        double best = 0;
        for (int lag = SHORTEST - 1; lag <= LONGEST + 1; lag++) {
            likeness[lag] = likeness(window, lag);
            if (lag >= SHORTEST && lag <= LONGEST) best = Math.max(best, likeness[lag]);
        }
        if (best < VOICED) return 0;
        for (int lag = SHORTEST; lag <= LONGEST; lag++) {
            boolean isPeak = likeness[lag] >= likeness[lag - 1] && likeness[lag] >= likeness[lag + 1];
            if (isPeak && likeness[lag] >= NEARLY * best) return RATE / (lag + peak(likeness, lag));
        }
        return 0; // it only falls: no period
    }

    private static double likeness(double[] window, int lag) {
        double product = 0;
        double one = 1e-9;
        double other = 1e-9;
        for (int i = 0; i + lag < WINDOW; i++) {
            product += window[i] * window[i + lag];
            one += window[i] * window[i];
            other += window[i + lag] * window[i + lag];
        }
        return product / Math.sqrt(one * other);
    }

    /// Where between three values the highest point of their parabola is, −0.5 to 0.5.
    private static double peak(double[] likeness, int lag) {
        double bend = likeness[lag - 1] - 2 * likeness[lag] + likeness[lag + 1];
        if (bend > -1e-9) return 0;
        return Math.clamp((likeness[lag - 1] - likeness[lag + 1]) / 2 / bend, -0.5, 0.5);
    }
}
