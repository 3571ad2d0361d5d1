package dev.vivavoce.bench.quality;

import dev.vivavoce.quiz.language.Tagger;
import dev.vivavoce.quiz.maker.QuizMaker;
import dev.vivavoce.quiz.maker.QuizOrder;
import dev.vivavoce.quiz.question.Difficulty;
import dev.vivavoce.quiz.question.Question;
import dev.vivavoce.quiz.question.QuestionKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes quizzes of texts and judges every question by [TeachersRules].
public final class QuestionQuality {
    private static final Set<QuestionKind> WRITTEN = EnumSet.of(
            QuestionKind.MULTIPLE_CHOICE,
            QuestionKind.TRUE_FALSE,
            QuestionKind.SHORT_ANSWER,
            QuestionKind.GAP,
            QuestionKind.ORDER);

    private final QuizMaker maker = new QuizMaker(new Tagger(1));
    private final Map<QuestionKind, Share> byKind = new EnumMap<>(QuestionKind.class);
    private final List<String> faults = new ArrayList<>();
    private Share citations = new Share(0, 0);
    private int drafted;
    private int dropped;

    /// Adds quizzes of a text: one of each difficulty. Sentences to type or say are left out: they cannot fail.
    public void add(WrittenText text, int number) {
        for (var difficulty : Difficulty.values()) {
            var order = new QuizOrder(number, difficulty, WRITTEN, 1 + difficulty.ordinal());
            var made = maker.make(text.source(), order, List.of());
            drafted += made.drafted();
            dropped += made.dropped().values().stream().mapToInt(count -> count).sum();
            for (var question : made.questions()) judge(text, question);
        }
    }

    private void judge(WrittenText text, Question question) {
        var citation = question.basis().citation();
        if (citation == null) throw new IllegalStateException("a question without citation");
        var passage = text.source().passage(citation.passageId()).orElseThrow();
        boolean there = citation.span().in(passage.text()).equals(citation.quote());
        citations = citations.plus(there && TeachersRules.cites(question, citation));
        var broken = TeachersRules.broken(question, passage, citation);
        byKind.merge(question.kind(), new Share(broken.isEmpty() ? 1 : 0, 1), Share::plus);
        for (var rule : broken) faults.add(text.name() + ", " + question.kind() + ": not “" + rule + "”");
    }

    /// The share of questions that keep every rule.
    public Share questions() {
        return byKind.values().stream().reduce(new Share(0, 0), Share::plus);
    }

    public Map<QuestionKind, Share> byKind() {
        return Map.copyOf(byKind);
    }

    public Share citations() {
        return citations;
    }

    public int drafted() {
        return drafted;
    }

    public int dropped() {
        return dropped;
    }

    /// Text, kind and rule of every fault; no words of a question.
    public List<String> faults() {
        return List.copyOf(faults);
    }
}
