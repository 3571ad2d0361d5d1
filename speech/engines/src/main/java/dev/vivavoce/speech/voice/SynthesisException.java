package dev.vivavoce.speech.voice;

/// An engine did not make the sound of a script. Another engine may.
public final class SynthesisException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why there is no sound.
    public enum Reason {
        /// The engine cannot be reached, is overloaded, or took too long.
        AWAY,
        /// The engine refuses the request: the key, the voice or the text.
        REFUSED,
        /// What the engine answered is no sound, or not the whole of it.
        UNUSABLE
    }

    private final Reason reason;

    /// @param message names the engine, and contains nothing of the text
    public SynthesisException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
