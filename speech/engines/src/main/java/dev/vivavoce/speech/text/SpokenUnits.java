package dev.vivavoce.speech.text;

import static dev.vivavoce.speech.text.NumberWords.joined;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Amounts with a unit as English words: "5 km", "20 °C", "3pm".
final class SpokenUnits {
    /// 12, 1,250 or 2.5
    static final String AMOUNT = "(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,15})(?:\\.\\d{1,9})?";
    private static final Pattern ANY_AMOUNT = Pattern.compile(AMOUNT);
    static final Pattern WITH_UNIT = Pattern.compile(
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

    private SpokenUnits() {}

    static boolean isUnit(String word) {
        return UNITS.containsKey(word);
    }

    /// A unit after its amount: "km" in "5 km".
    static boolean inContext(String previous, String word, Set<List<String>> readings) {
        if (!isUnit(word) || !ANY_AMOUNT.matcher(previous).matches()) return false;
        readings.addAll(names(word, previous.equals("1")));
        return true;
    }

    static void readings(MatchResult match, Set<List<String>> readings) {
        var amount = match.group(1);
        var unit = match.group(2);
        var amounts = new LinkedHashSet<List<String>>();
        boolean isTime = (unit.equals("am") || unit.equals("pm")) && SpokenTimes.withPoint(amount, amounts);
        if (!isTime) {
            SpokenNumbers.readings(amount, amounts);
        }
        for (var name : names(unit, amount.equals("1"))) {
            amounts.stream().limit(3).forEach(said -> readings.add(joined(said, name)));
        }
    }

    /// The ways to say a unit.
    private static List<List<String>> names(String unit, boolean isOne) {
        return UNITS.getOrDefault(unit, List.of(unit)).stream()
                .map(name -> isOne && !unit.equals("s") ? name.replaceAll("(?<=.{3})s\\b", "") : name)
                .map(name -> name.equals("feet") && isOne ? "foot" : name)
                .distinct()
                .map(name -> List.of(name.split(" ")))
                .toList();
    }
}
