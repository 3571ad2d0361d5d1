package dev.vivavoce.bff.account;

import dev.vivavoce.bff.graphql.UserError;

/// Email or password is wrong. It does not say which.
public record LoginRefused(String message) implements UserError {
    public static final LoginRefused REFUSED = new LoginRefused("email or password is incorrect");
}
