package dev.vivavoce.speech.media.child;

import dev.vivavoce.speech.media.format.UnusableMediaException;
import dev.vivavoce.speech.media.format.UnusableMediaException.Reason;

/// Counts the parts of a stream that cannot be decoded. A few are left out; a file that has more of them than of the
/// others is broken.
final class DamageCount {
    private static final int FEW = 20;

    private long good;
    private long bad;

    void good() {
        good++;
    }

    void bad() {
        bad++;
        if (bad > good + FEW) throw broken();
    }

    /// Fails when nothing but damage was found.
    void end() {
        if (good == 0 && bad > 0) throw broken();
    }

    private static UnusableMediaException broken() {
        return new UnusableMediaException(Reason.BROKEN, "more damage than sound");
    }
}
