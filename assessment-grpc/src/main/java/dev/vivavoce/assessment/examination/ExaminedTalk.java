package dev.vivavoce.assessment.examination;

import java.util.Map;
import java.util.Set;

/// What the rules of examinations need of a report.
///
/// @param isRatable whether it has an estimate; a talk without one is too short for examiners, too
/// @param bands the machine's, by criterion
/// @param learnersTurns the indexes of the learner's turns in the talk
record ExaminedTalk(
        Examination.Subject subject, boolean isRatable, Map<String, Integer> bands, Set<Integer> learnersTurns) {
    ExaminedTalk {
        bands = Map.copyOf(bands);
        learnersTurns = Set.copyOf(learnersTurns);
    }
}
