package dev.vivavoce.speech.media.opus;

/// Data that is no Opus, or Opus that is not taken.
public final class UnusableOpusException extends RuntimeException {
    /// What is wrong with it.
    public enum Reason {
        /// It is no packet, or one whose sound cannot be decoded.
        INVALID,
        /// It has two channels.
        STEREO,
        /// It lasts longer than allowed.
        TOO_LONG
    }

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    UnusableOpusException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
