package dev.vivavoce.speech.session;

import dev.vivavoce.speech.session.task.SpeakingTask;
import dev.vivavoce.speech.v1.Result;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One speaking session as its row tells it.
///
/// @param finishedAt null while it is open
/// @param resultBytes the size of the result; 0 while it is open
/// @param result null while it is open, and until it is read by [Sessions#withResults]
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
        int resultBytes,
        @Nullable Result result,
        UUID reservationId,
        long lastCursor,
        long settledSequence,
        long epoch,
        boolean owned) {
    boolean isFinished() {
        return finishedAt != null;
    }

    Session with(@Nullable Result read) {
        return new Session(
                id,
                userId,
                task,
                createdAt,
                finishedAt,
                resultBytes,
                read,
                reservationId,
                lastCursor,
                settledSequence,
                epoch,
                owned);
    }
}
