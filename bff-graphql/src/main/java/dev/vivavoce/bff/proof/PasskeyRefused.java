package dev.vivavoce.bff.proof;

import dev.vivavoce.bff.graphql.UserError;

/// The answer of a passkey is not accepted.
public record PasskeyRefused(String message) implements UserError {
    public static final PasskeyRefused REFUSED =
            new PasskeyRefused("the passkey is unknown here, or its answer came too late");
}
