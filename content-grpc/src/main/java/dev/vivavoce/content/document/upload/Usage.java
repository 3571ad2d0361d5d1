package dev.vivavoce.content.document.upload;

import dev.vivavoce.content.document.state.DocumentStore;

/// What a learner has stored, and what the plan gives.
public record Usage(DocumentStore.Stored stored, DocumentAllowance.Amounts granted) {
    /// Whether a file of this length is within the plan, too.
    boolean hasRoomFor(long bytes) {
        return stored.documents() < granted.documents() && stored.bytes() + bytes <= granted.bytes();
    }
}
