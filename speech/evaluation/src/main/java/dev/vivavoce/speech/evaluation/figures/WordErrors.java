package dev.vivavoce.speech.evaluation.figures;

import dev.vivavoce.speech.text.SpokenForm;
import dev.vivavoce.speech.text.WordMatch;
import java.util.Collection;

/// How far what was heard is from what was said: the least number of words to change, leave out or put in. Numbers,
/// titles, contractions and spellings count as the same word in whichever way they are written.
///
/// @param words how many words were said
public record WordErrors(int substitutions, int deletions, int insertions, int words) {
    public static final WordErrors NONE = new WordErrors(0, 0, 0, 0);

    public static WordErrors between(String said, String heard) {
        var errors = NONE;
        for (var pair : WordMatch.of(SpokenForm.of(said), SpokenForm.of(heard), WordMatch.ONE_EACH)
                .pairs()) {
            errors = errors.plus(
                    switch (pair) {
                        case WordMatch.Pair.Same _ -> new WordErrors(0, 0, 0, 1);
                        case WordMatch.Pair.Other _ -> new WordErrors(1, 0, 0, 1);
                        case WordMatch.Pair.Missing _ -> new WordErrors(0, 1, 0, 1);
                        case WordMatch.Pair.Extra _ -> new WordErrors(0, 0, 1, 0);
                    });
        }
        return errors;
    }

    public static WordErrors sum(Collection<WordErrors> all) {
        return all.stream().reduce(NONE, WordErrors::plus);
    }

    public int errors() {
        return substitutions + deletions + insertions;
    }

    /// Errors for each word said; above 1 when much was put in, not a number when nothing was said.
    public double rate() {
        return words == 0 ? Double.NaN : (double) errors() / words;
    }

    private WordErrors plus(WordErrors other) {
        return new WordErrors(
                substitutions + other.substitutions,
                deletions + other.deletions,
                insertions + other.insertions,
                words + other.words);
    }
}
