package dev.vivavoce.assessment.quiz.taking;

import dev.vivavoce.assessment.quiz.question.Given;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The newest answer to a question in an attempt, with its mark, which may not be shown yet.
///
/// @param number chosen by the client
/// @param appeal null without one
public record QuizAnswer(
        UUID questionId,
        Given given,
        long number,
        Instant savedAt,
        AnswerMark mark,
        @Nullable AppealState appeal) {
    /// An appeal as the learner sees it.
    ///
    /// @param verdict null while it waits
    /// @param decidedAt null while it waits
    public record AppealState(
            String reason,
            @Nullable Verdict verdict,
            Instant appealedAt,
            @Nullable Instant decidedAt) {}

    /// What an examiner says. The contract's `QuizAppealVerdict` has the same names.
    public enum Verdict {
        RIGHT,
        STANDS
    }
}
