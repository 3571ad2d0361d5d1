package dev.vivavoce.bff.document;

import dev.vivavoce.bff.graphql.UserError;

/// The viewer has no such document.
public record DocumentUnknown(String message) implements UserError {
    public static final DocumentUnknown YOURS = new DocumentUnknown("you have no such document");
}
