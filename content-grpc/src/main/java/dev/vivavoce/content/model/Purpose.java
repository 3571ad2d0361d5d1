package dev.vivavoce.content.model;

/// What an answer is for. Each configured model serves some purposes.
public enum Purpose {
    DIALOGUE,
    JUDGEMENT,
    WRITING
}
