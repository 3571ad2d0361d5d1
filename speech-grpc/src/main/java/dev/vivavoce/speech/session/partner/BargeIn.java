package dev.vivavoce.speech.session.partner;

/// Decides what the learner's sounds mean while the partner speaks. Loud voice holds the partner's voice as
/// soon as it is detected, before it is known what it will become. A cough or "mm-hm" is over soon, and the
/// partner goes on. What lasts longer interrupts. The echo that the page did not remove is not loud enough for
/// either.
final class BargeIn {
    /// What the sounds so far mean.
    enum Meaning {
        /// The partner speaks, or goes on.
        NOTHING,
        /// The partner waits for what it will be.
        HOLD,
        /// The partner stops.
        INTERRUPTION
    }

    /// 20 ms.
    private static final int FRAME = 320;
    /// Root mean square of a frame from which it is loud: −40 dB of full scale.
    private static final double LOUD = 0.01;
    /// Voice holds when so many of the last frames are loud, half of 200 ms. Those before its detection count.
    private static final int HOLDS = 5;
    private static final int LATEST = 10;
    /// Loud voice of this length interrupts: 600 ms from its detection. Quiet frames between words are not
    /// counted, and of what was loud before a pause a part only: so "wait, wait a moment" interrupts, and a
    /// cough does not.
    private static final int INTERRUPTS = 30;
    private static final int PART_BEFORE_PAUSE = 3;
    /// A hold ends when nothing loud was said for so long: 560 ms. That bridges the pause after "sorry".
    private static final int RELEASES = 28;

    private double energy;
    private int filled;
    /// A bit for each of the last [#LATEST] frames: whether it was loud.
    private int latest;
    private boolean isVoice;
    private boolean isHeld;
    private int loudFrames;
    private int quietFrames;

    /// Takes the next samples.
    ///
    /// @param isSpeech whether the learner speaks, without a pause
    Meaning hear(float[] samples, boolean isSpeech) {
        if (isVoice && !isSpeech) loudFrames /= PART_BEFORE_PAUSE;
        isVoice = isSpeech;
        if (isVoice && isLoud()) isHeld = true;
        for (float sample : samples) {
            energy += sample * sample;
            if (++filled < FRAME) continue;
            count(Math.sqrt(energy / FRAME) >= LOUD);
            energy = 0;
            filled = 0;
        }
        if (loudFrames >= INTERRUPTS) return Meaning.INTERRUPTION;
        return isHeld ? Meaning.HOLD : Meaning.NOTHING;
    }

    private void count(boolean isLoud) {
        latest = (latest << 1 | (isLoud ? 1 : 0)) & (1 << LATEST) - 1;
        if (isVoice && isLoud) {
            loudFrames++;
            quietFrames = 0;
            if (isLoud()) isHeld = true;
        } else if (++quietFrames >= RELEASES) {
            isHeld = false;
            loudFrames = 0;
        }
    }

    private boolean isLoud() {
        return Integer.bitCount(latest) >= HOLDS;
    }

    /// Begins anew.
    void reset() {
        energy = 0;
        filled = 0;
        latest = 0;
        isVoice = false;
        isHeld = false;
        loudFrames = 0;
        quietFrames = 0;
    }
}
