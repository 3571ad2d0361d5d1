package dev.vivavoce.speech.pronunciation.scoring;

/// What a performance is scored against: the part of a task that scoring needs.
public sealed interface ScoringTask {
    /// A given text is read aloud.
    ///
    /// @param text the reference text; not blank
    record ReadAloud(String text) implements ScoringTask {
        public ReadAloud {
            if (text.isBlank()) throw new IllegalArgumentException("text: blank (expected: the text to read)");
        }
    }

    /// Free speech: what is heard is scored.
    record Free() implements ScoringTask {}

    /// @throws IllegalArgumentException for a blank text
    static ScoringTask readAloud(String text) {
        return new ReadAloud(text);
    }

    static ScoringTask free() {
        return new Free();
    }
}
