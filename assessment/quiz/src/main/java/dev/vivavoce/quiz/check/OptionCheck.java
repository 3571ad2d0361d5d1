package dev.vivavoce.quiz.check;

import dev.vivavoce.quiz.question.Passage;
import dev.vivavoce.quiz.question.Question.MultipleChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The rules for the options of a multiple choice: one is right, and nothing but knowing tells which.
final class OptionCheck {
    /// The right option may be this much longer or shorter than each other one, and [#LETTERS] beyond it.
    private static final double FACTOR = 1.7;
    private static final int LETTERS = 6;
    private static final double MOSTLY = 0.6;
    private static final int LEAST_OPTIONS = 3;
    private static final Pattern ARTICLE_BEFORE_BLANK = Pattern.compile("(?i)\\b(an?) _+");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "some", "my", "your", "his", "her", "their");

    private final MultipleChoice choice;
    private final boolean english;
    private final List<Defect> defects;
    private final String key;
    private final List<String> wrong;

    OptionCheck(MultipleChoice choice, boolean english, List<Defect> defects) {
        this.choice = choice;
        this.english = english;
        this.defects = defects;
        var texts = QuestionCheck.texts(choice.options());
        key = texts.get(choice.key());
        wrong = new ArrayList<>(texts);
        wrong.remove(choice.key());
    }

    /// Holds the options against each other, and against the passage and the words of it that are cited.
    void check(Passage passage, String quote) {
        number();
        alike();
        alsoRight(passage, quote);
        length();
        grammar();
        passage(passage, quote);
    }

    /// Holds the options against each other alone.
    void check() {
        number();
        alike();
        length();
        grammar();
    }

    private void number() {
        if (choice.options().size() < LEAST_OPTIONS) found(DefectKind.PROMPT_UNFIT, "two options");
    }

    private void found(DefectKind kind, String detail) {
        defects.add(new Defect(kind, detail));
    }

    private void alike() {
        var texts = QuestionCheck.texts(choice.options());
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                var one = Wording.roots(texts.get(i));
                var other = Wording.roots(texts.get(j));
                boolean same = one.isEmpty() || other.isEmpty()
                        ? texts.get(i).equalsIgnoreCase(texts.get(j))
                        : one.containsAll(other) || other.containsAll(one);
                if (same) found(DefectKind.OPTIONS_ALIKE, texts.get(i) + " / " + texts.get(j));
            }
        }
    }

    /// A wrong option that is in the cited words, or in a sentence with what the question asks about.
    private void alsoRight(Passage passage, String quote) {
        var asked = Wording.roots(choice.prompt());
        var keyRoots = Wording.roots(key);
        for (var option : wrong) {
            var own = Wording.roots(option);
            own.removeAll(keyRoots);
            if (own.isEmpty()) continue;
            boolean cited = Wording.roots(quote).containsAll(own);
            boolean elsewhere = Wording.sentences(passage.text()).stream()
                    .map(Wording::roots)
                    .anyMatch(sentence -> sentence.containsAll(own) && Wording.share(asked, sentence) >= MOSTLY);
            if (cited || elsewhere) found(DefectKind.OPTION_ALSO_RIGHT, option);
        }
    }

    private void length() {
        int own = key.length();
        boolean longer = wrong.stream().allMatch(other -> own > other.length() * FACTOR + LETTERS);
        boolean shorter = wrong.stream().allMatch(other -> other.length() > own * FACTOR + LETTERS);
        if (longer || shorter) found(DefectKind.LENGTH_GIVES_AWAY, key);
    }

    private void grammar() {
        var article = ARTICLE_BEFORE_BLANK.matcher(choice.prompt());
        boolean byArticle = article.find() && differs(OptionCheck::beginsWithVowel);
        boolean given = byArticle
                || differs(OptionCheck::hasCapital)
                || differs(text -> Character.isDigit(text.charAt(0)))
                || english && differs(OptionCheck::hasArticle)
                || english && differs(OptionCheck::isPlural);
        if (given) found(DefectKind.GRAMMAR_GIVES_AWAY, key);
    }

    /// True when the key has a property that no other option has, or lacks one that all others have.
    private boolean differs(Predicate<String> property) {
        boolean own = property.test(key);
        return wrong.stream().noneMatch(other -> property.test(other) == own);
    }

    private static boolean beginsWithVowel(String text) {
        return "aeiou".indexOf(Character.toLowerCase(text.charAt(0))) >= 0;
    }

    private static boolean hasCapital(String text) {
        return Character.isUpperCase(text.codePointAt(0));
    }

    private static boolean hasArticle(String text) {
        return ARTICLES.contains(text.split(" ")[0].toLowerCase(Locale.ROOT));
    }

    private static boolean isPlural(String text) {
        var words = Wording.words(text);
        if (words.isEmpty()) return false;
        var last = words.getLast();
        return last.endsWith("s") && !last.endsWith("ss") && !last.endsWith("us") && last.length() > 3;
    }

    /// Only the key is in the passage, although the passage has other things of the same kind.
    private void passage(Passage passage, String quote) {
        var roots = Wording.roots(passage.text());
        var numbers = Wording.numbers(key);
        if (!roots.containsAll(Wording.roots(key))) return;
        boolean held = wrong.stream()
                .map(Wording::roots)
                .anyMatch(option -> !option.isEmpty() && Wording.share(option, roots) >= 0.5);
        if (held) return;
        var other = Wording.numbers(passage.text());
        other.removeAll(Wording.numbers(quote));
        if (numbers.isEmpty() || !other.isEmpty()) found(DefectKind.PASSAGE_GIVES_AWAY, key);
    }
}
