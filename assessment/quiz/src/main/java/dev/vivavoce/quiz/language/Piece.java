package dev.vivavoce.quiz.language;

import dev.vivavoce.quiz.question.Passage;
import dev.vivavoce.quiz.question.Span;

/// A part of a passage: a sentence, a row of a table, or something shorter.
///
/// @param span its place in the text of the passage
public record Piece(Passage passage, Span span, Form form) {
    /// What a piece is.
    public enum Form {
        /// A whole sentence with its closing mark.
        SENTENCE,
        /// A row of a table, with ` | ` between its cells.
        ROW,
        /// A heading, a caption, a note without a verb.
        FRAGMENT
    }

    public String text() {
        return span.in(passage.text());
    }
}
