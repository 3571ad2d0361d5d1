package dev.vivavoce.speech.text;

import static dev.vivavoce.speech.text.NumberWords.joined;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Amounts of money as English words: "$5", "£2.50", "€5 million".
final class SpokenMoney {
    static final Pattern AMOUNT_OF_MONEY =
            Pattern.compile("(?:([$£€¥₹])(%1$s)(k|m|bn)?|(%1$s)(k|m|bn)?([$£€¥₹]))".formatted(SpokenUnits.AMOUNT));

    private static final List<String> MAGNITUDES = List.of("hundred", "thousand", "million", "billion", "trillion");
    private static final Map<String, String> SHORT_MAGNITUDES =
            Map.of("k", "thousand", "m", "million", "bn", "billion");

    private SpokenMoney() {}

    /// A magnitude between the amount and its currency: "$5 million" is "five million dollars".
    static boolean inContext(String previous, String word, String next, Set<List<String>> readings) {
        var amount = AMOUNT_OF_MONEY.matcher(word);
        if (MAGNITUDES.contains(next) && amount.matches()) {
            SpokenNumbers.readings(amount.group(1) == null ? amount.group(4) : amount.group(2), readings);
            return true;
        }
        if (!MAGNITUDES.contains(word) || !AMOUNT_OF_MONEY.matcher(previous).matches()) return false;
        readings.add(List.of(word, currency(sign(previous), true)));
        return true;
    }

    static void readings(MatchResult match, Set<List<String>> readings) {
        boolean signFirst = match.group(1) != null;
        money(
                sign(match.group()),
                match.group(signFirst ? 2 : 4).replace(",", ""),
                Objects.requireNonNullElse(match.group(signFirst ? 3 : 5), ""),
                readings);
    }

    /// The sign of an amount of money.
    private static String sign(String amount) {
        return amount.replaceAll("[^$£€¥₹]", "");
    }

    private static String currency(String sign, boolean isMany) {
        return switch (sign) {
            case "$" -> isMany ? "dollars" : "dollar";
            case "£" -> isMany ? "pounds" : "pound";
            case "€" -> isMany ? "euros" : "euro";
            case "₹" -> isMany ? "rupees" : "rupee";
            default -> "yen";
        };
    }

    /// @param amount without commas
    /// @param magnitude "k", "m" or "bn" right after it, or nothing
    private static void money(String sign, String amount, String magnitude, Set<List<String>> readings) {
        var point = amount.indexOf('.');
        boolean hasCents = point >= 0 && amount.length() - point == 3 && magnitude.isEmpty();
        if (point >= 0 && !hasCents || !magnitude.isEmpty()) {
            var numbers = new LinkedHashSet<List<String>>();
            SpokenNumbers.readings(amount, numbers);
            var unit = magnitude.isEmpty()
                    ? List.of(currency(sign, true))
                    : List.of(SHORT_MAGNITUDES.getOrDefault(magnitude, magnitude), currency(sign, true));
            numbers.stream().limit(3).forEach(number -> readings.add(joined(number, unit)));
            return;
        }
        var whole = hasCents ? amount.substring(0, point) : amount;
        var cents = hasCents ? amount.substring(point + 1) : "00";
        var wholes = new LinkedHashSet<List<String>>();
        SpokenNumbers.cardinals(whole, wholes);
        var unit = List.of(currency(sign, !whole.equals("1")));
        if (cents.equals("00")) {
            wholes.forEach(number -> readings.add(joined(number, unit)));
            if (whole.equals("1")) readings.add(joined(List.of("a"), unit));
            return;
        }
        var small = NumberWords.cardinal(Long.parseLong(cents));
        var smallUnit =
                sign.equals("£") ? cents.equals("01") ? "penny" : "pence" : cents.equals("01") ? "cent" : "cents";
        if (whole.equals("0")) {
            readings.add(joined(small, List.of(smallUnit)));
            return;
        }
        for (var number : wholes) {
            var said = joined(number, unit);
            readings.add(joined(said, small));
            readings.add(joined(joined(said, "and", small), List.of(smallUnit)));
            readings.add(joined(number, small));
        }
    }
}
