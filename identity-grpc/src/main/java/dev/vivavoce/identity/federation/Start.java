package dev.vivavoce.identity.federation;

import dev.vivavoce.identity.profile.FieldRules;
import dev.vivavoce.runtime.failure.Violations;

/// A valid request to sign in with a provider.
///
/// @param returnTo a path of the web app; empty for its start
/// @param locale BCP 47 tag, empty when not chosen
/// @param timeZone IANA name; empty when not known
record Start(String provider, String returnTo, String locale, String timeZone) {
    private static final int LONGEST_PATH = 200;

    /// @throws dev.vivavoce.runtime.failure.Failure FIELD_INVALID
    Start {
        var violations = new Violations();
        violations.check(
                "return_to",
                returnTo.isEmpty() || isPath(returnTo),
                "expected: a path of the web app of at most " + LONGEST_PATH + " characters");
        FieldRules.languageTag(violations, "locale", locale);
        if (!timeZone.isEmpty()) FieldRules.timeZone(violations, timeZone);
        violations.throwIfAny();
    }

    /// Two slashes, or one and a backslash, would begin another host in a browser.
    private static boolean isPath(String text) {
        return text.length() <= LONGEST_PATH
                && text.startsWith("/")
                && !text.startsWith("//")
                && text.indexOf('\\') < 0
                && text.chars().noneMatch(Character::isISOControl);
    }
}
