package dev.vivavoce.rating.talk;

/// A talk cannot be rated as it was given. The message never holds what was said.
public final class TalkRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why.
    public enum Reason {
        /// It is not the JSON of a talk, or a field has a wrong type or value.
        MALFORMED,
        TURN_TOO_LONG,
        TOO_MANY_TURNS,
        TALK_TOO_LONG
    }

    private final Reason reason;

    public TalkRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
