package dev.vivavoce.speech.session;

import dev.vivavoce.speech.session.task.SpeakingTask;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A speaking session, as its row holds it.
///
/// @param finishedAt null while the session is open
/// @param resultBytes the size of the result; 0 while the session is open
/// @param result `vivavoce.speech.v1.Result`; null while the session is open, and until [SessionQueries#withResults]
///     reads it
/// @param lastCursor the cursor of its last durable event, 0 when there is none
/// @param settledSequence the last audio message that the log covers completely
/// @param epoch how many streams have taken the session
/// @param isSubmitted whether it is a recording that was submitted whole
/// @param stream which stream has the session
public record Session(
        UUID id,
        UUID userId,
        SpeakingTask task,
        Instant createdAt,
        @Nullable Instant finishedAt,
        int resultBytes,
        byte @Nullable [] result,
        long lastCursor,
        long settledSequence,
        long epoch,
        boolean isSubmitted,
        StreamState stream) {
    public enum StreamState {
        /// A stream has the session, and its lease holds.
        OPEN,
        /// The stream ended because its replica stopped, with audio that is not settled: the speaker has that audio
        /// and resumes.
        DRAINED,
        /// No stream has the session, and a replica keeps audio of it that is not settled.
        KEPT,
        /// No stream has the session.
        NONE
    }

    public boolean isFinished() {
        return finishedAt != null;
    }

    Session with(byte @Nullable [] read) {
        return new Session(
                id,
                userId,
                task,
                createdAt,
                finishedAt,
                resultBytes,
                read,
                lastCursor,
                settledSequence,
                epoch,
                isSubmitted,
                stream);
    }
}
