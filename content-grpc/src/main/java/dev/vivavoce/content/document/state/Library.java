package dev.vivavoce.content.document.state;

import dev.vivavoce.runtime.data.Database;

/// What the features that change documents share.
public record Library(Database database, DocumentStore store, DocumentSteps steps, DocumentEvents events) {}
