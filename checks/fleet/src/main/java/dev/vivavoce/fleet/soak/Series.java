package dev.vivavoce.fleet.soak;

import dev.vivavoce.cli.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What was measured, one value after the other.
public final class Series {
    /// Fewer measurements have no quarters to compare.
    public static final int FEWEST = 4;

    /// Rows that come and go: fewer are no growth.
    private static final double PASSING_ROWS = 20;

    private final Map<String, Map<Measure, List<Double>>> processes = new TreeMap<>();
    /// By their names with the service before, such as `speech.outbox`.
    private final Map<String, List<Double>> tables = new TreeMap<>();
    private final Set<String> kept = new HashSet<>();
    private final List<Double> visits = new ArrayList<>();

    public void addVisits(int count) {
        visits.add((double) count);
    }

    public void addProcess(String name, Map<Measure, Double> size) {
        var own = processes.computeIfAbsent(name, _ -> new EnumMap<>(Measure.class));
        size.forEach((measure, value) ->
                own.computeIfAbsent(measure, _ -> new ArrayList<>()).add(value));
    }

    public void addTables(String service, Map<String, Double> rows) {
        rows.forEach((table, count) -> {
            var name = service + "." + table;
            if (KeptTables.contain(service, table)) kept.add(name);
            tables.computeIfAbsent(name, _ -> new ArrayList<>()).add(count);
        });
    }

    /// Whether nothing grew but tables that keep what happened for a time.
    public boolean isFlat() {
        return processes.values().stream()
                        .allMatch(own -> own.entrySet().stream()
                                .allMatch(one -> Growth.of(one.getValue())
                                        .isNone(one.getKey().noise())))
                && tables.entrySet().stream()
                        .allMatch(one -> kept.contains(one.getKey())
                                || Growth.of(one.getValue()).isNone(PASSING_ROWS));
    }

    /// All values, for a file.
    public Map<String, Object> values() {
        return Map.of("visits", visits, "processes", processes, "tables", tables);
    }

    /// Two tables: the processes, and the tables that have grown.
    @Override
    public String toString() {
        var sides = "<" + ">".repeat(Measure.values().length);
        var head = new ArrayList<>(List.of("process"));
        for (var measure : Measure.values()) head.add(measure.toString());
        var ofProcesses = new Table(sides, head.toArray(String[]::new));
        processes.forEach((name, own) -> {
            var row = new ArrayList<>(List.of(name));
            own.forEach((measure, values) -> row.add(text(Growth.of(values), measure.noise())));
            ofProcesses.row(row);
        });
        var ofTables = new Table("<>>>", "table that has grown", "rows", "a visit", "");
        double visited = Growth.of(visits).amount();
        tables.forEach((name, values) -> {
            var growth = Growth.of(values);
            if (growth.isNone(PASSING_ROWS)) return;
            ofTables.row(
                    name,
                    "%.0f → %.0f".formatted(growth.before(), growth.after()),
                    String.format(Locale.ROOT, "%.2f", growth.amount() / visited),
                    kept.contains(name) ? "kept" : "GROWS");
        });
        return ofProcesses + "\n" + ofTables;
    }

    private static String text(Growth growth, double noise) {
        return String.format(Locale.ROOT, "%.0f → %.0f", growth.before(), growth.after())
                + (growth.isNone(noise) ? "" : " GROWS");
    }
}
