package dev.vivavoce.identity.password;

import dev.vivavoce.identity.account.Passwords;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.failure.Violations;

/// A password that may be chosen.
record NewPassword(Secret value) {
    /// @throws dev.vivavoce.runtime.failure.Failure FIELD_INVALID
    NewPassword {
        var violations = new Violations();
        Passwords.check(violations, "new_password", value);
        violations.throwIfAny();
    }
}
