package dev.vivavoce.speech.text;

import static dev.vivavoce.speech.text.NumberWords.joined;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Days and months as English words: "May 5", "5 May", "Sept 5".
final class SpokenDates {
    private static final Pattern DAY = Pattern.compile("[1-9]|[12]\\d|3[01]");
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

    private SpokenDates() {}

    /// A day beside its month, or a short month beside its day.
    static boolean inContext(String previous, String word, String next, Set<List<String>> readings) {
        if (isDay(word) && MONTHS.containsKey(previous) && !SpokenUnits.isUnit(next)) {
            var day = NumberWords.ordinal(Long.parseLong(word));
            readings.add(day);
            readings.add(joined(List.of("the"), day));
            return true;
        }
        if (isDay(word) && MONTHS.containsKey(next)) {
            var day = NumberWords.ordinal(Long.parseLong(word));
            readings.add(joined(joined(List.of("the"), day), List.of("of")));
            readings.add(joined(day, List.of("of")));
            readings.add(day);
            readings.add(joined(List.of("the"), day));
            return true;
        }
        if (!MONTHS.containsKey(word) || MONTHS.containsValue(word) || !isDay(previous) && !isDay(next)) return false;
        readings.add(List.of(MONTHS.getOrDefault(word, word)));
        return true;
    }

    private static boolean isDay(String word) {
        return DAY.matcher(word).matches();
    }
}
