package dev.vivavoce.rating;

import dev.vivavoce.rating.band.CriterionRating;
import dev.vivavoce.rating.band.Estimate;
import dev.vivavoce.rating.fluency.FluencyFigures;
import dev.vivavoce.rating.language.Credit;
import dev.vivavoce.rating.rewrite.BetterSentence;
import dev.vivavoce.rating.rubric.Rubric;
import dev.vivavoce.rating.task.TaskCoverage;
import java.util.List;
import java.util.Map;

/// What a talk would be given, and why.
///
/// @param rubric id of the rubric
/// @param criteria in the rubric's order
/// @param tasks in the scenario's order
/// @param words how many of the learner's words count
/// @param left how many sentences do not count, by reason
/// @param better a better version of at most two sentences, in the order of the talk
public record TalkReport(
        String rubric,
        int rubricVersion,
        Estimate estimate,
        List<CriterionRating> criteria,
        List<TaskCoverage> tasks,
        FluencyFigures fluency,
        int words,
        Map<Credit, Integer> left,
        List<BetterSentence> better) {
    public TalkReport {
        criteria = List.copyOf(criteria);
        tasks = List.copyOf(tasks);
        left = Map.copyOf(left);
        better = List.copyOf(better);
    }

    /// The same report with other bands, and the estimate that they make.
    ///
    /// @param rubric the one it was made by
    public TalkReport with(Rubric rubric, List<CriterionRating> bands) {
        return new TalkReport(
                this.rubric, rubricVersion, Estimate.of(rubric, bands), bands, tasks, fluency, words, left, better);
    }
}
