package dev.vivavoce.content.document.state;

/// How far a document is.
public enum DocumentState {
    /// Its file is expected.
    AWAITING_UPLOAD,
    /// Its file is there and waits to be read.
    UPLOADED,
    /// It is being read.
    PROCESSING,
    /// All of it is read.
    COMPLETED,
    /// It could not be read.
    FAILED;

    /// Whether nothing happens any more, unless the learner tries again.
    public boolean isEnd() {
        return this == COMPLETED || this == FAILED;
    }
}
