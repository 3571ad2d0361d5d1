package dev.vivavoce.bff.account;

import dev.vivavoce.bff.graphql.UserError;

/// The link of a mail cannot be used.
public record LinkInvalid(String message) implements UserError {
    public static final LinkInvalid INVALID =
            new LinkInvalid("the link was used, has expired, or was replaced by that of a newer mail");
}
