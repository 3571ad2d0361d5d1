package dev.vivavoce.identity.account;

import dev.vivavoce.identity.profile.FieldRules;
import dev.vivavoce.runtime.failure.Violations;

/// A person whose address a trusted provider has verified, and who gets an account without a password.
///
/// @param displayName what we call the person
/// @param locale BCP 47 tag, empty when not chosen
/// @param timeZone IANA name
public record VerifiedPerson(Email email, String displayName, String locale, String timeZone) {
    /// Takes the name if it is one that the person could have chosen, and the first part of the address otherwise.
    public static VerifiedPerson of(Email email, String name, String locale, String timeZone) {
        var violations = new Violations();
        FieldRules.displayName(violations, name.strip());
        var written = email.written();
        var displayName = violations.isEmpty() ? name.strip() : written.substring(0, written.lastIndexOf('@'));
        return new VerifiedPerson(email, displayName, locale, timeZone.isEmpty() ? "UTC" : timeZone);
    }
}
