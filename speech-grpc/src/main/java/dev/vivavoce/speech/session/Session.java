package dev.vivavoce.speech.session;

import dev.vivavoce.speech.session.task.SpeakingTask;
import dev.vivavoce.speech.v1.Result;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One speaking session as its row tells it.
///
/// @param finishedAt null while it is open
/// @param result as it was told and stored; null while it is open
/// @param lastCursor the number of its last durable event, 0 when there is none
/// @param settledSequence the last audio message that the log covers whole
/// @param epoch how often a stream has taken it
/// @param owned whether a stream has it now, as far as the last sign of life tells
record Session(
        UUID id,
        UUID userId,
        SpeakingTask task,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable Result result,
        UUID reservationId,
        long lastCursor,
        long settledSequence,
        long epoch,
        boolean owned) {
    boolean isFinished() {
        return finishedAt != null;
    }
}
