package dev.vivavoce.bff.graphql;

/// Which documents are executed.
public enum AcceptedDocuments {
    /// Each that keeps the limits.
    ANY,
    /// Those that were registered, asked for by their id.
    TRUSTED
}
