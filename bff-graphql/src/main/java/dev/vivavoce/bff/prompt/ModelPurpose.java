package dev.vivavoce.bff.prompt;

/// What an answer of a model is for.
enum ModelPurpose {
    DIALOGUE,
    JUDGEMENT,
    WRITING
}
