package dev.vivavoce.quiz.language;

import java.util.List;

/// An English sentence of a passage with its words.
public record Sentence(Piece piece, List<Token> tokens) {
    public Sentence {
        tokens = List.copyOf(tokens);
    }

    public String text() {
        return piece.text();
    }

    /// Returns the text from one token to before another one.
    public String text(int from, int to) {
        if (from >= to) return "";
        return text().substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /// Returns how many words it has.
    public int words() {
        return (int) tokens.stream().filter(Token::isWord).count();
    }
}
