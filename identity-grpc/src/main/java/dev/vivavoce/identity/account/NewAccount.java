package dev.vivavoce.identity.account;

import dev.vivavoce.identity.profile.FieldRules;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.failure.Violations;

/// A valid request to register.
///
/// @param locale BCP 47 tag, empty when not chosen
/// @param timeZone IANA name
public record NewAccount(Email email, Secret password, String displayName, String locale, String timeZone) {
    /// Validates the fields; locale and time zone may be empty.
    ///
    /// @throws dev.vivavoce.runtime.failure.Failure FIELD_INVALID with every wrong field
    public static NewAccount parse(
            String emailText, Secret password, String displayName, String locale, String timeZone) {
        var email = Email.parse(emailText);
        var violations = new Violations();
        violations.check(
                "email",
                email.isPresent(),
                "expected: an address such as name@example.org, at most " + Email.LONGEST + " characters");
        Passwords.check(violations, "password", password);
        FieldRules.displayName(violations, displayName);
        FieldRules.languageTag(violations, "locale", locale);
        if (!timeZone.isEmpty()) FieldRules.timeZone(violations, timeZone);
        violations.throwIfAny();
        return new NewAccount(
                email.orElseThrow(), password, displayName, locale, timeZone.isEmpty() ? "UTC" : timeZone);
    }
}
