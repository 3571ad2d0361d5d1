package dev.vivavoce.speech.pronunciation;

import static dev.vivavoce.speech.recognition.Hotwords.LONGEST;

import dev.vivavoce.runtime.failure.Violations;
import java.util.List;

/// Checks the hotwords of a request.
public final class RequestedHotwords {
    private RequestedHotwords() {}

    /// Adds what is wrong with a list of hotwords.
    ///
    /// @param field the request's field that holds them
    /// @param most how many there may be
    public static void check(String field, List<String> words, int most, Violations violations) {
        violations.range(field, words.size(), 0, most, "words");
        if (words.size() > most) return; // a list that is too long is not read
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var entry = field + "[" + i + "]";
            int length = word.codePointCount(0, word.length());
            violations.range(entry, length, 0, LONGEST, "characters");
            if (length <= LONGEST) violations.check(entry, isText(word), "expected: one word or a few");
        }
    }

    private static boolean isText(String word) {
        return word.codePoints().anyMatch(Character::isLetter)
                && word.codePoints().noneMatch(Character::isISOControl);
    }
}
