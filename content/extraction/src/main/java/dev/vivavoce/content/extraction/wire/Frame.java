package dev.vivavoce.content.extraction.wire;

import dev.vivavoce.content.extraction.document.Page;
import dev.vivavoce.content.extraction.document.UnreadableDocumentException.Reason;

/// What the reading process says. First `Ready`, then `Started` and pages or pictures in order, at last `Finished` or
/// `Failed`.
public sealed interface Frame {
    /// The process runs.
    record Ready() implements Frame {}

    /// The document could be opened.
    ///
    /// @param pageCount how many pages it has
    record Started(int pageCount) implements Frame {}

    /// A page.
    record Read(Page page) implements Frame {}

    /// A page that is a picture, and the picture.
    ///
    /// @param page of the kind `IMAGE`
    /// @param png the picture. Not copied
    @SuppressWarnings("ArrayRecordComponent") // pictures are large, and are handed over once
    record Picture(Page page, byte[] png) implements Frame {}

    /// All pages were sent.
    record Finished() implements Frame {}

    /// The document cannot be read.
    record Failed(Reason reason) implements Frame {}
}
