package dev.vivavoce.bff.quiz;

import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.scenario.ScenarioRef;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A quiz of the viewer's. Quizzes with the same id, cursor and attempts are equal.
///
/// @param documentIds the ids in content; empty for other sources
/// @param scenarioRef null for other sources
/// @param figures null until it is ready
/// @param sharedById who has shared it, the id in identity; null for an own quiz, and when that person was erased
public record Quiz(
        String quizId,
        @Nullable String title,
        QuizSource source,
        List<String> documentIds,
        @Nullable String topic,
        @Nullable ScenarioRef scenarioRef,
        List<String> bankTags,
        int number,
        QuizDifficulty difficulty,
        List<QuizQuestionKind> kinds,
        QuizFeedback feedback,
        @Nullable Long timeLimit,
        QuizState state,
        @Nullable QuizFailureReason failure,
        @Nullable QuizFigures figures,
        @Nullable String language,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime readyAt,
        String cursor,
        int submittedAttempts,
        @Nullable Double bestGrade,
        @Nullable String attemptUnderWayId,
        int newVerdicts,
        @Nullable String sharedById) {
    public static final String TYPE = "Quiz";

    public enum QuizSource {
        DOCUMENTS,
        TOPIC,
        WEAK_WORDS,
        SCENARIO,
        SHARED,
        NOTES,
        BANK
    }

    public enum QuizDifficulty {
        EASY,
        MEDIUM,
        HARD
    }

    public enum QuizFeedback {
        AT_ONCE,
        AT_END
    }

    public enum QuizState {
        REQUESTED,
        GENERATING,
        READY,
        FAILED
    }

    public enum QuizFailureReason {
        SOURCE_GONE,
        SOURCE_NOT_READY,
        NOTHING_FOUND,
        NO_WEAK_WORDS,
        NO_QUESTIONS,
        SERVICE_FAILED,
        NO_NOTES
    }

    public enum QuizQuestionKind {
        MULTIPLE_CHOICE,
        TRUE_FALSE,
        SHORT_ANSWER,
        GAP,
        ORDER,
        LISTEN_AND_TYPE,
        SAY_ALOUD
    }

    /// The questions that were made.
    public record QuizFigures(int drafted, int dropped, int shown, int byModel) {}

    public Quiz {
        documentIds = List.copyOf(documentIds);
        kinds = List.copyOf(kinds);
    }

    public String id() {
        return GlobalId.of(TYPE, quizId);
    }
}
