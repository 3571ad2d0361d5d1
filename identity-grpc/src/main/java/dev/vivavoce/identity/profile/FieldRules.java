package dev.vivavoce.identity.profile;

import dev.vivavoce.runtime.data.ShownName;
import dev.vivavoce.runtime.failure.Violations;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The rules of the fields of an account.
public final class FieldRules {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_TAG = 35;
    /// Control characters, line and paragraph separators, and the marks that change the direction of text.
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\u202A-\u202E\u2066-\u2069]");

    private FieldRules() {}

    public static void displayName(Violations violations, String text) {
        name(violations, "display_name", text, LONGEST_NAME);
    }

    /// A name of anything that a person may choose.
    public static void name(Violations violations, String field, String text, int longest) {
        boolean valid = text.length() <= 2 * longest
                && text.codePointCount(0, text.length()) <= longest
                && ShownName.isVisible(text)
                && !INVISIBLE.matcher(text).find();
        violations.check(
                field, valid, "expected: 1 to " + longest + " characters that can be seen, no control characters");
    }

    /// Empty is valid and means that none was chosen.
    public static void languageTag(Violations violations, String field, String text) {
        violations.check(field, text.isEmpty() || isLanguageTag(text), "expected: a BCP 47 tag such as en-GB");
    }

    public static void timeZone(Violations violations, String text) {
        violations.check(
                "time_zone",
                ZoneId.getAvailableZoneIds().contains(text),
                "expected: an IANA name such as Europe/Madrid");
    }

    /// Parses a goal with the day of its examination. Empty when either is wrong.
    public static Optional<GoalChange> goal(Violations violations, @Nullable Goal goal, String examDay) {
        violations.check("goal", goal != null, "expected: a goal");
        if (examDay.isEmpty()) return Optional.ofNullable(goal).map(known -> new GoalChange(known, null));
        violations.check("exam_day", goal == null || goal == Goal.EXAM, "expected: only with the goal EXAM");
        var day = day(examDay);
        violations.check("exam_day", day.isPresent(), "expected: a day such as 2027-03-14, from 2000 to 2100");
        return goal == Goal.EXAM ? day.map(known -> new GoalChange(Goal.EXAM, known)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            var day = LocalDate.parse(text);
            return day.getYear() < 2000 || day.getYear() > 2100 ? Optional.empty() : Optional.of(day);
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
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
