package dev.vivavoce.speech.text;

import java.util.ArrayList;
import java.util.List;

/// Numbers as English words.
final class NumberWords {
    private static final List<String> SMALL = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen");
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> GROUPS = List.of("", "thousand", "million", "billion", "trillion");

    private NumberWords() {}

    /// 1234 as "one thousand two hundred thirty four".
    ///
    /// @param number 0 to 10¹⁵ − 1
    static List<String> cardinal(long number) {
        if (number == 0) {
            return List.of("zero");
        }
        var words = new ArrayList<String>();
        long group = 1_000_000_000_000L;
        for (int i = GROUPS.size() - 1; i >= 0; i--, group /= 1000) {
            int part = (int) (number / group % 1000);
            if (part == 0) {
                continue;
            }
            if (part >= 100) {
                words.add(SMALL.get(part / 100));
                words.add("hundred");
            }
            words.addAll(underHundred(part % 100));
            if (i > 0) {
                words.add(GROUPS.get(i));
            }
        }
        return words;
    }

    /// The British form: "and" after the hundreds.
    static List<String> cardinalWithAnd(long number) {
        var plain = cardinal(number);
        int tail = underHundred((int) (number % 100)).size();
        if (number <= 100 || tail == 0) {
            return plain;
        }
        var words = new ArrayList<>(plain);
        words.add(words.size() - tail, "and");
        return words;
    }

    /// 21 as "twenty first".
    static List<String> ordinal(long number) {
        return ordinal(cardinal(number));
    }

    /// 101 as "one hundred and first".
    static List<String> ordinalWithAnd(long number) {
        return ordinal(cardinalWithAnd(number));
    }

    private static List<String> ordinal(List<String> cardinal) {
        var words = new ArrayList<>(cardinal);
        var last = words.removeLast();
        words.add(
                switch (last) {
                    case "one" -> "first";
                    case "two" -> "second";
                    case "three" -> "third";
                    case "five" -> "fifth";
                    case "eight" -> "eighth";
                    case "nine" -> "ninth";
                    case "twelve" -> "twelfth";
                    default -> last.endsWith("y") ? last.substring(0, last.length() - 1) + "ieth" : last + "th";
                });
        return words;
    }

    /// 1984 as "nineteen eighty four", 351 as "three fifty one"; the plain number where pairs are unusual.
    static List<String> pairs(int number) {
        int high = number / 100;
        int low = number % 100;
        if (number < 100 || high % 10 == 0 && low < 10) {
            return cardinal(number);
        }
        var words = new ArrayList<>(underHundred(high));
        if (low == 0) {
            words.add("hundred");
        } else {
            if (low < 10) {
                words.add("oh");
            }
            words.addAll(underHundred(low));
        }
        return words;
    }

    /// Digit by digit.
    static List<String> digits(String digits, String zero) {
        return digits.chars()
                .mapToObj(c -> c == '0' ? zero : SMALL.get(c - '0'))
                .toList();
    }

    private static List<String> underHundred(int number) {
        if (number == 0) {
            return List.of();
        }
        if (number < 20) {
            return List.of(SMALL.get(number));
        }
        return number % 10 == 0
                ? List.of(TENS.get(number / 10))
                : List.of(TENS.get(number / 10), SMALL.get(number % 10));
    }

    static List<String> joined(List<String> a, List<String> b) {
        var all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    static List<String> joined(List<String> a, String between, List<String> b) {
        var all = new ArrayList<>(a);
        all.add(between);
        all.addAll(b);
        return all;
    }
}
