package dev.vivavoce.identity.passkey;

import dev.vivavoce.runtime.failure.Violations;
import java.time.Duration;

/// How long a person has to answer, one second to five minutes.
public record PasskeyTimeout(Duration duration) {
    public static final PasskeyTimeout LONGEST = new PasskeyTimeout(Passkeys.LIFETIME);

    /// @throws dev.vivavoce.runtime.failure.Failure FIELD_INVALID
    public PasskeyTimeout {
        var violations = new Violations();
        violations.check(
                "timeout",
                duration.compareTo(Duration.ofSeconds(1)) >= 0 && duration.compareTo(Passkeys.LIFETIME) <= 0,
                "expected: 1 s to " + Passkeys.LIFETIME.toSeconds() + " s");
        violations.throwIfAny();
    }
}
