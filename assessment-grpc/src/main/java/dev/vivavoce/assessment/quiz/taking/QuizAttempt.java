package dev.vivavoce.assessment.quiz.taking;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An attempt at a quiz.
///
/// @param endsAt null without a limit
/// @param submittedAt null while it is under way
/// @param tally what the answers come to now
public record QuizAttempt(
        UUID id,
        UUID quizId,
        UUID userId,
        State state,
        Instant startedAt,
        @Nullable Instant endsAt,
        @Nullable Instant submittedAt,
        Tally tally) {
    /// How far it is. The contract's `QuizAttemptState` has the same names.
    public enum State {
        UNDER_WAY,
        SUBMITTED,
        TIME_UP
    }

    /// What the answers come to.
    ///
    /// @param points of all answers
    /// @param newVerdicts of examiners, which the learner has not seen
    public record Tally(int questions, int answered, double points, int right, int partly, int newVerdicts) {
        /// 0 to 100.
        public double grade() {
            return questions == 0 ? 0 : 100 * points / questions;
        }

        public int wrong() {
            return answered - right - partly;
        }

        public int unanswered() {
            return questions - answered;
        }
    }

    public boolean isUnderWay() {
        return state == State.UNDER_WAY;
    }

    /// The attempt as it is at this instant: one whose time has passed has ended, before a job has written it down.
    QuizAttempt at(Instant now) {
        var end = endsAt;
        if (!isUnderWay() || end == null || now.isBefore(end)) return this;
        return new QuizAttempt(id, quizId, userId, State.TIME_UP, startedAt, end, end, tally);
    }
}
