package dev.vivavoce.identity.account;

import dev.vivavoce.runtime.failure.Violations;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.regex.Pattern;

/// The rules of the fields of an account.
final class FieldRules {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_TAG = 35;
    /// Control characters, line and paragraph separators, and the marks that change the direction of text.
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\u202A-\u202E\u2066-\u2069]");

    private FieldRules() {}

    static void displayName(Violations violations, String text) {
        boolean valid = text.length() <= 2 * LONGEST_NAME
                && text.codePointCount(0, text.length()) <= LONGEST_NAME
                && !text.isBlank()
                && !INVISIBLE.matcher(text).find();
        violations.check("display_name", valid, "expected: 1 to 80 characters, no control characters");
    }

    /// Empty is valid and means that none was chosen.
    static void languageTag(Violations violations, String field, String text) {
        violations.check(field, text.isEmpty() || isLanguageTag(text), "expected: a BCP 47 tag such as en-GB");
    }

    static void timeZone(Violations violations, String text) {
        violations.check(
                "time_zone",
                ZoneId.getAvailableZoneIds().contains(text),
                "expected: an IANA name such as Europe/Madrid");
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
