package dev.vivavoce.bench.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How rated talks of the same scenario are ordered, by what is rated: the whole by the scenario's own rubric, and each
/// criterion of each rubric.
public final class Order {
    /// The name of the figure that decides: the whole talk by the rubric for its kind of scenario.
    public static final String OVERALL = "overall";
    /// The least share of pairs two levels apart.
    public static final double BAR_TWO = 0.95;
    /// The least share of pairs one level apart.
    public static final double BAR_ONE = 0.80;

    private final List<RatedTalk> talks;

    public Order(List<RatedTalk> talks) {
        this.talks = List.copyOf(talks);
    }

    /// A talk's figures by name.
    public record RatedTalk(String scenario, int quality, Map<String, Double> figures) {
        public RatedTalk {
            figures = Map.copyOf(figures);
        }
    }

    /// The names of all figures that some talk has, the overall one first.
    public List<String> figures() {
        var names = new ArrayList<String>();
        names.add(OVERALL);
        talks.stream()
                .flatMap(talk -> talk.figures().keySet().stream())
                .distinct()
                .filter(name -> !name.equals(OVERALL))
                .sorted()
                .forEach(names::add);
        return names;
    }

    /// Counts the pairs of the same scenario that are this many levels apart and both have the figure.
    public Pairs pairs(String figure, int apart) {
        int right = 0;
        int all = 0;
        for (var better : talks) {
            for (var worse : talks) {
                if (!better.scenario().equals(worse.scenario())) continue;
                if (better.quality() - worse.quality() != apart) continue;
                var high = better.figures().get(figure);
                var low = worse.figures().get(figure);
                if (high == null || low == null) continue;
                all++;
                if (high > low) right++;
            }
        }
        return new Pairs(right, all);
    }

    /// Whether the overall figure orders enough pairs rightly.
    public boolean isGood() {
        return pairs(OVERALL, 2).share() >= BAR_TWO && pairs(OVERALL, 1).share() >= BAR_ONE;
    }

    /// The counts for a file.
    public Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        for (var figure : figures()) {
            json.put(figure, Map.of("twoLevelsApart", pairs(figure, 2), "oneLevelApart", pairs(figure, 1)));
        }
        return json;
    }
}
