package dev.vivavoce.rating.rubric;

import java.math.BigDecimal;
import java.util.List;

/// From a share of all that can be earned to a value on a known scale, and to its label.
///
/// @param scale what the value is like, for example `OET-like, 0 to 500`
/// @param step values are rounded to multiples of it
/// @param points straight lines between them; both columns rise
/// @param labels from the lowest; the first begins at the scale's lowest value
public record Mapping(String scale, double step, List<Point> points, List<Label> labels) {
    /// Maps a share to a value.
    public record Point(double share, double value) {}

    /// The name of all values from this one on.
    public record Label(double from, String text) {}

    /// @throws IllegalArgumentException when it does not rise from 0 to 1, or labels leave a gap
    public Mapping {
        points = List.copyOf(points);
        labels = List.copyOf(labels);
        if (!(step > 0)) throw new IllegalArgumentException(scale + ": step " + step + " (expected: above 0)");
        if (points.size() < 2
                || points.getFirst().share() != 0
                || points.getLast().share() != 1) {
            throw new IllegalArgumentException(scale + ": the points must go from share 0 to share 1");
        }
        for (int i = 1; i < points.size(); i++) {
            if (!(points.get(i).share() > points.get(i - 1).share())
                    || !(points.get(i).value() > points.get(i - 1).value())) {
                throw new IllegalArgumentException(scale + ": point " + (i + 1) + " does not rise");
            }
        }
        if (labels.isEmpty() || labels.getFirst().from() > points.getFirst().value()) {
            throw new IllegalArgumentException(scale + ": the lowest value has no label");
        }
        for (int i = 1; i < labels.size(); i++) {
            if (!(labels.get(i).from() > labels.get(i - 1).from())) {
                throw new IllegalArgumentException(
                        scale + ": label " + labels.get(i).text() + " does not rise");
            }
        }
    }

    /// Returns the value for a share of 0 to 1, rounded to the step.
    public double value(double share) {
        int at = 1;
        while (at < points.size() - 1 && points.get(at).share() < share) at++;
        var from = points.get(at - 1);
        var to = points.get(at);
        double part = Math.clamp((share - from.share()) / (to.share() - from.share()), 0, 1);
        long steps = Math.round((from.value() + part * (to.value() - from.value())) / step);
        return BigDecimal.valueOf(step).multiply(BigDecimal.valueOf(steps)).doubleValue();
    }

    /// Returns the label of a value.
    public String label(double value) {
        var label = labels.getFirst().text();
        for (var one : labels) if (value >= one.from()) label = one.text();
        return label;
    }
}
