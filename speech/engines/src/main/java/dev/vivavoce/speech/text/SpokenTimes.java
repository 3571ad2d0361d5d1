package dev.vivavoce.speech.text;

import static dev.vivavoce.speech.text.NumberWords.joined;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Times of day as English words: "3:30", "10:15am", "7.45".
final class SpokenTimes {
    static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):(\\d{2})(am|pm|a\\.m|p\\.m)?");
    private static final Pattern TIME_WITH_POINT = Pattern.compile("(1[0-2]|[1-9])\\.([0-5]\\d)");

    private SpokenTimes() {}

    /// A time with a point, such as 7.45. Returns false when the word cannot be one.
    static boolean withPoint(String word, Set<List<String>> readings) {
        var clock = TIME_WITH_POINT.matcher(word);
        if (!clock.matches()) return false;
        clock(Integer.parseInt(clock.group(1)), clock.group(2), "", readings);
        return true;
    }

    static void readings(MatchResult match, Set<List<String>> readings) {
        clock(
                Integer.parseInt(match.group(1)),
                match.group(2),
                Objects.requireNonNullElse(match.group(3), ""),
                readings);
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
}
