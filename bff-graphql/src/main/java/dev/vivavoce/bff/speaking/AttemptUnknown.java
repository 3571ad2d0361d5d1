package dev.vivavoce.bff.speaking;

import dev.vivavoce.bff.graphql.UserError;

/// The viewer has no such attempt, or it has no such word.
public record AttemptUnknown(String message) implements UserError {}
