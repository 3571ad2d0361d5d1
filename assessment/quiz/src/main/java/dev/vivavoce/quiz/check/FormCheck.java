package dev.vivavoce.quiz.check;

import dev.vivavoce.quiz.question.Question;
import dev.vivavoce.quiz.question.Question.Gap;
import dev.vivavoce.quiz.question.Question.ListenAndType;
import dev.vivavoce.quiz.question.Question.MultipleChoice;
import dev.vivavoce.quiz.question.Question.Order;
import dev.vivavoce.quiz.question.Question.SayAloud;
import dev.vivavoce.quiz.question.Question.ShortAnswer;
import dev.vivavoce.quiz.question.Question.TrueFalse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Looks at a question that cites nothing, as those of a bank, by its own words: the rules of [QuestionCheck] that need
/// no passage. Whether the key is right is not among them.
public final class FormCheck {
    private static final int LEAST_ROOTS = 2;
    private static final int LEAST_WORDS = 3;

    private final Question question;
    private final boolean english;
    private final List<Defect> defects = new ArrayList<>();

    private FormCheck(Question question) {
        this.question = question;
        var language = question.basis().language();
        english = language.equals("en") || language.startsWith("en-");
    }

    /// Returns what an author should look at.
    public static List<Defect> check(Question question) {
        var check = new FormCheck(question);
        check.byKind();
        return List.copyOf(check.defects);
    }

    /// True when two questions of the same kind ask the same.
    public static boolean isSame(Question one, Question other) {
        return one.kind() == other.kind() && QuestionCheck.likeness(asked(one), asked(other)) >= QuestionCheck.SAME;
    }

    /// The heading of an order says little: its items do.
    private static Set<String> asked(Question question) {
        var text = question instanceof Order order
                ? order.prompt() + " " + String.join(" ", order.options())
                : question.prompt();
        return Wording.roots(text);
    }

    private void byKind() {
        switch (question) {
            case MultipleChoice choice -> {
                asks(choice.options().get(choice.key()).text());
                new OptionCheck(choice, english, defects).check();
            }
            case ShortAnswer answer -> asks(answer.keys().getFirst().text());
            case TrueFalse statement -> {
                if (statement.prompt().strip().endsWith("?")) found(DefectKind.PROMPT_UNFIT, statement.prompt());
                prompt();
            }
            case Gap gap -> gap(gap);
            case Order order -> {
                for (var item : order.options()) {
                    pronouns(item);
                    if (QuestionCheck.tellsItsPlace(item)) found(DefectKind.GRAMMAR_GIVES_AWAY, item);
                }
            }
            case ListenAndType listen -> sentence(listen.prompt());
            case SayAloud aloud -> sentence(aloud.prompt());
        }
    }

    private void found(DefectKind kind, String detail) {
        defects.add(new Defect(kind, detail));
    }

    private void pronouns(String text) {
        if (english)
            QuestionCheck.pronounWithoutNoun(text).ifPresent(word -> found(DefectKind.PRONOUN_WITHOUT_NOUN, word));
    }

    private void asks(String key) {
        var roots = Wording.roots(key);
        if (!roots.isEmpty() && Wording.roots(question.prompt()).containsAll(roots))
            found(DefectKind.PROMPT_HOLDS_KEY, key);
        prompt();
    }

    /// Neither cut off nor endless, and clear without context.
    private void prompt() {
        var prompt = question.prompt().strip();
        boolean cut = Character.isLetterOrDigit(prompt.codePointBefore(prompt.length()));
        boolean few = english && Wording.roots(prompt).size() < LEAST_ROOTS;
        if (cut || few || Wording.words(prompt).size() > QuestionCheck.LONGEST_PROMPT)
            found(DefectKind.PROMPT_UNFIT, prompt);
        pronouns(prompt);
    }

    private void gap(Gap gap) {
        var frame = gap.before() + " " + gap.after();
        var roots = Wording.roots(frame);
        boolean held = gap.keys().stream()
                .map(key -> Wording.roots(key.text()))
                .anyMatch(key -> !key.isEmpty() && roots.containsAll(key));
        if (held) found(DefectKind.PROMPT_HOLDS_KEY, gap.keys().getFirst().text());
        pronouns(gap.before() + gap.keys().getFirst().text() + gap.after());
        if (english && (QuestionCheck.isListed(gap) || roots.size() < QuestionCheck.LEAST_FRAME))
            found(DefectKind.GAP_UNDETERMINED, gap.prompt());
        if (Wording.words(frame).size() > QuestionCheck.LONGEST_PROMPT) found(DefectKind.PROMPT_UNFIT, gap.prompt());
    }

    private void sentence(String sentence) {
        int words = Wording.words(sentence).size();
        if (english && words < LEAST_WORDS || words > QuestionCheck.LONGEST_PROMPT)
            found(DefectKind.PROMPT_UNFIT, sentence);
    }
}
