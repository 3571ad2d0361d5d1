package dev.vivavoce.quiz.maker;

import dev.vivavoce.quiz.language.NounPhrase;
import dev.vivavoce.quiz.language.Numbers;
import dev.vivavoce.quiz.language.Sentence;
import dev.vivavoce.quiz.language.Stems;
import dev.vivavoce.quiz.language.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// Wrong options of the same kind as the right one.
final class Distractors {
    private static final List<List<String>> CALENDAR = List.of(
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
            List.of("spring", "summer", "autumn", "winter"),
            List.of("morning", "afternoon", "evening", "night"),
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December"));
    private static final List<List<String>> UNITS = List.of(
            List.of("second", "minute", "hour", "day", "week", "month", "year"),
            List.of("seconds", "minutes", "hours", "days", "weeks", "months", "years"));
    private static final int SMALL = 12;
    /// Lengths of a wrong and the right option may differ by this factor, and by [#CLOSE] letters more.
    private static final double FACTOR = 1.6;
    private static final int CLOSE = 4;

    private final Reading reading;
    private final Random random;

    Distractors(Reading reading, Random random) {
        this.reading = reading;
        this.random = random;
    }

    /// Returns variants of a phrase with another number, ordinal, day, month or season in it; none when it has nothing
    /// of that kind.
    List<String> variants(Sentence sentence, int from, int to) {
        var tokens = sentence.tokens();
        for (int i = from; i < to; i++) {
            var token = tokens.get(i);
            var others = Facts.isCount(tokens, i)
                    ? numbers(sentence, i)
                    : Numbers.ordinal(token.text()).isPresent() ? ordinals(sentence, token) : calendar(sentence, token);
            if (others.isEmpty()) continue;
            var before = sentence.text(from, i);
            var after = sentence.text(i + 1, to);
            return others.stream()
                    .map(other -> (before + " " + other + " " + after).strip())
                    .toList();
        }
        return List.of();
    }

    /// Other numbers in the form of this one: first some of the same passage, then near ones.
    List<String> numbers(Sentence sentence, int index) {
        var token = sentence.tokens().get(index);
        long key = Numbers.value(token.text()).orElseThrow();
        var here = values(sentence);
        var pool = new LinkedHashSet<Long>();
        for (var other : reading.sentences(sentence.piece().passage()))
            for (long value : values(other))
                if (value >= 2
                        && value <= 4 * key
                        && 4 * value >= key
                        && Character.isDigit(token.text().charAt(0))
                                == (value >= 100
                                        || Character.isDigit(token.text().charAt(0)))) pool.add(value);
        var near = new ArrayList<>(near(key));
        Collections.shuffle(near, random);
        pool.addAll(near);
        pool.removeAll(here);
        pool.remove(key);
        return pool.stream()
                .limit(reading.distractors())
                .map(value -> Numbers.like(token.text(), value))
                .toList();
    }

    private static List<Long> near(long key) {
        long step = key <= SMALL ? 1 : key % 10 == 0 ? 10 : key % 5 == 0 ? 5 : Math.max(1, key / 10);
        var near = new ArrayList<Long>();
        for (int i = -3; i <= 3; i++) if (i != 0 && key + i * step >= 2) near.add(key + i * step);
        return near;
    }

    private static Set<Long> values(Sentence sentence) {
        var values = new TreeSet<Long>();
        var tokens = sentence.tokens();
        for (var token : tokens) Numbers.value(token.text()).ifPresent(values::add);
        return values;
    }

    private List<String> ordinals(Sentence sentence, Token token) {
        int key = (int) Numbers.ordinal(token.text()).orElseThrow();
        var others = new ArrayList<String>();
        for (int i = Math.max(1, key - 3); i <= Math.min(SMALL, key + 3); i++)
            if (i != key && !sentence.text().contains(Numbers.ordinal(i))) others.add(Numbers.ordinal(i));
        Collections.shuffle(others, random);
        return others.stream().limit(reading.distractors()).toList();
    }

    private List<String> calendar(Sentence sentence, Token token) {
        for (var names : CALENDAR) {
            if (!names.contains(token.text())) continue;
            return others(names, token.text(), sentence);
        }
        return List.of();
    }

    /// The nearest other words of a series that are not in the sentence.
    private List<String> others(List<String> series, String key, Sentence sentence) {
        int at = series.indexOf(key);
        var others = new ArrayList<>(series);
        others.removeIf(sentence.text()::contains);
        Collections.shuffle(others, random);
        others.sort(Comparator.comparingInt(other -> Math.abs(series.indexOf(other) - at) > 2 ? 1 : 0));
        return others.stream().limit(reading.distractors()).toList();
    }

    /// Noun phrases of the text with the number, kind and about the length of this one, in its article. Those of the
    /// same passage come first.
    List<String> phrases(NounPhrase key, String prompt) {
        var own = key.with(key.article());
        var found = new LinkedHashSet<String>();
        var candidates = new ArrayList<>(reading.phrases());
        Collections.shuffle(candidates, random);
        var passage = key.sentence().piece().passage();
        candidates.sort(Comparator.comparing(
                phrase -> !phrase.sentence().piece().passage().id().equals(passage.id())));
        for (var phrase : candidates) {
            if (found.size() == reading.distractors()) break;
            if (!isLike(phrase, key) || Stems.shared(phrase.bare(), key.bare() + " " + prompt) > 0) continue;
            if (Stems.shared(phrase.sentence().text(), prompt) > 1
                    || key.sentence().equals(phrase.sentence())) continue;
            var text = phrase.with(key.article());
            boolean alike = found.stream().anyMatch(other -> Stems.shared(other, text) > 0);
            if (!alike && isAsLong(text, own)) found.add(text);
        }
        return List.copyOf(found);
    }

    private boolean isLike(NounPhrase phrase, NounPhrase key) {
        boolean sameArticle = !key.article().startsWith("a") || phrase.article().startsWith("a");
        boolean sameBare = !key.article().isEmpty()
                || key.isPlural()
                || phrase.article().isEmpty()
                        && phrase.head().isMass() == key.head().isMass();
        return phrase.isPlural() == key.isPlural()
                && phrase.isPerson() == key.isPerson()
                && sameArticle
                && sameBare
                && phrase.head().isOnlyNoun()
                && !reading.isName(phrase.head());
    }

    /// Single nouns of the same form that are about as long and as frequent, the ones of the same passage first.
    List<String> words(Sentence sentence, Token key) {
        var units = key.isPlural() ? UNITS.getLast() : UNITS.getFirst();
        if (units.contains(key.lower())) return others(units, key.lower(), sentence);
        int frequency = reading.frequency(key.lower());
        var passage = sentence.piece().passage();
        var candidates = reading.phrases().stream()
                .filter(phrase -> !phrase.sentence().equals(sentence) && isLike(phrase.head(), key))
                .filter(phrase -> Stems.shared(phrase.head().text(), sentence.text()) == 0)
                .sorted(Comparator.comparing((NounPhrase phrase) ->
                                !phrase.sentence().piece().passage().id().equals(passage.id()))
                        .thenComparingInt(phrase ->
                                Math.abs(reading.frequency(phrase.head().lower()) - frequency))
                        .thenComparing(phrase -> phrase.head().lower()))
                .map(phrase -> phrase.head().lower())
                .toList();
        var found = new LinkedHashSet<String>();
        for (var candidate : candidates) {
            if (found.size() == reading.distractors()) break;
            if (found.stream().noneMatch(other -> Stems.shared(other, candidate) > 0)) found.add(candidate);
        }
        return List.copyOf(found);
    }

    private boolean isLike(Token noun, Token key) {
        return noun.isOnlyNoun()
                && !reading.isName(noun)
                && !Gaps.WEAK.contains(noun.lower())
                && noun.isPlural() == key.isPlural()
                && noun.isMass() == key.isMass()
                && NounPhrase.isPerson(noun) == NounPhrase.isPerson(key)
                && NounPhrase.startsWithVowel(noun.text()) == NounPhrase.startsWithVowel(key.text())
                && isAsLong(noun.text(), key.text());
    }

    private static boolean isAsLong(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int longer = Math.max(one.length(), other.length());
        return longer <= shorter * FACTOR + CLOSE;
    }

    /// True when a text has a word of the calendar.
    static boolean isCalendar(String word) {
        return CALENDAR.stream().anyMatch(names -> names.contains(word));
    }
}
