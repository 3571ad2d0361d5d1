package dev.vivavoce.speech.recognition;

import dev.vivavoce.runtime.Failure.FieldViolation;
import java.util.ArrayList;
import java.util.List;

/// Names and rare words that may well be said, so that the recogniser writes them where it otherwise would write
/// something more common that sounds alike. For free speech only: who is scored on a text must not be helped to it.
///
/// @param words each a word or a few, as they are to be written
public record Hotwords(List<String> words) {
    /// None: the recogniser hears as it does by itself.
    public static final Hotwords NONE = new Hotwords(List.of());
    /// More would make each of them likely in places where it is wrong.
    public static final int MOST = 20;
    /// Of one, in characters.
    public static final int LONGEST = 40;

    public Hotwords {
        words = List.copyOf(words);
    }

    /// What is wrong with words that somebody asks for.
    ///
    /// @param field the request's field that holds them
    public static List<FieldViolation> violations(String field, List<String> words) {
        if (words.size() > MOST) {
            return List.of(new FieldViolation(field, words.size() + " words (expected: at most " + MOST + ")"));
        }
        var wrong = new ArrayList<FieldViolation>();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            int length = word.codePointCount(0, word.length());
            if (length > LONGEST) {
                wrong.add(new FieldViolation(
                        field + "[" + i + "]", length + " characters (expected: at most " + LONGEST + ")"));
            } else if (word.codePoints().noneMatch(Character::isLetter)
                    || word.codePoints().anyMatch(Character::isISOControl)) {
                wrong.add(new FieldViolation(field + "[" + i + "]", "expected: a word, or a few"));
            }
        }
        return List.copyOf(wrong);
    }
}
