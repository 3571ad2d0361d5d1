package dev.vivavoce.bff.mockexam;

import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.rating.TalkReport.TalkEstimate;
import dev.vivavoce.bff.scenario.Scenario.Profession;
import dev.vivavoce.bff.scenario.ScenarioRef;
import dev.vivavoce.bff.speaking.SpeakingTask;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mock exam as it is now. Exams with the same id are equal.
///
/// @param expiresAt null when it has ended
/// @param endedAt null while it is under way
/// @param estimate null while there is no report
record MockExam(
        String examId,
        MockExamState state,
        String language,
        Profession profession,
        List<MockExamPart> parts,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime expiresAt,
        @Nullable OffsetDateTime endedAt,
        @Nullable TalkEstimate estimate) {
    static final String TYPE = "MockExam";

    /// How far an exam is.
    enum MockExamState {
        UNDER_WAY,
        COMPLETE,
        ABANDONED,
        EXPIRED
    }

    /// The parts.
    enum MockExamPartKind {
        WARM_UP,
        FIRST_ROLE_PLAY,
        SECOND_ROLE_PLAY
    }

    /// How far a part is.
    enum MockExamPartState {
        WAITING,
        OPEN,
        UNDER_WAY,
        FINISHED,
        SKIPPED,
        DELETED
    }

    /// Whether the talk of a part counts in the report.
    enum MockExamPartRating {
        PENDING,
        RATED,
        NOT_RATED
    }

    /// A part.
    ///
    /// @param length in milliseconds; null for a role-play
    /// @param scenarioRef null for the warm-up
    /// @param sessionId the id of its session, as the services use it; null before the part is begun
    /// @param rating null for the warm-up, and unless the part is finished
    record MockExamPart(
            MockExamPartKind kind,
            MockExamPartState state,
            SpeakingTask task,
            UUID sessionKey,
            @Nullable Long length,
            @Nullable ScenarioRef scenarioRef,
            @Nullable String sessionId,
            @Nullable OffsetDateTime begunAt,
            @Nullable OffsetDateTime endedAt,
            @Nullable MockExamPartRating rating,
            boolean isRepeatable) {}

    public String id() {
        return GlobalId.of(TYPE, examId);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MockExam exam && examId.equals(exam.examId);
    }

    @Override
    public int hashCode() {
        return examId.hashCode();
    }
}
