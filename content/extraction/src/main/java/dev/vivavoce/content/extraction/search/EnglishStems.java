package dev.vivavoce.content.extraction.search;

import java.util.List;

/// Reduces English words to stems: M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, with the
/// two departures that the author's own implementation makes (`bli`, `logi`).
final class EnglishStems {
    private record Ending(String from, String to) {}

    private static final List<Ending> STEP_2 = List.of(
            new Ending("ational", "ate"),
            new Ending("tional", "tion"),
            new Ending("enci", "ence"),
            new Ending("anci", "ance"),
            new Ending("izer", "ize"),
            new Ending("bli", "ble"),
            new Ending("alli", "al"),
            new Ending("entli", "ent"),
            new Ending("eli", "e"),
            new Ending("ousli", "ous"),
            new Ending("ization", "ize"),
            new Ending("ation", "ate"),
            new Ending("ator", "ate"),
            new Ending("alism", "al"),
            new Ending("iveness", "ive"),
            new Ending("fulness", "ful"),
            new Ending("ousness", "ous"),
            new Ending("aliti", "al"),
            new Ending("iviti", "ive"),
            new Ending("biliti", "ble"),
            new Ending("logi", "log"));
    private static final List<Ending> STEP_3 = List.of(
            new Ending("icate", "ic"),
            new Ending("ative", ""),
            new Ending("alize", "al"),
            new Ending("iciti", "ic"),
            new Ending("ical", "ic"),
            new Ending("ful", ""),
            new Ending("ness", ""));
    private static final List<Ending> STEP_4 = List.of(
            new Ending("al", ""),
            new Ending("ance", ""),
            new Ending("ence", ""),
            new Ending("er", ""),
            new Ending("ic", ""),
            new Ending("able", ""),
            new Ending("ible", ""),
            new Ending("ant", ""),
            new Ending("ement", ""),
            new Ending("ment", ""),
            new Ending("ent", ""),
            new Ending("sion", "s"),
            new Ending("tion", "t"),
            new Ending("ou", ""),
            new Ending("ism", ""),
            new Ending("ate", ""),
            new Ending("iti", ""),
            new Ending("ous", ""),
            new Ending("ive", ""),
            new Ending("ize", ""));

    private EnglishStems() {}

    /// @param word in lower case; one with other letters than `a` to `z` is not changed
    static String of(String word) {
        if (word.length() <= 2 || !word.chars().allMatch(letter -> letter >= 'a' && letter <= 'z')) return word;
        var stem = verb(plural(word));
        if (stem.endsWith("y") && hasVowel(cut(stem, 1))) stem = cut(stem, 1) + "i";
        stem = longest(stem, STEP_2, 0);
        stem = longest(stem, STEP_3, 0);
        stem = longest(stem, STEP_4, 1);
        return end(stem);
    }

    private static String plural(String word) {
        if (word.endsWith("sses") || word.endsWith("ies")) return cut(word, 2);
        if (word.endsWith("s") && !word.endsWith("ss")) return cut(word, 1);
        return word;
    }

    private static String verb(String word) {
        if (word.endsWith("eed")) return measure(cut(word, 3)) > 0 ? cut(word, 1) : word;
        int ending = word.endsWith("ed") ? 2 : word.endsWith("ing") ? 3 : 0;
        if (ending == 0 || !hasVowel(cut(word, ending))) return word;
        var stem = cut(word, ending);
        if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) return stem + "e";
        if (endsDouble(stem) && "lsz".indexOf(stem.charAt(stem.length() - 1)) < 0) return cut(stem, 1);
        return measure(stem) == 1 && endsShort(stem) ? stem + "e" : stem;
    }

    /// Replaces the longest ending that fits, when the text before it is long enough.
    private static String longest(String word, List<Ending> endings, int above) {
        Ending longest = null;
        for (var ending : endings)
            if (word.endsWith(ending.from())
                    && (longest == null
                            || ending.from().length() > longest.from().length())) longest = ending;
        if (longest == null) return word;
        var stem = cut(word, longest.from().length());
        // The letter before `ion` is a part of the stem.
        var measured = longest.from().endsWith("ion") && above > 0 ? stem + longest.to() : stem;
        return measure(measured) > above ? stem + longest.to() : word;
    }

    private static String end(String word) {
        var stem = word;
        if (stem.endsWith("e")) {
            var without = cut(stem, 1);
            int measure = measure(without);
            if (measure > 1 || measure == 1 && !endsShort(without)) stem = without;
        }
        return stem.endsWith("ll") && measure(cut(stem, 1)) > 1 ? cut(stem, 1) : stem;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }

    private static boolean isConsonant(String word, int at) {
        return switch (word.charAt(at)) {
            case 'a', 'e', 'i', 'o', 'u' -> false;
            case 'y' -> at == 0 || !isConsonant(word, at - 1);
            default -> true;
        };
    }

    /// Returns how often consonants follow vowels.
    private static int measure(String stem) {
        int measure = 0;
        for (int i = 1; i < stem.length(); i++) if (isConsonant(stem, i) && !isConsonant(stem, i - 1)) measure++;
        return measure;
    }

    private static boolean hasVowel(String stem) {
        for (int i = 0; i < stem.length(); i++) if (!isConsonant(stem, i)) return true;
        return false;
    }

    private static boolean endsDouble(String stem) {
        int last = stem.length() - 1;
        return last > 0 && stem.charAt(last) == stem.charAt(last - 1) && isConsonant(stem, last);
    }

    /// Consonant, vowel, consonant, the last not `w`, `x` or `y`.
    private static boolean endsShort(String stem) {
        int last = stem.length() - 1;
        return last >= 2
                && isConsonant(stem, last)
                && !isConsonant(stem, last - 1)
                && isConsonant(stem, last - 2)
                && "wxy".indexOf(stem.charAt(last)) < 0;
    }
}
