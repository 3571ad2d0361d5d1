package dev.vivavoce.speech.transcription.state;

/// How far a transcription is.
public enum TranscriptionState {
    /// The file is expected.
    AWAITING_UPLOAD,
    /// The file is there and waits for its turn.
    QUEUED,
    /// It is being worked on.
    RUNNING,
    /// All of it is recognised.
    COMPLETED,
    /// It could not be transcribed.
    FAILED,
    /// Its learner has ended it.
    CANCELLED;

    /// Whether nothing more happens to it.
    public boolean isEnd() {
        return this == COMPLETED || this == FAILED || this == CANCELLED;
    }
}
