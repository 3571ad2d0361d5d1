package dev.vivavoce.speech.voiceactivity;

/// Whether a frame holds a voice with a pitch: it is loud enough, it repeats itself after a period of a human
/// voice, and it is not as loud as the frame before, as a hum is. Depends on the samples of both frames alone.
final class Voicing {
    private static final int RATE = 16_000;
    private static final int LOWEST_HERTZ = 70;
    private static final int HIGHEST_HERTZ = 400;
    /// From here on, shorter periods are looked at for the dip before a peak.
    private static final int DIP_FROM = 20;

    /// Speech is louder; decibels of full scale.
    private static final double LEAST_DECIBELS = -50;
    /// A hum changes less from frame to frame.
    private static final double LEAST_CHANGE_DECIBELS = 0.5;
    /// Takes away rumble, which repeats itself at every short period.
    private static final double EMPHASIS = 0.9;
    /// How much alike a voiced frame and itself one period later are.
    private static final double ALIKE = 0.7;
    /// A period is a peak: at a shorter distance the likeness is below this share of it.
    private static final double DIP = 0.7;

    private Voicing() {}

    /// @param samples 16 kHz
    /// @param from the first of the [VoiceActivity#FRAME] samples of the frame; without a frame before it none is
    ///     voiced
    static boolean isVoiced(float[] samples, int from) {
        if (from < VoiceActivity.FRAME) {
            return false;
        }
        double decibels = decibels(samples, from);
        return decibels >= LEAST_DECIBELS
                && Math.abs(decibels - decibels(samples, from - VoiceActivity.FRAME)) >= LEAST_CHANGE_DECIBELS
                && periodicity(samples, from) >= ALIKE;
    }

    private static double decibels(float[] samples, int from) {
        double sum = 0;
        for (int i = from; i < from + VoiceActivity.FRAME; i++) {
            sum += samples[i] * samples[i];
        }
        return 10 * Math.log10(sum / VoiceActivity.FRAME + 1e-10);
    }

    /// The highest peak of the normalised correlation of a frame with itself, 0 to 1; 0 without a peak.
    static double periodicity(float[] samples, int from) {
        var emphasised = emphasised(samples, from);
        var energy = new double[emphasised.length + 1];
        for (int i = 0; i < emphasised.length; i++) {
            energy[i + 1] = energy[i] + emphasised[i] * emphasised[i];
        }
        double best = 0;
        double least = 1;
        for (int lag = DIP_FROM; lag <= RATE / LOWEST_HERTZ; lag++) {
            int common = emphasised.length - lag;
            double product = 0;
            for (int i = 0; i < common; i++) {
                product += emphasised[i] * emphasised[i + lag];
            }
            double later = energy[emphasised.length] - energy[lag];
            double likeness = product / Math.sqrt(energy[common] * later + 1e-12);
            least = Math.min(least, likeness);
            if (lag >= RATE / HIGHEST_HERTZ && least < DIP * likeness) {
                best = Math.max(best, likeness);
            }
        }
        return best;
    }

    private static double[] emphasised(float[] samples, int from) {
        double mean = 0;
        for (int i = 0; i < VoiceActivity.FRAME; i++) {
            mean += samples[from + i] / VoiceActivity.FRAME;
        }
        var emphasised = new double[VoiceActivity.FRAME];
        for (int i = 0; i < emphasised.length; i++) {
            double before = samples[from + Math.max(0, i - 1)] - mean;
            emphasised[i] = samples[from + i] - mean - EMPHASIS * before;
        }
        return emphasised;
    }
}
