package dev.vivavoce.assessment.attempt;

import dev.vivavoce.runtime.failure.Violations;
import java.util.Locale;
import java.util.regex.Pattern;

/// Selects attempts of a user.
///
/// @param language a BCP 47 tag in lower case or its primary part; empty for all
/// @param taskKind the number of `TaskKind` in speech's contract; 0 for all
record AttemptFilter(String language, int taskKind) {
    private static final int LONGEST_TAG = 35;
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    /// Adds the violations to `violations`; with violations, the filter must not be used.
    static AttemptFilter parse(String language, int taskKind, boolean kindKnown, Violations violations) {
        boolean valid = language.isEmpty()
                || (language.length() <= LONGEST_TAG && TAG.matcher(language).matches());
        violations.check("language", valid, "expected: a BCP 47 tag such as en-GB, or en");
        violations.check("task_kind", kindKnown, taskKind + " (expected: a known kind)");
        return new AttemptFilter(language.toLowerCase(Locale.ROOT), taskKind);
    }
}
