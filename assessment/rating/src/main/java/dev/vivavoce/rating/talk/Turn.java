package dev.vivavoce.rating.talk;

/// What one speaker says until the other one speaks.
///
/// @param text plain text; may be empty
/// @param start seconds from the beginning of the talk; a hint only, since nothing makes sure that it is right
/// @param end seconds from the beginning of the talk
public record Turn(Speaker who, String text, double start, double end) {
    /// The longest text of a turn, in characters: half an hour of monologue.
    public static final int LONGEST = 60_000;

    public Turn {
        if (text.length() > LONGEST) {
            throw new TalkRefused(
                    TalkRefused.Reason.TURN_TOO_LONG,
                    "characters of a turn: " + text.length() + " (expected: at most " + LONGEST + ")");
        }
        if (!Double.isFinite(start) || !Double.isFinite(end)) {
            throw new TalkRefused(TalkRefused.Reason.MALFORMED, "a turn's times must be finite numbers");
        }
    }
}
