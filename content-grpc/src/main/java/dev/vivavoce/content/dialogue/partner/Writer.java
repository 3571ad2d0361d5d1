package dev.vivavoce.content.dialogue.partner;

/// Who found the words of a sentence.
public enum Writer {
    /// A person, who wrote them for the script.
    SCRIPT,
    /// A language model.
    MODEL
}
