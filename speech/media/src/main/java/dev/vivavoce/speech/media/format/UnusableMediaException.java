package dev.vivavoce.speech.media.format;

/// A recorded file cannot be used. That is the file's fault, or that of the machine's programs for `NEEDS_FFMPEG`:
/// another try ends the same way. The message contains nothing of the file.
public final class UnusableMediaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why, in words that a person can act on. `README.md` says what to do about each.
    public enum Reason {
        /// The file has no byte.
        EMPTY,
        /// The file has more bytes than allowed.
        TOO_BIG,
        /// Its sound is longer than allowed.
        TOO_LONG,
        /// It is in no format that can be read anywhere.
        UNKNOWN_FORMAT,
        /// It is in a known format with a coding, rate or number of channels that is not read.
        UNSUPPORTED_CODING,
        /// It is in a format that needs the program ffmpeg, which is not installed here.
        NEEDS_FFMPEG,
        /// It is damaged, or breaks the rules of its format.
        BROKEN,
        /// It has no sound: no track, or one of no length.
        NO_AUDIO,
        /// Reading it needs more memory than allowed.
        TOO_COMPLEX,
        /// Reading it takes longer than allowed.
        TOO_SLOW
    }

    private final Reason reason;

    public UnusableMediaException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
