package dev.vivavoce.content.extraction.document;

/// The types of documents that can be read.
public enum DocumentType {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    TEXT("text/plain"),
    MARKDOWN("text/markdown");

    private final String mediaType;

    DocumentType(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /// Tells the type by the content of the whole file.
    ///
    /// @throws UnreadableDocumentException with `NOT_THIS_TYPE` when it is none of these types, or two at once;
    ///     with `ENCRYPTED` when it is an Office document behind a password; with `NO_TEXT` when it is empty
    public static DocumentType of(byte[] content) {
        return FileType.of(content);
    }

    /// Returns whether a file of this type may be read as `declared`. Plain text and Markdown pass for one another;
    /// nothing else does.
    public boolean passesFor(DocumentType declared) {
        return this == declared || isText() && declared.isText();
    }

    private boolean isText() {
        return this == TEXT || this == MARKDOWN;
    }
}
