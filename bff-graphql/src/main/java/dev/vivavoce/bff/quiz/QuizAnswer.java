package dev.vivavoce.bff.quiz;

import dev.vivavoce.bff.document.TextSpan;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An answer, or that there is none.
record QuizAnswer(
        UUID questionId,
        @Nullable QuizAnswerContent content,
        @Nullable Double number,
        @Nullable OffsetDateTime savedAt,
        @Nullable QuizMark mark,
        @Nullable QuizAppealState appeal) {
    /// A question of an attempt, and its answer.
    record QuizAttemptItem(QuizQuestion question, QuizAnswer answer) {}

    /// What was answered; one component is set.
    record QuizAnswerContent(
            @Nullable Integer option,
            @Nullable Boolean truth,
            @Nullable String text,
            @Nullable List<Integer> ordering,
            @Nullable String sessionId) {}

    enum QuizVerdict {
        RIGHT,
        PARTLY,
        WRONG,
        UNANSWERED
    }

    enum QuizMarker {
        RULES,
        SPEECH,
        EXAMINER
    }

    enum QuizAppealVerdict {
        RIGHT,
        STANDS
    }

    /// A mark and what it rests on.
    record QuizMark(
            QuizVerdict verdict,
            double points,
            double confidence,
            @Nullable QuizMarker markedBy,
            QuizKey key,
            @Nullable String explanation,
            @Nullable QuizCitation citation) {}

    /// The right answer; one component is set.
    record QuizKey(
            @Nullable Integer option,
            @Nullable Boolean truth,
            @Nullable List<String> texts,
            @Nullable List<Integer> ordering) {}

    /// The place in the source.
    ///
    /// @param documentId the id in content; null for other sources
    record QuizCitation(
            @Nullable String documentId,
            @Nullable UUID passageId,
            @Nullable Integer page,
            @Nullable TextSpan span,
            String quote,
            @Nullable String section) {}

    /// An appeal as the learner sees it.
    record QuizAppealState(
            String reason,
            @Nullable QuizAppealVerdict verdict,
            OffsetDateTime appealedAt,
            @Nullable OffsetDateTime decidedAt) {}
}
