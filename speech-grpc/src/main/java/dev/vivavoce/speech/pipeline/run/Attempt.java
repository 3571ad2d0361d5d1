package dev.vivavoce.speech.pipeline.run;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An attempt of a step.
///
/// @param position of the step, from 0
/// @param number among the attempts of the step, from 1
/// @param byFallBack whether it is the fallback of the step
/// @param payment whether it may cost money
/// @param failure null unless it has failed
/// @param output the text that it has given; null when it has given none
/// @param followedId the transcription or the generated audio that does its work; null when there is none yet
public record Attempt(
        UUID id,
        UUID runId,
        int position,
        int number,
        boolean byFallBack,
        Payment payment,
        AttemptState state,
        @Nullable StepFailure failure,
        Times times,
        @Nullable String output,
        @Nullable UUID followedId,
        StepUse use) {
    /// @param mayBePaid set before the work begins, and taken back when the work is known to have cost nothing
    /// @param repeatsPaid whether an attempt before it may have cost money
    public record Payment(boolean mayBePaid, boolean repeatsPaid) {}

    /// @param startedAt null until it has begun
    /// @param deadlineAt null until it has begun
    /// @param endedAt null until it has ended
    public record Times(
            Instant dueAt,
            @Nullable Instant startedAt,
            @Nullable Instant deadlineAt,
            @Nullable Instant endedAt) {}

    /// An attempt that waits for its turn.
    public static Attempt queued(
            UUID runId, int position, int number, boolean byFallBack, boolean repeatsPaid, Instant dueAt) {
        return new Attempt(
                UUID.randomUUID(),
                runId,
                position,
                number,
                byFallBack,
                new Payment(false, repeatsPaid),
                AttemptState.QUEUED,
                null,
                new Times(dueAt, null, null, null),
                null,
                null,
                StepUse.NOTHING);
    }

    /// Whether it is past its time.
    public boolean isLate(Instant now) {
        var deadline = times.deadlineAt();
        return deadline != null && !deadline.isAfter(now);
    }
}
