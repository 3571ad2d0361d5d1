package dev.vivavoce.bff.account;

import dev.vivavoce.bff.graphql.UserError;

/// The current password, which is asked before a change that a stranger must not make, is another one.
public record WrongPassword(String message) implements UserError {
    public static final WrongPassword WRONG = new WrongPassword("the current password is incorrect");
}
