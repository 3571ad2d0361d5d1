package dev.vivavoce.content.extraction.claim;

import static java.util.stream.Collectors.toSet;

import dev.vivavoce.content.extraction.search.SearchWords;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Decides whether texts contain what a sentence says about them: every number, most words of meaning, and in English
/// the same "not". The rules compare words, so they cannot tell who did what to whom; they are on the safe side
/// otherwise, and a right sentence in quite other words fails.
public final class Claims {
    /// The share of the words of meaning that the texts must have.
    private static final double MOST = 0.7;

    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+(?:[.,]\\p{Nd}+)*");
    private static final Pattern NEGATION =
            Pattern.compile("\\b(?:not|no|never|none|nobody|nothing|without|neither|nor|cannot)\\b|n['’]t\\b");
    private static final Map<String, String> NUMBER_WORDS = Map.ofEntries(
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"),
            Map.entry("eleven", "11"),
            Map.entry("twelve", "12"),
            Map.entry("twenty", "20"),
            Map.entry("thirty", "30"),
            Map.entry("forty", "40"),
            Map.entry("fifty", "50"),
            Map.entry("hundred", "100"),
            Map.entry("thousand", "1000"));

    private Claims() {}

    /// @param sources the texts that are cited
    /// @param language the tag of their language; empty when it is not known
    public static boolean isSupported(String claim, List<String> sources, String language) {
        var terms = terms(claim, language);
        var numbers = numbers(claim);
        if (terms.isEmpty() && numbers.isEmpty()) return false;
        var known = new HashSet<String>();
        var knownNumbers = new HashSet<String>();
        for (var source : sources) {
            known.addAll(terms(source, language));
            knownNumbers.addAll(numbers(source));
        }
        if (!knownNumbers.containsAll(numbers)) return false;
        if (shared(terms, known) < MOST * terms.size()) return false;
        return !language.equals("en") || isNegated(claim) == isNegated(nearest(terms, sources, language));
    }

    /// The sentence that has most of the terms; the first of several.
    private static String nearest(Set<String> terms, List<String> sources, String language) {
        var nearest = "";
        long most = -1;
        for (var source : sources)
            for (var span : Lines.sentences(source)) {
                var sentence = span.in(source);
                long shared = shared(terms, terms(sentence, language));
                if (shared > most) {
                    most = shared;
                    nearest = sentence;
                }
            }
        return nearest;
    }

    private static boolean isNegated(String text) {
        return NEGATION.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    private static long shared(Set<String> terms, Set<String> known) {
        return terms.stream().filter(known::contains).count();
    }

    private static Set<String> terms(String text, String language) {
        return SearchWords.of(text, language).stream()
                .map(SearchWords.Word::term)
                .filter(term -> !Character.isDigit(term.codePointAt(0)) && !NUMBER_WORDS.containsKey(term))
                .collect(toSet());
    }

    /// Numbers in digits, and the commonest ones in English words.
    private static Set<String> numbers(String text) {
        var numbers = NUMBER.matcher(text)
                .results()
                .map(found -> found.group().replace(",", ""))
                .collect(toSet());
        SearchWords.of(text, "en").forEach(word -> {
            var number = NUMBER_WORDS.get(word.term());
            if (number != null) numbers.add(number);
        });
        return numbers;
    }
}
