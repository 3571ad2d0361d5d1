package dev.vivavoce.bff.execution;

/// Which documents are executed.
public enum AcceptedDocuments {
    /// Every document within the limits.
    ANY,
    /// Registered documents only, by their id.
    TRUSTED
}
