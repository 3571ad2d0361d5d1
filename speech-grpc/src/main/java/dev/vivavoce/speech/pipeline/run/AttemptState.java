package dev.vivavoce.speech.pipeline.run;

/// How far an attempt of a step is.
public enum AttemptState {
    /// It waits for its turn.
    QUEUED,
    /// It is at work.
    RUNNING,
    /// It has given its result.
    COMPLETED,
    /// It has given none.
    FAILED,
    /// The run was ended meanwhile.
    CANCELLED
}
