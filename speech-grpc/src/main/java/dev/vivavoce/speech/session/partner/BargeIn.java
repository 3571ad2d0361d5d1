package dev.vivavoce.speech.session.partner;

/// Decides whether the learner interrupts the partner. A cough, "mm-hm" and the echo that the page did not remove do
/// not count: only voice that is loud for longer than these take.
final class BargeIn {
    private static final int FRAME = 320;
    /// Root mean square of a frame from which it is loud: −40 dB of full scale.
    private static final double LOUD = 0.01;
    /// Loud voice of this length interrupts: 640 ms. Quiet frames between words are not counted.
    private static final int LONG_ENOUGH = 32;

    private double energy;
    private int filled;
    private int loudFrames;

    /// Takes the next samples, and returns whether the learner has interrupted.
    ///
    /// @param isSpeech whether somebody speaks, and makes no pause
    boolean hear(float[] samples, boolean isSpeech) {
        if (!isSpeech) {
            reset();
            return false;
        }
        for (float sample : samples) {
            energy += sample * sample;
            if (++filled < FRAME) continue;
            if (Math.sqrt(energy / FRAME) >= LOUD) loudFrames++;
            energy = 0;
            filled = 0;
        }
        return loudFrames >= LONG_ENOUGH;
    }

    /// Begins anew.
    void reset() {
        energy = 0;
        filled = 0;
        loudFrames = 0;
    }
}
