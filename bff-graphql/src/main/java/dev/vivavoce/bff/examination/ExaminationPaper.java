package dev.vivavoce.bff.examination;

import dev.vivavoce.bff.examination.Examination.MomentComment;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.rating.TalkReport.TalkFluency;
import dev.vivavoce.bff.rating.TalkReport.TalkQuote;
import dev.vivavoce.bff.rating.TalkReport.TalkTask;
import dev.vivavoce.bff.result.SpeakingResult.TalkTurn;
import dev.vivavoce.bff.scenario.ScenarioRef;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an examiner sees of a talk.
///
/// @param fluency null when nothing was said
/// @param ratings empty unless the examiner adjudicates
/// @param disputed the criteria to decide; empty unless the examiner adjudicates
record ExaminationPaper(
        String examinationId,
        OffsetDateTime claimedUntil,
        ScenarioRef scenarioRef,
        String rubric,
        List<TalkTurn> turns,
        List<RubricCriterion> criteria,
        List<FoundPassages> found,
        List<TalkTask> tasks,
        @Nullable TalkFluency fluency,
        List<ExaminerRating> ratings,
        List<String> disputed) {

    /// A criterion with what each band stands for, from band 0.
    record RubricCriterion(String criterion, String name, List<String> bandDescriptors) {}

    /// What the machine found of one criterion.
    record FoundPassages(String criterion, List<TalkQuote> passages) {}

    /// What one examiner gave.
    record ExaminerRating(
            List<CriterionBand> criteria,
            List<MomentComment> moments,
            @Nullable String comment) {}

    /// One examiner's band of one criterion.
    record CriterionBand(
            String criterion, int band, @Nullable String comment) {}

    public String id() {
        return GlobalId.of(Examination.TYPE, examinationId);
    }
}
