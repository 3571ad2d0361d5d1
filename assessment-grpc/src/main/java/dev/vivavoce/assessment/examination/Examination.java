package dev.vivavoce.assessment.examination;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A role-play that its learner has given to examiners.
///
/// @param attemptId equal to the session's
/// @param outcome `vivavoce.assessment.v1.ExaminersRating`; null unless it is complete
@SuppressWarnings("ArrayRecordComponent") // never compared
record Examination(
        UUID id,
        UUID attemptId,
        UUID learnerId,
        State state,
        Subject subject,
        Instant requestedAt,
        byte @Nullable [] outcome) {
    /// How far it is. The contract's `ExaminationState` has the same names.
    enum State {
        WAITING,
        RATED_ONCE,
        ADJUDICATION,
        COMPLETE,
        WITHDRAWN
    }

    /// A part of the queue.
    enum Part {
        ALL,
        CLAIMED,
        ADJUDICATION
    }

    /// What is rated, as the report of the talk says it.
    ///
    /// @param words how many words of the learner count
    record Subject(UUID scenarioId, int scenarioVersion, String rubric, int rubricVersion, int words) {}

    /// An entry of the queue of one examiner.
    ///
    /// @param claimedUntil null when this examiner has not claimed it
    record Queued(Examination examination, @Nullable Instant claimedUntil) {}
}
