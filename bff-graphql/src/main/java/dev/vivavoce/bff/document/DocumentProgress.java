package dev.vivavoce.bff.document;

import dev.vivavoce.bff.document.Document.DocumentFailure;
import dev.vivavoce.bff.document.Document.DocumentState;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// A document after a step.
///
/// @param documentId the id in content
record DocumentProgress(
        String documentId,
        String cursor,
        boolean durable,
        DocumentState state,
        @Nullable DocumentFailure failure,
        int pagesRead,
        @Nullable Integer pageCount,
        int passageCount,
        OffsetDateTime at) {}
