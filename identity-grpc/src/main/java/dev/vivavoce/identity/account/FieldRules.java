package dev.vivavoce.identity.account;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.Failure.FieldViolation;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Checks the fields of a request and gathers what is wrong, so that the caller hears all of it at once.
final class FieldRules {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_TAG = 35;
    /// Control characters, line and paragraph separators, and the marks that turn the direction of the text around.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\u202A-\u202E\u2066-\u2069]");

    private final List<FieldViolation> violations = new ArrayList<>();

    void check(String field, boolean good, String expected) {
        if (!good) violations.add(new FieldViolation(field, expected));
    }

    void displayName(String text) {
        boolean good = text.length() <= 2 * LONGEST_NAME
                && text.codePointCount(0, text.length()) <= LONGEST_NAME
                && !text.isBlank()
                && !UNSEEN.matcher(text).find();
        check("display_name", good, "expected: 1 to 80 characters, no control characters");
    }

    /// Empty is taken: never chosen.
    void languageTag(String field, String text) {
        check(field, text.isEmpty() || isLanguageTag(text), "expected: a BCP 47 tag such as en-GB");
    }

    void timeZone(String text) {
        check("time_zone", ZoneId.getAvailableZoneIds().contains(text), "expected: an IANA name such as Europe/Madrid");
    }

    void refuse() {
        if (!violations.isEmpty()) throw Failure.invalidFields(violations);
    }

    private static boolean isLanguageTag(String text) {
        if (text.length() > LONGEST_TAG) return false;
        try {
            return !new Locale.Builder()
                    .setLanguageTag(text)
                    .build()
                    .getLanguage()
                    .isEmpty();
        } catch (IllformedLocaleException _) {
            return false;
        }
    }
}
