package dev.vivavoce.bff.examination;

import dev.vivavoce.bff.graphql.GlobalId;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a learner sees of the examination of a talk.
///
/// @param sessionId the id of the talk's session, as the services use it
/// @param rating null until it is complete
record Examination(
        String examinationId,
        String sessionId,
        ExaminationState state,
        OffsetDateTime requestedAt,
        @Nullable ExaminersRating rating) {
    static final String TYPE = "Examination";

    /// How far it is.
    enum ExaminationState {
        WAITING,
        RATED_ONCE,
        ADJUDICATION,
        COMPLETE,
        WITHDRAWN
    }

    /// What examiners gave.
    record ExaminersRating(
            OffsetDateTime ratedAt,
            int examiners,
            ExaminersMark mark,
            List<ExaminersBand> criteria,
            List<MomentComment> moments,
            List<String> comments) {}

    /// What the bands of examiners come to.
    record ExaminersMark(String scale, double value, String label) {}

    /// The outcome of one criterion.
    record ExaminersBand(String criterion, double band, boolean isAdjudicated, List<String> comments) {}

    /// A comment on one of the learner's turns.
    record MomentComment(int turn, String text) {}

    public String id() {
        return GlobalId.of(TYPE, examinationId);
    }
}
