package dev.vivavoce.quiz.maker;

import dev.vivavoce.quiz.check.DefectKind;
import dev.vivavoce.quiz.question.Question;
import dev.vivavoce.quiz.question.QuestionKind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The result of an order.
///
/// @param questions those that passed every check, in the order of the text, at most as many as were ordered
/// @param drafted how many were drafted and checked
/// @param dropped how many drafts each check dropped; a draft with several defects counts at the first
/// @param missing how many fewer than ordered there are: the source holds no more that can be asked well
/// @param leftOut kinds that were ordered and need grammar, for which the source has no passage in English
public record Made(
        List<Question> questions,
        int drafted,
        Map<DefectKind, Integer> dropped,
        int missing,
        Set<QuestionKind> leftOut) {
    public Made {
        questions = List.copyOf(questions);
        dropped = Map.copyOf(dropped);
        leftOut = Set.copyOf(leftOut);
    }
}
