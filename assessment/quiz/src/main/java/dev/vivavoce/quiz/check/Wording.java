package dev.vivavoce.quiz.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The words of a text as the check compares them. It has its own rules for words, stems and numbers, so that a mistake
/// of the maker's is not repeated here.
final class Wording {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[.,:'’-][\\p{L}\\p{M}\\p{N}]+)*");
    private static final Pattern SENTENCE = Pattern.compile("\\n+|(?<=[.!?…])[\"”’)]*\\s+(?=[\\p{Lu}\\p{N}\"“(])");
    private static final Set<String> EMPTY = Set.of(
            ("a an the and or but if of in on at to from for with by as than then so up out off over into about is are was"
                            + " were be been being am has have had having do does did done can could may might must shall should"
                            + " will would not no nor it its he him his she her hers they them their theirs we us our you your i me"
                            + " my this that these those there here which who whom whose what when where why how many much long"
                            + " often far very also just only even all any some each every both more most less least because while"
                            + " until before after during within without")
                    .split(" "));
    private static final List<String> UNITS = List.of(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
                    .split(" "));
    private static final List<String> TENS =
            List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
    private static final Set<String> NEGATIONS =
            Set.of("not", "no", "never", "nobody", "nothing", "none", "neither", "nor", "without", "cannot");
    private static final String[] SUFFIXES = {
        "fulness", "ations", "ation", "ments", "ment", "ings", "ness", "ing", "ies", "ied", "ers", "er", "ed", "es",
        "ly", "s"
    };

    private Wording() {}

    static List<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''))
                .results()
                .map(match -> match.group())
                .toList();
    }

    /// The roots of the words that say something, numbers in digits.
    static Set<String> roots(String text) {
        var roots = new HashSet<String>();
        for (var word : words(text)) if (!EMPTY.contains(word)) roots.add(root(word));
        return roots;
    }

    static Set<String> numbers(String text) {
        var numbers = new HashSet<String>();
        for (var word : words(text)) {
            var root = root(word);
            if (Character.isDigit(root.charAt(0))) numbers.add(root);
        }
        return numbers;
    }

    /// True when a text says an odd number of negations.
    static boolean isNegated(String text) {
        return words(text).stream()
                                .filter(word -> NEGATIONS.contains(word) || word.endsWith("n't"))
                                .count()
                        % 2
                == 1;
    }

    static boolean isEmpty(String word) {
        return EMPTY.contains(word.toLowerCase(Locale.ROOT));
    }

    static List<String> sentences(String text) {
        var sentences = new ArrayList<String>();
        for (var sentence : SENTENCE.split(text)) if (!sentence.isBlank()) sentences.add(sentence.strip());
        return sentences;
    }

    /// Returns the share of the first roots that are among the second; 1 when there are none.
    static double share(Set<String> roots, Set<String> among) {
        if (roots.isEmpty()) return 1;
        return (double) roots.stream().filter(among::contains).count() / roots.size();
    }

    private static String root(String word) {
        int number = number(word);
        if (number >= 0) return Integer.toString(number);
        for (var suffix : SUFFIXES) {
            int length = word.length() - suffix.length();
            if (length >= 3 && word.endsWith(suffix)) return trimmed(word.substring(0, length));
        }
        return trimmed(word);
    }

    private static String trimmed(String root) {
        int length = root.length();
        if (length > 3 && "eiy".indexOf(root.charAt(length - 1)) >= 0) return root.substring(0, length - 1);
        return length > 3 && root.charAt(length - 1) == root.charAt(length - 2) ? root.substring(0, length - 1) : root;
    }

    private static int number(String word) {
        int unit = UNITS.indexOf(word);
        if (unit >= 0) return unit;
        int dash = word.indexOf('-');
        int ten = TENS.indexOf(dash < 0 ? word : word.substring(0, dash));
        if (ten < 0) return -1;
        if (dash < 0) return 20 + 10 * ten;
        int last = UNITS.indexOf(word.substring(dash + 1));
        return last > 0 && last < 10 ? 20 + 10 * ten + last : -1;
    }
}
