package dev.vivavoce.speech.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Numbers and their context as English words: amounts of money, dates, times, fractions, units.
final class SpokenNumbers {
    /// 12, 1,250 or 2.5
    private static final String AMOUNT = "(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,15})(?:\\.\\d{1,9})?";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:,\\d{3}){1,4}");
    private static final Pattern DECIMAL = Pattern.compile("(\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,15})\\.(\\d{1,9})");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,15})(?:st|nd|rd|th)");
    private static final Pattern DECADE = Pattern.compile("(\\d{1,3}0)'?s");
    private static final Pattern MONEY =
            Pattern.compile("(?:([$£€¥₹])(%1$s)(k|m|bn)?|(%1$s)(k|m|bn)?([$£€¥₹]))".formatted(AMOUNT));
    private static final Pattern NUMBERED = Pattern.compile("#(\\d{1,15})");
    private static final Pattern VULGAR = Pattern.compile("(\\d{0,15})([½¼¾⅓⅔])");
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,3})/(\\d{1,3})");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,4})[-‐‑–—](\\d{1,4})");
    private static final Pattern FEET = Pattern.compile("(\\d{1,2})['′](\\d{1,2})");
    private static final Pattern DAY = Pattern.compile("[1-9]|[12]\\d|3[01]");
    private static final Pattern ANY_AMOUNT = Pattern.compile(AMOUNT);
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})(am|pm|a\\.m|p\\.m)?");
    private static final Pattern TIME_WITH_POINT = Pattern.compile("(1[0-2]|[1-9])\\.([0-5]\\d)");
    private static final Pattern UNIT = Pattern.compile(
            "(%s)(%%|°c|°f|°|am|pm|kg|km/h|km|cm|mm|mg|ml|mph|mins|min|hrs|hr|secs|sec|ft|lbs|lb|oz|m|g|l|h|s|p|x)"
                    .formatted(AMOUNT));
    private static final Map<String, List<String>> UNITS = Map.ofEntries(
            Map.entry("%", List.of("percent", "per cent")),
            Map.entry("°", List.of("degrees")),
            Map.entry("°c", List.of("degrees celsius", "degrees centigrade", "degrees")),
            Map.entry("°f", List.of("degrees fahrenheit", "degrees")),
            Map.entry("am", List.of("a m")),
            Map.entry("pm", List.of("p m")),
            Map.entry("kg", List.of("kilograms", "kilos")),
            Map.entry("km", List.of("kilometers", "k m")),
            Map.entry("km/h", List.of("kilometers per hour", "kilometers an hour")),
            Map.entry("cm", List.of("centimeters")),
            Map.entry("mm", List.of("millimeters")),
            Map.entry("mg", List.of("milligrams")),
            Map.entry("ml", List.of("milliliters")),
            Map.entry("mph", List.of("miles per hour", "miles an hour")),
            Map.entry("mins", List.of("minutes")),
            Map.entry("min", List.of("minutes")),
            Map.entry("hrs", List.of("hours")),
            Map.entry("hr", List.of("hours")),
            Map.entry("secs", List.of("seconds")),
            Map.entry("sec", List.of("seconds")),
            Map.entry("ft", List.of("feet", "foot")),
            Map.entry("lbs", List.of("pounds")),
            Map.entry("lb", List.of("pounds")),
            Map.entry("oz", List.of("ounces")),
            Map.entry("m", List.of("meters", "million", "m")),
            Map.entry("g", List.of("grams")),
            Map.entry("l", List.of("liters")),
            Map.entry("h", List.of("hours")),
            Map.entry("s", List.of("s", "seconds")),
            Map.entry("p", List.of("pence", "p")),
            Map.entry("x", List.of("times", "x")));
    private static final List<String> MAGNITUDES = List.of("hundred", "thousand", "million", "billion", "trillion");
    private static final Map<String, String> SHORT_MAGNITUDES =
            Map.of("k", "thousand", "m", "million", "bn", "billion");
    private static final Map<String, String> MONTHS = Map.ofEntries(
            Map.entry("january", "january"),
            Map.entry("jan", "january"),
            Map.entry("february", "february"),
            Map.entry("feb", "february"),
            Map.entry("march", "march"),
            Map.entry("mar", "march"),
            Map.entry("april", "april"),
            Map.entry("apr", "april"),
            Map.entry("may", "may"),
            Map.entry("june", "june"),
            Map.entry("jun", "june"),
            Map.entry("july", "july"),
            Map.entry("jul", "july"),
            Map.entry("august", "august"),
            Map.entry("aug", "august"),
            Map.entry("september", "september"),
            Map.entry("sept", "september"),
            Map.entry("sep", "september"),
            Map.entry("october", "october"),
            Map.entry("oct", "october"),
            Map.entry("november", "november"),
            Map.entry("nov", "november"),
            Map.entry("december", "december"),
            Map.entry("dec", "december"));
    /// Signs and their words.
    private static final Map<String, List<String>> VULGAR_FRACTIONS = Map.of(
            "½", List.of("a half", "one half", "half"),
            "¼", List.of("a quarter", "one quarter", "one fourth"),
            "¾", List.of("three quarters", "three fourths"),
            "⅓", List.of("a third", "one third"),
            "⅔", List.of("two thirds"));

    private SpokenNumbers() {}

    /// Whether a character is a fraction of its own, such as ½.
    static boolean isFraction(String character) {
        return VULGAR_FRACTIONS.containsKey(character);
    }

    /// Readings that depend on the neighbours: "$5 million", "5 km", "May 5", "5 May", "No. 5".
    static List<List<String>> inContext(String before, String word, String raw, String after) {
        var previous = before.toLowerCase(Locale.ROOT);
        var next = after.toLowerCase(Locale.ROOT);
        var readings = new LinkedHashSet<List<String>>();
        var amount = MONEY.matcher(word);
        if (MAGNITUDES.contains(next) && amount.matches()) {
            readings(amount.group(1) == null ? amount.group(4) : amount.group(2), readings);
        } else if (MAGNITUDES.contains(word) && MONEY.matcher(previous).matches()) {
            readings.add(List.of(word, currency(sign(previous), true)));
        } else if (UNITS.containsKey(word) && ANY_AMOUNT.matcher(previous).matches()) {
            unit(word, previous.equals("1")).forEach(readings::add);
        } else if (DAY.matcher(word).matches() && MONTHS.containsKey(previous) && !UNITS.containsKey(next)) {
            var day = NumberWords.ordinal(Long.parseLong(word));
            readings.add(day);
            readings.add(joined(List.of("the"), day));
        } else if (DAY.matcher(word).matches() && MONTHS.containsKey(next)) {
            var day = NumberWords.ordinal(Long.parseLong(word));
            readings.add(joined(joined(List.of("the"), day), List.of("of")));
            readings.add(joined(day, List.of("of")));
            readings.add(day);
            readings.add(joined(List.of("the"), day));
        } else if (MONTHS.containsKey(word) && !MONTHS.containsValue(word) && isDay(previous, next)) {
            readings.add(List.of(MONTHS.getOrDefault(word, word)));
        } else if (raw.equals("No.") && NUMBER.matcher(next).matches()) {
            readings.add(List.of("number"));
        }
        return List.copyOf(readings);
    }

    private static boolean isDay(String previous, String next) {
        return DAY.matcher(previous).matches() || DAY.matcher(next).matches();
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
            new Notation(MONEY, SpokenNumbers::money),
            new Notation(NUMBERED, SpokenNumbers::numbered),
            new Notation(VULGAR, SpokenNumbers::vulgarFraction),
            new Notation(FRACTION, SpokenNumbers::fraction),
            new Notation(RANGE, SpokenNumbers::range),
            new Notation(FEET, SpokenNumbers::feet),
            new Notation(CLOCK, SpokenNumbers::clock),
            new Notation(UNIT, SpokenNumbers::withUnit));

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
        timeWithPoint(match.group(), readings);
    }

    private static boolean timeWithPoint(String word, Set<List<String>> readings) {
        var clock = TIME_WITH_POINT.matcher(word);
        if (!clock.matches()) return false;
        clock(Integer.parseInt(clock.group(1)), clock.group(2), "", readings);
        return true;
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

    private static void money(MatchResult match, Set<List<String>> readings) {
        boolean signFirst = match.group(1) != null;
        money(
                sign(match.group()),
                match.group(signFirst ? 2 : 4).replace(",", ""),
                Objects.requireNonNullElse(match.group(signFirst ? 3 : 5), ""),
                readings);
    }

    private static void numbered(MatchResult match, Set<List<String>> readings) {
        cardinals(match.group(1), "number", readings);
        cardinals(match.group(1), "hashtag", readings);
    }

    private static void vulgarFraction(MatchResult match, Set<List<String>> readings) {
        for (var part : VULGAR_FRACTIONS.getOrDefault(match.group(2), List.of())) {
            var fraction = List.of(part.split(" "));
            readings.add(
                    match.group(1).isEmpty()
                            ? fraction
                            : joined(NumberWords.cardinal(Long.parseLong(match.group(1))), "and", fraction));
        }
    }

    private static void feet(MatchResult match, Set<List<String>> readings) {
        var feet = NumberWords.cardinal(Long.parseLong(match.group(1)));
        var inches = NumberWords.cardinal(Long.parseLong(match.group(2)));
        readings.add(joined(feet, "foot", inches));
        readings.add(joined(feet, "feet", inches));
        readings.add(joined(joined(feet, "feet", inches), List.of("inches")));
    }

    private static void clock(MatchResult match, Set<List<String>> readings) {
        clock(
                Integer.parseInt(match.group(1)),
                match.group(2),
                Objects.requireNonNullElse(match.group(3), ""),
                readings);
    }

    private static void withUnit(MatchResult match, Set<List<String>> readings) {
        var amount = match.group(1);
        var unit = match.group(2);
        var amounts = new LinkedHashSet<List<String>>();
        boolean isTime = (unit.equals("am") || unit.equals("pm")) && timeWithPoint(amount, amounts);
        if (!isTime) {
            readings(amount, amounts);
        }
        for (var name : unit(unit, amount.equals("1"))) {
            amounts.stream().limit(3).forEach(said -> readings.add(joined(said, name)));
        }
    }

    private static void cardinals(String digits, String before, Set<List<String>> readings) {
        var numbers = new LinkedHashSet<List<String>>();
        cardinals(digits, numbers);
        numbers.forEach(number -> readings.add(joined(List.of(before), number)));
    }

    private static void cardinals(String digits, Set<List<String>> readings) {
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
            readings(amount, numbers);
            var unit = magnitude.isEmpty()
                    ? List.of(currency(sign, true))
                    : List.of(SHORT_MAGNITUDES.getOrDefault(magnitude, magnitude), currency(sign, true));
            numbers.stream().limit(3).forEach(number -> readings.add(joined(number, unit)));
            return;
        }
        var whole = hasCents ? amount.substring(0, point) : amount;
        var cents = hasCents ? amount.substring(point + 1) : "00";
        var wholes = new LinkedHashSet<List<String>>();
        cardinals(whole, wholes);
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

    /// "3/4" as "three quarters", "120/80" as "one twenty over eighty".
    private static void fraction(MatchResult match, Set<List<String>> readings) {
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

    /// The ways to say a unit.
    private static List<List<String>> unit(String unit, boolean isOne) {
        return UNITS.getOrDefault(unit, List.of(unit)).stream()
                .map(name -> isOne && !unit.equals("s") ? name.replaceAll("(?<=.{3})s\\b", "") : name)
                .map(name -> name.equals("feet") && isOne ? "foot" : name)
                .distinct()
                .map(name -> List.of(name.split(" ")))
                .toList();
    }

    private static void clock(int hour, String minutes, String half, Set<List<String>> readings) {
        var hours = NumberWords.cardinal(hour);
        List<String> end = half.isEmpty() ? List.of() : List.of(half.substring(0, 1), "m");
        int minute = Integer.parseInt(minutes);
        if (minute == 0) {
            readings.add(joined(hours, end.isEmpty() ? List.of("o'clock") : end));
            readings.add(joined(hours, end));
            readings.add(joined(hours, List.of("hundred")));
        } else {
            var spoken =
                    minute < 10 ? joined(List.of("oh"), NumberWords.cardinal(minute)) : NumberWords.cardinal(minute);
            readings.add(joined(joined(hours, spoken), end));
            past(hour, minute, readings);
        }
    }

    /// "half past three", "quarter to four".
    private static void past(int hour, int minute, Set<List<String>> readings) {
        if (hour < 1 || hour > 12) return;
        var hours = NumberWords.cardinal(hour);
        var next = NumberWords.cardinal(hour % 12 + 1);
        switch (minute) {
            case 15 -> {
                readings.add(joined(List.of("quarter", "past"), hours));
                readings.add(joined(List.of("a", "quarter", "past"), hours));
            }
            case 30 -> readings.add(joined(List.of("half", "past"), hours));
            case 45 -> {
                readings.add(joined(List.of("quarter", "to"), next));
                readings.add(joined(List.of("a", "quarter", "to"), next));
            }
            default -> {} // said in numbers
        }
    }

    static List<String> joined(List<String> a, List<String> b) {
        var all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    private static List<String> joined(List<String> a, String between, List<String> b) {
        var all = new ArrayList<>(a);
        all.add(between);
        all.addAll(b);
        return all;
    }
}
