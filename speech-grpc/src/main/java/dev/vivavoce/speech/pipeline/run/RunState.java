package dev.vivavoce.speech.pipeline.run;

/// How far a run is.
public enum RunState {
    /// A step waits for its turn or is at work.
    RUNNING,
    /// Each step has given its result.
    COMPLETED,
    /// A step has failed, and nothing took its place.
    FAILED,
    /// Its owner has ended it.
    CANCELLED;

    /// Whether nothing more happens to it.
    public boolean isEnd() {
        return this != RUNNING;
    }
}
