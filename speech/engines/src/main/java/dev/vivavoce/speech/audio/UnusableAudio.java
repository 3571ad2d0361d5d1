package dev.vivavoce.speech.audio;

/// A recording cannot be decoded. The message states what was found and what is expected; it contains no audio.
public final class UnusableAudio extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why a recording cannot be decoded.
    public enum Reason {
        /// The file is damaged or incomplete.
        UNREADABLE,
        /// The container, the encoding or the sample rate is not supported.
        FORMAT_UNSUPPORTED,
        /// The recording is longer than the caller allows.
        TOO_LONG
    }

    private final Reason reason;

    UnusableAudio(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
