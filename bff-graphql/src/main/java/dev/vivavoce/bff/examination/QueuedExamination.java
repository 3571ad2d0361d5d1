package dev.vivavoce.bff.examination;

import dev.vivavoce.bff.examination.Examination.ExaminationState;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.scenario.ScenarioRef;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// An entry of the queue.
///
/// @param claimedUntil null when the examiner has not claimed it
record QueuedExamination(
        String examinationId,
        ExaminationState state,
        ScenarioRef scenarioRef,
        String rubric,
        OffsetDateTime requestedAt,
        @Nullable OffsetDateTime claimedUntil,
        int words) {

    /// A part of the queue.
    enum ExaminationFilter {
        CLAIMED,
        ADJUDICATION
    }

    public String id() {
        return GlobalId.of(Examination.TYPE, examinationId);
    }
}
