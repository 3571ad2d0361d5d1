package dev.vivavoce.assessment.quiz.state;

import dev.vivavoce.assessment.quiz.order.QuizSource;
import dev.vivavoce.assessment.quiz.order.QuizWish;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A quiz without its questions.
///
/// @param title empty until it is ready, and for weak words
/// @param cursor of its last step
/// @param sharedBy whose quiz it is a copy of; null for an own quiz, and when that person was erased
public record Quiz(
        UUID id,
        UUID userId,
        QuizWish wish,
        Status status,
        Figures figures,
        Taken taken,
        long cursor,
        Instant createdAt,
        @Nullable UUID sharedBy) {
    /// How many a learner can have.
    public static final int MOST = 200;

    /// How far it is.
    ///
    /// @param failure null unless it has failed
    /// @param language BCP 47 tag; empty until it is ready
    /// @param readyAt null unless it is ready
    public record Status(
            QuizState state,
            @Nullable FailureReason failure,
            String title,
            String language,
            @Nullable Instant readyAt) {}

    /// The questions that were made.
    public record Figures(int drafted, int dropped, int shown, int byModel) {}

    /// The attempts at it.
    ///
    /// @param bestGrade 0 to 100; null without a submitted attempt
    /// @param underWay the attempt that takes answers; null without one
    /// @param newVerdicts of examiners, which the learner has not seen
    public record Taken(
            int submitted,
            @Nullable Double bestGrade,
            @Nullable UUID underWay,
            int newVerdicts) {}

    /// Whether it is a copy of another person's quiz.
    public boolean isCopy() {
        return wish.source() instanceof QuizSource.Shared;
    }
}
