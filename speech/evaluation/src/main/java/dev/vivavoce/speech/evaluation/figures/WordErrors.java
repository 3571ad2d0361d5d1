package dev.vivavoce.speech.evaluation.figures;

import dev.vivavoce.speech.text.SpokenForm;
import dev.vivavoce.speech.text.WordMatch;
import java.util.Collection;

/// Word errors: the least number of substitutions, deletions and insertions between what was said and what was
/// recognised. Numbers, titles, contractions and spelling variants count as the same word however they are written.
///
/// @param words the number of words said
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

    /// The word error rate; above 1 when much was inserted, NaN when nothing was said.
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
