package dev.vivavoce.bff.erasure;

import dev.vivavoce.bff.graphql.UserError;

/// There is no other administrator who could act.
public record LastAdministrator(String message) implements UserError {}
