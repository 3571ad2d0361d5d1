package dev.vivavoce.speech.generation.state;

/// How far a sound is.
public enum AudioState {
    /// It waits for its turn.
    QUEUED,
    /// It is being spoken.
    RUNNING,
    /// The file is there.
    COMPLETED,
    /// It could not be made.
    FAILED;

    /// Whether nothing more happens to it.
    public boolean isEnd() {
        return this == COMPLETED || this == FAILED;
    }
}
