package dev.vivavoce.runtime.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The state and progress of a job.
///
/// @param tries how often it has started
/// @param progress from 0 to 1, as the job last reported it; 1 when it succeeded
/// @param failure the kind of the last failure, such as `IllegalStateException`; the log has the rest. Null
///     when no try failed
/// @param dueAt when it starts, or started last
/// @param endedAt null until it succeeds or is given up
public record JobStatus(
        State state,
        int tries,
        double progress,
        @Nullable String failure,
        Instant dueAt,
        @Nullable Instant endedAt) {
    /// The life of a job.
    public enum State {
        /// Waits for its due time: the first, or that of a retry.
        WAITING,
        RUNNING,
        SUCCEEDED,
        /// Given up after its last try.
        FAILED
    }
}
