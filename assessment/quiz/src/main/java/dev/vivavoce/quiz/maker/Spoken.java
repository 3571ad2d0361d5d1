package dev.vivavoce.quiz.maker;

import dev.vivavoce.quiz.language.Piece;
import dev.vivavoce.quiz.question.Passage;
import dev.vivavoce.quiz.question.Question;
import java.util.List;
import java.util.regex.Pattern;

/// Sentences to hear or to say: whole ones of fitting length, without digits and abbreviations.
final class Spoken {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} ,;:'’¿¡-]*[.!?]");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern ABBREVIATION = Pattern.compile(".*\\p{Lu}{2}.*");

    private Spoken() {}

    static List<Piece> pieces(Reading reading, Passage passage) {
        int least = switch (reading.difficulty()) {
            case EASY -> 4;
            case MEDIUM -> 6;
            case HARD -> 9;
        };
        int most = switch (reading.difficulty()) {
            case EASY -> 9;
            case MEDIUM -> 13;
            case HARD -> 18;
        };
        return reading.pieces(passage).stream()
                .filter(piece -> piece.form() == Piece.Form.SENTENCE)
                .filter(piece -> PLAIN.matcher(piece.text()).matches()
                        && !ABBREVIATION.matcher(piece.text()).matches())
                .filter(piece -> {
                    int words = SPACE.split(piece.text()).length;
                    return words >= least && words <= most;
                })
                .toList();
    }

    static List<Question> toType(Reading reading, Passage passage) {
        return pieces(reading, passage).stream()
                .<Question>map(piece -> new Question.ListenAndType(piece.text(), reading.basis(piece)))
                .toList();
    }

    static List<Question> toSay(Reading reading, Passage passage) {
        return pieces(reading, passage).reversed().stream()
                .<Question>map(piece -> new Question.SayAloud(piece.text(), reading.basis(piece)))
                .toList();
    }
}
