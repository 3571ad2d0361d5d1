package dev.vivavoce.speech.recognizer;

/// What a learner does with what an engine recognises.
public enum Practice {
    /// A text is read aloud, and compared.
    READING,
    /// The learner speaks freely, and reads what was recognised.
    FREE
}
