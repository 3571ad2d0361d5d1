package dev.vivavoce.quiz.language;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Whole numbers in digits and in English words.
public final class Numbers {
    private static final List<String> SMALL =
            List.of(("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                            + " sixteen seventeen eighteen nineteen")
                    .split(" "));
    private static final List<String> TENS =
            List.of("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
    private static final List<String> ORDINALS = List.of(
            ("zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth").split(" "));
    private static final Map<String, Integer> VALUES =
            IntStream.rangeClosed(0, 99).boxed().collect(Collectors.toMap(Numbers::underHundred, Function.identity()));
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");
    private static final int HUNDRED = 100;

    private Numbers() {}

    /// Returns the value of a number of one word: "12", "twelve", "fifty-two", "hundred".
    public static OptionalLong value(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        if (DIGITS.matcher(lower).matches()) return OptionalLong.of(Long.parseLong(lower));
        if (lower.equals("hundred")) return OptionalLong.of(HUNDRED);
        var value = VALUES.get(lower);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /// Writes a number in the form of another one: in words when that is in words and this is less than 100.
    public static String like(String form, long value) {
        boolean digits = Character.isDigit(form.charAt(0));
        var text = digits || value >= HUNDRED ? Long.toString(value) : underHundred((int) value);
        return Character.isUpperCase(form.charAt(0)) && !digits
                ? text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1)
                : text;
    }

    /// Returns the value of "first" to "twelfth".
    public static OptionalLong ordinal(String word) {
        int value = ORDINALS.indexOf(word.toLowerCase(Locale.ROOT));
        return value < 1 ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /// Returns "first" to "twelfth".
    public static String ordinal(int value) {
        return ORDINALS.get(value);
    }

    private static String underHundred(int value) {
        if (value < SMALL.size()) return SMALL.get(value);
        return value % 10 == 0 ? TENS.get(value / 10) : TENS.get(value / 10) + "-" + SMALL.get(value % 10);
    }
}
