package dev.vivavoce.identity.account;

import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.failure.Violations;

/// An attempt to sign in, as entered. Only the lengths are validated. An address or password that no account can
/// have has the same outcome as a wrong one.
public record SignIn(String email, Secret password) {
    /// @throws dev.vivavoce.runtime.failure.Failure FIELD_INVALID
    public SignIn {
        var violations = new Violations();
        violations.check(
                "email", email.length() <= Email.LONGEST, "expected: at most " + Email.LONGEST + " characters");
        violations.check(
                "password", !Passwords.isTooLong(password), "expected: at most " + Passwords.LONGEST + " characters");
        violations.throwIfAny();
    }

    /// The key under which attempts are counted.
    public String limitKey() {
        return Email.parse(email).map(Email::key).orElse(email);
    }
}
