package dev.vivavoce.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The metrics of a service at `/metrics`, in the text format of Prometheus.
public record Metrics(List<String> lines) {
    public static Metrics of(String text) {
        return new Metrics(text.lines().filter(line -> !line.startsWith("#")).toList());
    }

    /// The sum of all series of that name; 0 when there is none, since a counter appears with its first count.
    public double sum(String name) {
        return sum(name, Map.of());
    }

    /// The sum of all series of that name with these labels.
    public double sum(String name, Map<String, String> labels) {
        return series(name)
                .filter(line -> labels.entrySet().stream()
                        .allMatch(label -> line.contains(label.getKey() + "=\"" + label.getValue() + "\"")))
                .mapToDouble(Metrics::value)
                .sum();
    }

    /// The highest of all series of that name; 0 when there is none.
    public double max(String name) {
        return series(name).mapToDouble(Metrics::value).max().orElse(0);
    }

    public boolean has(String name) {
        return series(name).findAny().isPresent();
    }

    private Stream<String> series(String name) {
        return lines.stream().filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "));
    }

    private static double value(String line) {
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }
}
