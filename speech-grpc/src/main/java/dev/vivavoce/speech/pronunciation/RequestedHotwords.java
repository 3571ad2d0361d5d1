package dev.vivavoce.speech.pronunciation;

import static dev.vivavoce.speech.recognition.Hotwords.LONGEST;
import static dev.vivavoce.speech.recognition.Hotwords.MOST;

import dev.vivavoce.runtime.failure.Failure.FieldViolation;
import java.util.ArrayList;
import java.util.List;

/// Checks the hotwords of a request.
public final class RequestedHotwords {
    private RequestedHotwords() {}

    /// The violations in a list of hotwords; none when it is valid.
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
                wrong.add(new FieldViolation(field + "[" + i + "]", "expected: one word or a few"));
            }
        }
        return List.copyOf(wrong);
    }
}
