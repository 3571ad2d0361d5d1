package dev.vivavoce.identity.apikey;

import dev.vivavoce.identity.account.Passwords;
import dev.vivavoce.identity.factor.Proof;
import dev.vivavoce.identity.profile.FieldRules;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.failure.Violations;
import dev.vivavoce.runtime.security.Scope;
import java.time.Duration;
import java.util.Set;

/// A valid request for a key.
record NewApiKey(IdempotencyKey key, Secret password, Proof factor, String name, Set<Scope> scopes, Duration lifetime) {
    private static final int LONGEST_NAME = 60;
    private static final int DEFAULT_DAYS = 90;
    private static final int MOST_DAYS = 365;

    /// @param days 0 means [#DEFAULT_DAYS]
    /// @throws dev.vivavoce.runtime.failure.Failure FIELD_INVALID with every wrong field
    static NewApiKey parse(
            IdempotencyKey key, Secret password, Proof factor, String name, Set<Scope> scopes, int days) {
        var violations = new Violations();
        violations.check(
                "current_password",
                !Passwords.isTooLong(password),
                "expected: at most " + Passwords.LONGEST + " characters");
        FieldRules.name(violations, "name", name, LONGEST_NAME);
        violations.check("scopes", !scopes.isEmpty(), "expected: at least one scope");
        violations.check("lifetime_days", days >= 0 && days <= MOST_DAYS, "expected: 1 to " + MOST_DAYS);
        violations.throwIfAny();
        return new NewApiKey(key, password, factor, name, scopes, Duration.ofDays(days == 0 ? DEFAULT_DAYS : days));
    }
}
