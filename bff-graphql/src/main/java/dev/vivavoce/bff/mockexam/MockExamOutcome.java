package dev.vivavoce.bff.mockexam;

import dev.vivavoce.bff.mockexam.MockExam.MockExamPartKind;
import dev.vivavoce.bff.rating.TalkReport.NotRatedReason;
import dev.vivavoce.bff.rating.TalkReport.TalkEstimate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The result of a mock exam.
sealed interface MockExamOutcome {
    /// There is no report yet.
    ///
    /// @param retryAfter in milliseconds; null while there are parts to take
    record MockExamReportPending(@Nullable Long retryAfter) implements MockExamOutcome {}

    /// There will be no report.
    ///
    /// @param reason null for a reason that this build does not know
    record MockExamReportMissing(@Nullable MockExamMissingReason reason) implements MockExamOutcome {}

    /// What the two talks would be given together.
    record MockExamReport(
            String rubric,
            int rubricVersion,
            TalkEstimate estimate,
            List<MockExamCriterion> criteria,
            List<MockExamTalk> talks,
            OffsetDateTime madeAt)
            implements MockExamOutcome {}

    /// Why an exam has no report.
    enum MockExamMissingReason {
        INCOMPLETE,
        TOO_FEW_WORDS,
        DELETED,
        RUBRIC_CHANGED
    }

    /// A role-play in the report.
    ///
    /// @param sessionId the global id of its session; null when it does not count
    /// @param estimate null when it does not count
    /// @param leftOut why it does not count; null when it does, and for a reason that this build does not know
    record MockExamTalk(
            MockExamPartKind part,
            @Nullable String sessionId,
            @Nullable TalkEstimate estimate,
            int words,
            @Nullable MockExamLeftOutReason leftOut) {}

    /// Why a talk does not count.
    enum MockExamLeftOutReason {
        TOO_FEW_WORDS,
        DELETED
    }

    /// One criterion.
    ///
    /// @param rating null when it was rated in neither talk
    /// @param notRatedReason null when it was rated, and for a reason that this build does not know
    record MockExamCriterion(
            String criterion,
            String name,
            int highestBand,
            @Nullable MockExamBand rating,
            @Nullable NotRatedReason notRatedReason) {}

    /// The band of two talks together.
    record MockExamBand(int band, int low, int high, String descriptor, List<MockExamTalkBand> talks) {}

    /// The band of one talk.
    record MockExamTalkBand(MockExamPartKind part, int band, int low, int high) {}
}
