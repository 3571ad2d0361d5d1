package dev.vivavoce.content.document.reading;

import dev.vivavoce.content.document.state.Document;
import java.util.UUID;

/// One try of the job that reads a document. Only the newest try of a document's newest reading may write.
///
/// @param id of the job
/// @param number of the try, from 1
/// @param document as it was when the try began
record Reading(UUID id, int number, Document document) {
    /// The document was deleted, or another process reads it now.
    static final class Superseded extends RuntimeException {
        Superseded() {
            super("the document was deleted, or is read elsewhere", null, false, false);
        }
    }
}
