package dev.vivavoce.speech.media.format;

import dev.vivavoce.speech.media.format.UnusableMediaException.Reason;
import java.util.Optional;

/// How the process that decodes ends: its exit code is all that it says beside the sound.
public final class DecoderExit {
    /// The sound is complete.
    public static final int COMPLETE = 0;
    /// The file ended before its sound did.
    public static final int CUT = 20;
    /// The parent is gone.
    public static final int ORPHANED = 21;

    private static final int FIRST_REASON = 30;

    private DecoderExit() {}

    public static int of(Reason reason) {
        return FIRST_REASON + reason.ordinal();
    }

    /// Returns the reason that a code means.
    public static Optional<Reason> reason(int code) {
        int ordinal = code - FIRST_REASON;
        var reasons = Reason.values();
        return ordinal < 0 || ordinal >= reasons.length ? Optional.empty() : Optional.of(reasons[ordinal]);
    }
}
