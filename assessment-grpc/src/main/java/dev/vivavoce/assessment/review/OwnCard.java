package dev.vivavoce.assessment.review;

import dev.vivavoce.assessment.review.card.CardContent.Own;
import dev.vivavoce.runtime.failure.Violations;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;

/// What a learner makes a card of.
///
/// @param language BCP 47 tag
record OwnCard(String language, Own text) {
    private static final int LONGEST = 500;
    private static final int LONGEST_TAG = 35;
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    /// @throws dev.vivavoce.runtime.failure.Failure INVALID_ARGUMENT / FIELD_INVALID
    static OwnCard parse(String language, String front, String back) {
        var violations = new Violations();
        violations.check(
                "language",
                language.length() <= LONGEST_TAG && TAG.matcher(language).matches(),
                "expected: a BCP 47 tag such as en-GB");
        var card = new OwnCard(
                language, new Own(text("own.front", front, violations), text("own.back", back, violations)));
        violations.throwIfAny();
        return card;
    }

    private static String text(String field, String text, Violations violations) {
        var stripped = text.strip();
        violations.range(field, stripped.codePointCount(0, stripped.length()), 1, LONGEST, "characters");
        violations.check(field, !CONTROL.matcher(stripped).find(), "expected: no control characters");
        return stripped;
    }

    /// Differs for another content.
    UUID digest() {
        var content = String.join("\0", language, text.front(), text.back());
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8));
    }
}
