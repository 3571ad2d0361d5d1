package dev.vivavoce.bff.proof;

import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.identity.v1.FactorNeeded;
import java.util.List;

/// The password is right, and the second factor is asked for.
public record SecondFactorNeeded(String message, List<SecondFactorKind> kinds) implements UserError {
    public static SecondFactorNeeded of(FactorNeeded needed) {
        return new SecondFactorNeeded("repeat this with the second factor", SecondFactorKind.of(needed.getKindsList()));
    }
}
