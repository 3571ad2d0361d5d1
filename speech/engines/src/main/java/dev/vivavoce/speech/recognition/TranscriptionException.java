package dev.vivavoce.speech.recognition;

/// An engine did not find the words of an utterance. Another engine may.
public final class TranscriptionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why there are no words.
    public enum Reason {
        /// The engine cannot be reached, is overloaded, or took too long.
        AWAY,
        /// The engine refuses the request: the key, the model or the sound.
        REFUSED,
        /// What the engine answered is no text with times, or has times outside the utterance.
        UNUSABLE
    }

    private final Reason reason;

    /// @param message names the engine, and contains nothing of what was said
    public TranscriptionException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
