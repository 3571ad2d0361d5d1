package dev.vivavoce.quiz.maker;

import dev.vivavoce.quiz.language.Piece;
import dev.vivavoce.quiz.language.SelfContained;
import dev.vivavoce.quiz.language.Sentence;
import dev.vivavoce.quiz.language.Token;
import dev.vivavoce.quiz.question.Option;
import dev.vivavoce.quiz.question.Passage;
import dev.vivavoce.quiz.question.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Sentences with a word missing. In English it is a noun or a number; in other languages a long word that is rare in
/// the text, away from the beginning.
final class Gaps {
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");
    /// Nouns that many sentences hold in fixed phrases.
    static final Set<String> WEAK = Set.of(
            ("home side people number time times year place part other others thing things way kind something somebody end"
                            + " order orders use press report test")
                    .split(" "));
    private static final int SHORTEST = 7;
    private static final int LONGEST = 24;
    private static final int SHORTEST_KEY = 4;
    private static final int SHORTEST_KEY_ELSEWHERE = 6;

    private Gaps() {}

    static List<Question> drafts(Reading reading, Passage passage) {
        var drafts = new ArrayList<Question>();
        if (!passage.isEnglish()) {
            for (var piece : reading.pieces(passage))
                if (piece.form() == Piece.Form.SENTENCE) elsewhere(reading, piece, drafts);
            return drafts;
        }
        for (var sentence : reading.sentences(passage)) {
            keys(reading, sentence).forEach(index -> drafts.add(gap(reading, sentence, index)));
        }
        return drafts;
    }

    /// The indexes of the words to leave out, the best first.
    static List<Integer> keys(Reading reading, Sentence sentence) {
        if (sentence.words() < SHORTEST || sentence.words() > LONGEST || !SelfContained.is(sentence)) return List.of();
        var tokens = sentence.tokens();
        var keys = new ArrayList<Integer>();
        for (int i = 2; i < tokens.size(); i++) {
            var token = tokens.get(i);
            boolean noun = token.isOnlyNoun()
                    && token.text().length() >= SHORTEST_KEY
                    && !reading.isName(token)
                    && !Distractors.isCalendar(token.text())
                    && !token.text().contains("-")
                    && !WEAK.contains(token.lower());
            if ((noun || Facts.isCount(tokens, i)) && occursOnce(sentence, token)) keys.add(i);
        }
        var rarest = Comparator.comparingInt(
                (Integer index) -> reading.frequency(tokens.get(index).lower()));
        var order = switch (reading.difficulty()) {
            case EASY -> rarest.reversed();
            case MEDIUM ->
                Comparator.comparingInt(
                        (Integer index) -> -reading.count(tokens.get(index).text()));
            case HARD -> rarest;
        };
        keys.sort(order);
        return keys;
    }

    private static boolean occursOnce(Sentence sentence, Token token) {
        return sentence.tokens().stream()
                        .filter(other -> other.lower().startsWith(token.lower())
                                || token.lower().startsWith(other.lower())
                                        && other.text().length() >= SHORTEST_KEY)
                        .count()
                == 1;
    }

    private static Question gap(Reading reading, Sentence sentence, int index) {
        var token = sentence.tokens().get(index);
        return gap(reading, sentence.piece(), token.start(), token.end());
    }

    private static Question gap(Reading reading, Piece piece, int from, int to) {
        var text = piece.text();
        return new Question.Gap(
                text.substring(0, from),
                text.substring(to),
                List.of(Option.right(text.substring(from, to))),
                reading.basis(piece));
    }

    private static void elsewhere(Reading reading, Piece piece, List<Question> drafts) {
        var words = WORD.matcher(piece.text()).results().toList();
        if (words.size() < SHORTEST || words.size() > LONGEST) return;
        var counts = new HashMap<String, Integer>();
        WORD.matcher(piece.passage().text().toLowerCase(Locale.ROOT))
                .results()
                .forEach(match -> counts.merge(match.group(), 1, Integer::sum));
        words.stream()
                .skip(2)
                .filter(match -> match.group().length() >= SHORTEST_KEY_ELSEWHERE
                        && counts.getOrDefault(match.group().toLowerCase(Locale.ROOT), 0) == 1)
                .sorted(Comparator.comparingInt(match -> -match.group().length()))
                .forEach(match -> drafts.add(gap(reading, piece, match.start(), match.end())));
    }
}
