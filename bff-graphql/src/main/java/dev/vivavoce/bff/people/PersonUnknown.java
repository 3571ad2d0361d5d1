package dev.vivavoce.bff.people;

import dev.vivavoce.bff.graphql.UserError;

/// There is no such account.
public record PersonUnknown(String message) implements UserError {}
