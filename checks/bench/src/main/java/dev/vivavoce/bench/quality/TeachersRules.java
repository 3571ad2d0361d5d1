package dev.vivavoce.bench.quality;

import dev.vivavoce.quiz.question.Citation;
import dev.vivavoce.quiz.question.Option;
import dev.vivavoce.quiz.question.Passage;
import dev.vivavoce.quiz.question.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What a teacher looks for in a question, as rules over its letters. They share no code with the maker and its check,
/// and know nothing of grammar.
final class TeachersRules {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> BEGINS_BADLY =
            Set.of("it", "he", "she", "they", "this", "these", "those", "such", "then", "but", "and");
    private static final Set<String> SMALL = Set.of(
            ("what who when where which why how many long does did has have had that with from into than then they their"
                            + " there this these those until about according table term fits description")
                    .split(" "));
    private static final int LONGEST = 40;
    private static final double KNOWN = 0.6;

    private final Question question;
    private final Passage passage;
    private final Citation citation;
    private final List<String> broken = new ArrayList<>();

    private TeachersRules(Question question, Passage passage, Citation citation) {
        this.question = question;
        this.passage = passage;
        this.citation = citation;
    }

    /// Returns the rules that a question breaks.
    static List<String> broken(Question question, Passage passage, Citation citation) {
        var rules = new TeachersRules(question, passage, citation);
        rules.all();
        return rules.broken;
    }

    private void want(boolean kept, String rule) {
        if (!kept) broken.add(rule);
    }

    private void all() {
        var prompt = flat(question.prompt());
        want(cites(question, citation), "the cited words answer it");
        want(words(prompt).size() >= 2 || question instanceof Question.Order, "two words at least");
        want(words(prompt).size() <= LONGEST, "forty words at most");
        boolean hasPrompt = !(question instanceof Question.ListenAndType) && !(question instanceof Question.SayAloud);
        if (!hasPrompt) return;
        want(!BEGINS_BADLY.contains(words(prompt).isEmpty() ? "" : words(prompt).getFirst()), "does not point back");
        want(knownShare(prompt) >= KNOWN, "asks in words of the text");
        switch (question) {
            case Question.MultipleChoice choice -> choice(choice);
            case Question.TrueFalse statement -> statement(statement);
            case Question.ShortAnswer answer -> {
                want(question.prompt().endsWith("?"), "ends with a question mark");
                hidesKey(answer.keys().getFirst().text());
            }
            case Question.Gap gap -> {
                hidesKey(gap.keys().getFirst().text());
                want(words(flat(gap.before() + " " + gap.after())).size() >= 4, "enough is left around the gap");
            }
            case Question.Order order ->
                want(order.options().size() >= 3 && !order.inOrder().equals(order.options()), "three items, shuffled");
            case Question.ListenAndType _, Question.SayAloud _ -> {}
        }
    }

    /// True when the citation is at its stated place and contains what the question is about.
    static boolean cites(Question question, Citation citation) {
        var quote = flat(citation.quote());
        return switch (question) {
            case Question.MultipleChoice choice ->
                holds(quote, choice.options().get(choice.key()).text());
            case Question.ShortAnswer answer ->
                holds(quote, answer.keys().getFirst().text());
            case Question.Gap gap ->
                holds(quote, gap.before() + gap.keys().getFirst().text() + gap.after());
            case Question.TrueFalse statement ->
                statement.isTrue() ? holds(quote, statement.prompt()) : isNear(quote, flat(statement.prompt()));
            case Question.Order order -> order.options().stream().allMatch(item -> holds(quote, item));
            case Question.ListenAndType listen -> holds(quote, listen.prompt());
            case Question.SayAloud aloud -> holds(quote, aloud.prompt());
        };
    }

    private void choice(Question.MultipleChoice choice) {
        var texts = choice.options().stream().map(Option::text).toList();
        var key = texts.get(choice.key());
        boolean ends = choice.prompt().endsWith("?") || choice.prompt().contains(Question.BLANK);
        want(ends, "ends with a question mark or has a gap");
        want(new HashSet<>(texts.stream().map(TeachersRules::flat).toList()).size() == texts.size(), "no option twice");
        want(texts.size() >= 3, "three options at least");
        hidesKey(key);
        var quote = flat(citation.quote());
        want(
                texts.stream().filter(text -> !text.equals(key)).noneMatch(text -> holds(quote, text)),
                "the cited words hold no other option");
        int longest = texts.stream().mapToInt(String::length).max().orElse(0);
        int shortest = texts.stream().mapToInt(String::length).min().orElse(0);
        want(longest <= 2.5 * shortest + 10, "options of like length");
        boolean digits = Character.isDigit(key.charAt(0));
        want(texts.stream().allMatch(text -> Character.isDigit(text.charAt(0)) == digits), "options of one kind");
        boolean article = choice.prompt().contains(" a _") || choice.prompt().contains(" an _");
        boolean vowel = isVowel(key);
        want(!article || texts.stream().allMatch(text -> isVowel(text) == vowel), "the article fits all options");
        boolean plural = key.endsWith("s");
        boolean alone =
                texts.stream().filter(text -> text.endsWith("s") == plural).count() == 1;
        want(digits || !alone, "the key is not alone in its number");
    }

    private void statement(Question.TrueFalse statement) {
        boolean said = Arrays.stream(passage.text().split("\n|(?<=[.!?]) "))
                .anyMatch(sentence -> flat(sentence).equals(flat(statement.prompt())));
        want(statement.isTrue() == said, statement.isTrue() ? "the text says it" : "the text does not say it");
        want(!statement.prompt().endsWith("?"), "a statement asks nothing");
    }

    private void hidesKey(String key) {
        want(!holds(flat(question.prompt()), key), "the question does not hold its answer");
    }

    private double knownShare(String prompt) {
        var text = flat(passage.text() + " " + passage.section());
        var asked = words(prompt).stream()
                .filter(word -> word.length() >= 4 && !SMALL.contains(word))
                .toList();
        if (asked.isEmpty()) return 1;
        return (double) asked.stream()
                        .filter(word -> text.contains(word.substring(0, Math.max(3, word.length() - 2))))
                        .count()
                / asked.size();
    }

    private static boolean isVowel(String text) {
        return "aeiou".indexOf(Character.toLowerCase(text.charAt(0))) >= 0;
    }

    /// One sentence with a small change: nearly all words are the same.
    private static boolean isNear(String quote, String statement) {
        var words = new ArrayList<>(words(statement));
        words.removeAll(words(quote));
        return words.size() <= 2;
    }

    private static boolean holds(String flat, String text) {
        return (" " + flat + " ").contains(" " + flat(text) + " ");
    }

    private static String flat(String text) {
        return NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static List<String> words(String flat) {
        return flat.isEmpty() ? List.of() : List.of(flat.split(" "));
    }
}
