package dev.vivavoce.quiz.question;

import org.jspecify.annotations.Nullable;

/// What a question rests on.
///
/// @param language the BCP 47 tag of the question's words
/// @param difficulty how hard it is meant to be
/// @param explanation why the key is right, in words of the passage where there is one; empty for none
/// @param citation where the source says so; null for a question without a source, as an imported one is
public record Basis(
        String language,
        Difficulty difficulty,
        String explanation,
        @Nullable Citation citation) {
    /// Returns the same with another explanation.
    public Basis withExplanation(String other) {
        return new Basis(language, difficulty, other, citation);
    }

    /// Returns the same with another citation.
    public Basis withCitation(Citation other) {
        return new Basis(language, difficulty, explanation, other);
    }
}
