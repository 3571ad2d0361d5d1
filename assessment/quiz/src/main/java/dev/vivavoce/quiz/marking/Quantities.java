package dev.vivavoce.quiz.marking;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Amounts with a unit, so that ninety minutes are one and a half hours.
final class Quantities {
    /// What a unit measures, and how many of the smallest unit it is.
    private record Unit(String dimension, double size) {}

    private static final Map<String, Unit> UNITS = Map.ofEntries(
            Map.entry("second", new Unit("time", 1)),
            Map.entry("minute", new Unit("time", 60)),
            Map.entry("min", new Unit("time", 60)),
            Map.entry("hour", new Unit("time", 3_600)),
            Map.entry("day", new Unit("days", 1)),
            Map.entry("week", new Unit("days", 7)),
            Map.entry("fortnight", new Unit("days", 14)),
            Map.entry("month", new Unit("months", 1)),
            Map.entry("year", new Unit("months", 12)),
            Map.entry("gram", new Unit("weight", 1)),
            Map.entry("kilogram", new Unit("weight", 1_000)),
            Map.entry("kilo", new Unit("weight", 1_000)),
            Map.entry("metre", new Unit("length", 1)),
            Map.entry("meter", new Unit("length", 1)),
            Map.entry("kilometre", new Unit("length", 1_000)),
            Map.entry("kilometer", new Unit("length", 1_000)));

    /// An amount in the smallest unit of its dimension.
    record Amount(String dimension, double size) {}

    private Quantities() {}

    /// Finds the first amount among words as [Plain] gives them.
    static Optional<Amount> first(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            var unit = UNITS.get(singular(words.get(i)));
            if (unit == null) continue;
            double number = before(words, i);
            boolean half = i + 3 < words.size() && words.subList(i + 1, i + 4).equals(List.of("and", "a", "half"));
            if (!Double.isNaN(number))
                return Optional.of(new Amount(unit.dimension(), (number + (half ? 0.5 : 0)) * unit.size()));
        }
        return Optional.empty();
    }

    /// The number before a unit: "90", "a", "half an", "1 and a half".
    private static double before(List<String> words, int unit) {
        var lead = new ArrayList<>(words.subList(Math.max(0, unit - 4), unit));
        if (lead.isEmpty()) return Double.NaN;
        var last = lead.getLast();
        boolean article = last.equals("a") || last.equals("an");
        if (article && lead.size() > 1 && lead.get(lead.size() - 2).equals("half")) return 0.5;
        if (article) return 1;
        if (last.equals("half")) {
            int and = lead.lastIndexOf("and");
            return and < 1 ? 0.5 : number(lead.get(and - 1)) + 0.5;
        }
        return number(last);
    }

    private static double number(String word) {
        return word.matches("\\d{1,9}(?:\\.\\d{1,4})?") ? Double.parseDouble(word) : Double.NaN;
    }

    private static String singular(String word) {
        return word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }
}
