package dev.vivavoce.rating.rewrite;

import dev.vivavoce.rating.evidence.Quote;
import java.util.List;
import java.util.stream.Collectors;

/// A sentence of the learner, and how to say it better.
///
/// @param quote what was said
/// @param pieces what was said and what to say, word for word: what was kept and removed is the one, what was
///     kept and added the other
public record BetterSentence(Quote quote, List<Piece> pieces) {
    public BetterSentence {
        pieces = List.copyOf(pieces);
    }

    /// Words that follow each other and have the same fate.
    public record Piece(Kind kind, String text) {}

    /// The outcome for a word.
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    /// What to say.
    public String better() {
        return pieces.stream()
                .filter(piece -> piece.kind() != Kind.REMOVED)
                .map(Piece::text)
                .collect(Collectors.joining(" "));
    }
}
