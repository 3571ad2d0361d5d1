package dev.vivavoce.quiz.marking;

import dev.vivavoce.quiz.question.Option;
import dev.vivavoce.quiz.question.Question;
import dev.vivavoce.quiz.question.Question.Gap;
import dev.vivavoce.quiz.question.Question.ListenAndType;
import dev.vivavoce.quiz.question.Question.MultipleChoice;
import dev.vivavoce.quiz.question.Question.Order;
import dev.vivavoce.quiz.question.Question.SayAloud;
import dev.vivavoce.quiz.question.Question.ShortAnswer;
import dev.vivavoce.quiz.question.Question.TrueFalse;
import java.util.List;

/// Marks answers by the key. Thread-safe when its [Meaning] is.
///
/// Multiple choices, statements and orders have a fixed key. An order earns the share of pairs that stand in the right
/// order (Kendall's tau, counted from 0). A sentence that is typed earns one less its word error rate. One that is
/// said earns the mean of that and of its pronunciation. Gaps and short answers are compared with their keys, and the
/// mark says how sure that is.
public final class AnswerMarker {
    /// From this share on, a sentence that was typed or said counts as right.
    private static final double RIGHT = 0.95;
    private static final double SAID_RIGHT = 0.8;
    /// Below it nothing is earned.
    private static final double PARTLY = 0.5;
    private static final double SPEECH_CONFIDENCE = 0.85;

    private final ShortAnswerMarker shortAnswers;

    /// A marker that compares words only.
    public AnswerMarker() {
        shortAnswers = new ShortAnswerMarker(null);
    }

    public AnswerMarker(Meaning meaning) {
        shortAnswers = new ShortAnswerMarker(meaning);
    }

    /// Marks an answer.
    ///
    /// @throws IllegalArgumentException when an answer of this form does not fit a question of this kind
    public Mark mark(Question question, Answer answer) {
        return switch (question) {
            case MultipleChoice choice
            when answer instanceof Answer.Chosen(int option) -> Mark.sure(weight(choice, option));
            case TrueFalse statement
            when answer instanceof Answer.Judged(boolean isTrue) -> Mark.sure(statement.isTrue() == isTrue ? 1 : 0);
            case Order order
            when answer instanceof Answer.Sorted(List<Integer> options) -> Mark.sure(pairs(order, options));
            case ListenAndType listen when answer instanceof Answer.Typed(String text) -> typed(listen.prompt(), text);
            case SayAloud aloud
            when answer instanceof Answer.Spoken(String recognised, double score) ->
                said(aloud.prompt(), recognised, score);
            case Gap gap
            when answer instanceof Answer.Typed(String text) ->
                GapMarker.mark(gap.keys(), text, gap.basis().language());
            case ShortAnswer asked when answer instanceof Answer.Typed(String text) -> shortAnswers.mark(asked, text);
            case MultipleChoice _, TrueFalse _, Order _, ListenAndType _, SayAloud _, Gap _, ShortAnswer _ ->
                throw new IllegalArgumentException("answer: "
                        + answer.getClass().getSimpleName() + " (expected: one for " + question.kind() + ")");
        };
    }

    private static double weight(MultipleChoice choice, int option) {
        if (option < 0 || option >= choice.options().size())
            throw new IllegalArgumentException("option: " + option + " (expected: 0 to "
                    + (choice.options().size() - 1) + ")");
        return choice.options().get(option).weight();
    }

    /// The share of pairs of items that stand in the right order; a missing item is in none.
    private static double pairs(Order order, List<Integer> options) {
        int size = order.key().size();
        int right = 0;
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                int first = options.indexOf(order.key().get(i));
                int second = options.indexOf(order.key().get(j));
                if (first >= 0 && first < second) right++;
            }
        }
        return right / (size * (size - 1) / 2.0);
    }

    private static Mark typed(String sentence, String text) {
        double share = 1 - WordErrors.rate(Plain.words(sentence), Plain.words(text));
        if (share >= RIGHT) return new Mark(Mark.Verdict.RIGHT, 1, 1);
        return share >= PARTLY ? new Mark(Mark.Verdict.PARTLY, share, 1) : new Mark(Mark.Verdict.WRONG, 0, 1);
    }

    /// Recognition can mishear, so the mark is less sure than others.
    private static Mark said(String sentence, String recognised, double score) {
        double words = Math.max(0, 1 - WordErrors.rate(Plain.words(sentence), Plain.words(recognised)));
        if (words < PARTLY) return new Mark(Mark.Verdict.WRONG, 0, SPEECH_CONFIDENCE);
        double share = (words + score / 100) / 2;
        var verdict = share >= SAID_RIGHT ? Mark.Verdict.RIGHT : Mark.Verdict.PARTLY;
        return new Mark(verdict, verdict == Mark.Verdict.RIGHT ? 1 : share, SPEECH_CONFIDENCE);
    }

    /// Returns the weight that a key earns as a mark.
    static Mark of(Option key, double confidence) {
        var verdict = key.isRight() ? Mark.Verdict.RIGHT : key.weight() > 0 ? Mark.Verdict.PARTLY : Mark.Verdict.WRONG;
        return new Mark(verdict, key.weight(), confidence);
    }
}
