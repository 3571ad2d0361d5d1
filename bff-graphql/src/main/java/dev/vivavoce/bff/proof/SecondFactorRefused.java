package dev.vivavoce.bff.proof;

import dev.vivavoce.bff.graphql.UserError;

/// The second factor is wrong or was used before.
public record SecondFactorRefused(String message) implements UserError {
    public static final SecondFactorRefused REFUSED =
            new SecondFactorRefused("the code is incorrect, or was used before");
}
