package dev.vivavoce.bff.subscription;

import dev.vivavoce.bff.graphql.UserError;

/// The plan does not exist, or is not sold so.
public record PlanUnknown(String message) implements UserError {}
