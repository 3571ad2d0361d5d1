package dev.vivavoce.quiz.maker;

import dev.vivavoce.quiz.language.NounPhrase;
import dev.vivavoce.quiz.language.Piece;
import dev.vivavoce.quiz.language.Pieces;
import dev.vivavoce.quiz.language.Sentence;
import dev.vivavoce.quiz.language.Tagger;
import dev.vivavoce.quiz.language.Token;
import dev.vivavoce.quiz.question.Basis;
import dev.vivavoce.quiz.question.Citation;
import dev.vivavoce.quiz.question.Difficulty;
import dev.vivavoce.quiz.question.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/// Passages of a source, read: their pieces, sentences and noun phrases. All drafts of a quiz come from one reading.
final class Reading {
    private final Difficulty difficulty;
    private final ToIntFunction<String> frequency;
    private final Map<String, List<Piece>> pieces = new HashMap<>();
    private final Map<String, List<Sentence>> sentences = new HashMap<>();
    private final List<NounPhrase> phrases = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();

    Reading(List<Passage> passages, Difficulty difficulty, Tagger tagger) {
        this.difficulty = difficulty;
        frequency = tagger::frequency;
        for (var passage : passages) {
            var cut = Pieces.of(passage);
            pieces.put(passage.id(), cut);
            var whole = cut.stream()
                    .filter(piece -> piece.form() == Piece.Form.SENTENCE)
                    .toList();
            var read = passage.isEnglish() ? tagger.read(whole) : List.<Sentence>of();
            sentences.put(passage.id(), read);
            read.forEach(this::take);
        }
    }

    private void take(Sentence sentence) {
        phrases.addAll(NounPhrase.of(sentence));
        var tokens = sentence.tokens();
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (!token.isWord()) continue;
            counts.merge(token.lower(), 1, Integer::sum);
            boolean capital = Character.isUpperCase(token.text().codePointAt(0))
                    && !token.text().equals("I");
            if (i > 0 && capital && tokens.get(i - 1).isWord()) names.add(token.text());
        }
    }

    List<Piece> pieces(Passage passage) {
        return pieces.getOrDefault(passage.id(), List.of());
    }

    /// The English sentences of a passage.
    List<Sentence> sentences(Passage passage) {
        return sentences.getOrDefault(passage.id(), List.of());
    }

    /// All noun phrases, in the order of the text.
    List<NounPhrase> phrases() {
        return phrases;
    }

    /// Words that are written with a capital letter within sentences.
    Set<String> names() {
        return names;
    }

    boolean isName(Token token) {
        return names.contains(token.text());
    }

    /// How often a word occurs.
    int count(String word) {
        return counts.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }

    /// See [Tagger#frequency(String)].
    int frequency(String word) {
        return frequency.applyAsInt(word);
    }

    Difficulty difficulty() {
        return difficulty;
    }

    /// How many wrong options a multiple choice has.
    int distractors() {
        return difficulty == Difficulty.EASY ? 2 : 3;
    }

    /// The basis of a question from a piece: the piece is its citation and its explanation.
    Basis basis(Piece piece) {
        return new Basis(
                piece.passage().language(), difficulty, piece.text(), Citation.of(piece.passage(), piece.span()));
    }
}
