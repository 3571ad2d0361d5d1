package dev.vivavoce.speech.pronunciation.scoring;

/// What is to be spoken, as far as scoring is concerned.
///
/// @param language BCP 47 tag
/// @param referenceText the text to read; empty in `FREE` mode
public record ScoringTask(Mode mode, String language, String referenceText) {
    /// Kinds of task.
    public enum Mode {
        /// A given text is read aloud.
        READ_ALOUD,
        /// Free speech: what is heard is scored.
        FREE
    }

    public ScoringTask {
        if (mode == Mode.READ_ALOUD && referenceText.isBlank()) {
            throw new IllegalArgumentException("referenceText: blank (expected: the text to read)");
        }
    }

    /// Reading `text` aloud in English.
    public static ScoringTask readAloud(String text) {
        return new ScoringTask(Mode.READ_ALOUD, "en-US", text);
    }

    /// Speaking English freely.
    public static ScoringTask free() {
        return new ScoringTask(Mode.FREE, "en-US", "");
    }
}
