package dev.vivavoce.speech.text;

import static dev.vivavoce.speech.text.NumberWords.joined;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Fractions as English words: "3/4", "½", "120/80".
final class SpokenFractions {
    static final Pattern SIGN = Pattern.compile("(\\d{0,15})([½¼¾⅓⅔])");
    static final Pattern FRACTION = Pattern.compile("(\\d{1,3})/(\\d{1,3})");
    /// Signs and their words.
    private static final Map<String, List<String>> VULGAR_FRACTIONS = Map.of(
            "½", List.of("a half", "one half", "half"),
            "¼", List.of("a quarter", "one quarter", "one fourth"),
            "¾", List.of("three quarters", "three fourths"),
            "⅓", List.of("a third", "one third"),
            "⅔", List.of("two thirds"));

    private SpokenFractions() {}

    /// Whether a character is a fraction of its own, such as ½.
    static boolean isSign(String character) {
        return VULGAR_FRACTIONS.containsKey(character);
    }

    static void ofSign(MatchResult match, Set<List<String>> readings) {
        for (var part : VULGAR_FRACTIONS.getOrDefault(match.group(2), List.of())) {
            var fraction = List.of(part.split(" "));
            readings.add(
                    match.group(1).isEmpty()
                            ? fraction
                            : joined(NumberWords.cardinal(Long.parseLong(match.group(1))), "and", fraction));
        }
    }

    /// "3/4" as "three quarters", "120/80" as "one twenty over eighty".
    static void readings(MatchResult match, Set<List<String>> readings) {
        int number = Integer.parseInt(match.group(1));
        int parts = Integer.parseInt(match.group(2));
        if (number > 0 && number < parts && parts <= 10) {
            for (var part :
                    parts == 2 ? List.of("half") : parts == 4 ? List.of("quarter", "fourth") : ordinals(parts)) {
                var many = number == 1 ? part : part.equals("half") ? "halves" : part + "s";
                readings.add(joined(NumberWords.cardinal(number), List.of(many)));
                if (number == 1) readings.add(List.of("a", part));
            }
        } else if (number >= 60) {
            for (var first : List.of(
                    NumberWords.pairs(number), NumberWords.cardinal(number), NumberWords.cardinalWithAnd(number))) {
                readings.add(joined(first, "over", NumberWords.cardinal(parts)));
            }
        }
        readings.add(joined(NumberWords.cardinal(number), NumberWords.cardinal(parts)));
        readings.add(joined(NumberWords.cardinal(number), "over", NumberWords.cardinal(parts)));
    }

    private static List<String> ordinals(int number) {
        return List.of(String.join(" ", NumberWords.ordinal(number)));
    }
}
