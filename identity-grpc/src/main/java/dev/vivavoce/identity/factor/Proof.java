package dev.vivavoce.identity.factor;

import dev.vivavoce.identity.passkey.Assertion;
import dev.vivavoce.runtime.config.Secret;

/// What a person shows as the second factor.
public sealed interface Proof {
    /// The digits of an authenticator app, as typed.
    record Code(Secret digits) implements Proof {}

    /// A recovery code, as typed.
    record Recovery(Secret code) implements Proof {}

    /// The answer of a passkey.
    record Passkey(Assertion assertion) implements Proof {}

    /// Nothing was sent.
    record Missing() implements Proof {}

    /// The name of the way in the audit log.
    default String method() {
        return switch (this) {
            case Code _ -> FactorKind.CODE.name();
            case Recovery _ -> FactorKind.RECOVERY_CODE.name();
            case Passkey _ -> FactorKind.PASSKEY.name();
            case Missing _ -> "NONE";
        };
    }
}
