package dev.vivavoce.speech.text;

import static dev.vivavoce.speech.text.NumberWords.joined;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Numbers as English words, in every notation. Money, units, dates, times and fractions have classes of their own.
final class SpokenNumbers {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:,\\d{3}){1,4}");
    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,15})\\.(\\d{1,9})");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,15})(?:st|nd|rd|th)");
    private static final Pattern DECADE = Pattern.compile("(\\d{1,3}0)'?s");
    private static final Pattern NUMBERED = Pattern.compile("#(\\d{1,15})");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,4})[-‐‑–—](\\d{1,4})");
    private static final Pattern FEET = Pattern.compile("(\\d{1,2})['′](\\d{1,2})");

    private SpokenNumbers() {}

    /// Readings that depend on the neighbours: "$5 million", "5 km", "May 5", "5 May", "No. 5".
    static List<List<String>> inContext(String before, String word, String raw, String after) {
        var previous = before.toLowerCase(Locale.ROOT);
        var next = after.toLowerCase(Locale.ROOT);
        var readings = new LinkedHashSet<List<String>>();
        if (SpokenMoney.inContext(previous, word, next, readings)
                || SpokenUnits.inContext(previous, word, readings)
                || SpokenDates.inContext(previous, word, next, readings)) return List.copyOf(readings);
        if (raw.equals("No.") && NUMBER.matcher(next).matches()) readings.add(List.of("number"));
        return List.copyOf(readings);
    }

    /// A notation of numbers, and its readings.
    private record Notation(Pattern pattern, BiConsumer<MatchResult, Set<List<String>>> readings) {}

    /// The first notation that matches a word applies.
    private static final List<Notation> NOTATIONS = List.of(
            new Notation(GROUPED, (match, readings) -> cardinals(match.group().replace(",", ""), readings)),
            new Notation(NUMBER, (match, readings) -> plainNumber(match.group(), readings)),
            new Notation(DECIMAL, SpokenNumbers::decimal),
            new Notation(ORDINAL, SpokenNumbers::ordinal),
            new Notation(DECADE, SpokenNumbers::decade),
            new Notation(SpokenMoney.AMOUNT_OF_MONEY, SpokenMoney::readings),
            new Notation(NUMBERED, SpokenNumbers::numbered),
            new Notation(SpokenFractions.SIGN, SpokenFractions::ofSign),
            new Notation(SpokenFractions.FRACTION, SpokenFractions::readings),
            new Notation(RANGE, SpokenNumbers::range),
            new Notation(FEET, SpokenNumbers::feet),
            new Notation(SpokenTimes.CLOCK, SpokenTimes::readings),
            new Notation(SpokenUnits.WITH_UNIT, SpokenUnits::readings));

    /// Adds the readings of a word with digits or a currency sign; adds none for an unknown notation.
    ///
    /// @param word in lower case
    static void readings(String word, Set<List<String>> readings) {
        for (var notation : NOTATIONS) {
            var match = notation.pattern().matcher(word);
            if (match.matches()) {
                notation.readings().accept(match.toMatchResult(), readings);
                return;
            }
        }
    }

    private static void decimal(MatchResult match, Set<List<String>> readings) {
        var whole = match.group(1).replace(",", "");
        var zero = NumberWords.digits(match.group(2), "zero");
        var oh = NumberWords.digits(match.group(2), "oh");
        var number = NumberWords.cardinal(Long.parseLong(whole));
        readings.add(joined(number, "point", zero));
        readings.add(joined(number, "point", oh));
        if (whole.equals("0")) {
            readings.add(joined(List.of("point"), oh));
            readings.add(joined(List.of("point"), zero));
        }
        var unused = SpokenTimes.withPoint(match.group(), readings);
    }

    private static void ordinal(MatchResult match, Set<List<String>> readings) {
        long ordinal = Long.parseLong(match.group(1));
        readings.add(NumberWords.ordinal(ordinal));
        readings.add(NumberWords.ordinalWithAnd(ordinal));
    }

    private static void decade(MatchResult match, Set<List<String>> readings) {
        var pairs = new ArrayList<>(NumberWords.pairs(Integer.parseInt(match.group(1))));
        var last = pairs.removeLast();
        pairs.add(last.endsWith("y") ? last.substring(0, last.length() - 1) + "ies" : last + "s");
        readings.add(pairs);
    }

    private static void numbered(MatchResult match, Set<List<String>> readings) {
        cardinals(match.group(1), "number", readings);
        cardinals(match.group(1), "hashtag", readings);
    }

    private static void feet(MatchResult match, Set<List<String>> readings) {
        var feet = NumberWords.cardinal(Long.parseLong(match.group(1)));
        var inches = NumberWords.cardinal(Long.parseLong(match.group(2)));
        readings.add(joined(feet, "foot", inches));
        readings.add(joined(feet, "feet", inches));
        readings.add(joined(joined(feet, "feet", inches), List.of("inches")));
    }

    private static void cardinals(String digits, String before, Set<List<String>> readings) {
        var numbers = new LinkedHashSet<List<String>>();
        cardinals(digits, numbers);
        numbers.forEach(number -> readings.add(joined(List.of(before), number)));
    }

    static void cardinals(String digits, Set<List<String>> readings) {
        long number = Long.parseLong(digits);
        readings.add(NumberWords.cardinal(number));
        readings.add(NumberWords.cardinalWithAnd(number));
        var first = NumberWords.cardinal(number);
        if (number >= 100 && first.getFirst().equals("one")) {
            readings.add(joined(List.of("a"), first.subList(1, first.size())));
        }
    }

    private static void plainNumber(String digits, Set<List<String>> readings) {
        int length = digits.length();
        boolean leadingZero = length > 1 && digits.startsWith("0");
        boolean year = length == 4 && !leadingZero && (digits.startsWith("1") || digits.startsWith("20"));
        if (year) {
            readings.add(NumberWords.pairs(Integer.parseInt(digits)));
        }
        if (!leadingZero) {
            cardinals(digits, readings);
        }
        if (length == 3 || length == 4) {
            if (!leadingZero) {
                readings.add(NumberWords.pairs(Integer.parseInt(digits)));
            }
        }
        if (length == 4 && digits.startsWith("200") && !digits.endsWith("0")) {
            readings.add(List.of(
                    "twenty", "oh", NumberWords.cardinal(digits.charAt(3) - '0').getFirst()));
        }
        readings.add(NumberWords.digits(digits, "zero"));
        readings.add(NumberWords.digits(digits, "oh"));
        if (digits.equals("0")) readings.add(List.of("nought"));
    }

    /// Only an ascending pair is a range: "10-12", but not "3-2".
    private static void range(MatchResult match, Set<List<String>> readings) {
        var from = match.group(1);
        var to = match.group(2);
        if (Integer.parseInt(from) >= Integer.parseInt(to)) return;
        var first = new LinkedHashSet<List<String>>();
        var second = new LinkedHashSet<List<String>>();
        readings(from, first);
        readings(to, second);
        readings.add(joined(first.getFirst(), "to", second.getFirst()));
        readings.add(joined(first.getFirst(), second.getFirst()));
        readings.add(joined(NumberWords.digits(from, "zero"), NumberWords.digits(to, "zero")));
        readings.add(joined(NumberWords.digits(from, "oh"), NumberWords.digits(to, "oh")));
    }
}
