package dev.vivavoce.speech.textfeedback;

/// A word of the reference text, or one that was heard. Times are seconds from the start of the session's audio.
///
/// @param text as in the reference text, or as recognised
/// @param heard what was recognised in its place; empty unless the state is [State#OTHER]
/// @param referenceIndex its index among the words of the reference text; −1 for a word that the text does not have,
///     and in free speech
/// @param startSeconds 0 where nothing was heard, as is the end
public record TextWord(
        String text, State state, String heard, int referenceIndex, double startSeconds, double endSeconds) {
    /// What the recognised text shows of a word.
    public enum State {
        /// It was recognised.
        HEARD,
        /// Another word was recognised in its place.
        OTHER,
        /// It was not recognised.
        NOT_HEARD,
        /// It was recognised, and the reference text does not have it.
        ADDED
    }

    static TextWord notHeard(String text, int referenceIndex) {
        return new TextWord(text, State.NOT_HEARD, "", referenceIndex, 0, 0);
    }
}
