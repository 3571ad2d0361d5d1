package dev.vivavoce.training.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A cross-validated figure of a new model that is worse than the shipped model's by more than half of the distance to
/// the end of its 95 % interval. Both models were measured on the same speakers, so they differ less from each other
/// than each does from the truth.
///
/// @param now NaN when the new model lacks the figure
public record FigureFall(String name, double shipped, double now) {
    private static final double ALLOWED = 0.5;
    private static final String LOW = ", low";
    private static final String HIGH = ", high";

    /// Compares every figure of the shipped model that has an interval.
    public static List<FigureFall> between(Map<String, Double> shipped, Map<String, Double> now) {
        var falls = new ArrayList<FigureFall>();
        shipped.forEach((name, value) -> {
            var low = shipped.get(name + LOW);
            var high = shipped.get(name + HIGH);
            if (low == null || high == null) return;
            double fresh = now.getOrDefault(name, Double.NaN);
            boolean isFine = isBetterWhenLower(name)
                    ? fresh <= value + ALLOWED * (high - value)
                    : fresh >= value - ALLOWED * (value - low);
            if (!isFine) falls.add(new FigureFall(name, value, fresh));
        });
        return List.copyOf(falls);
    }

    private static boolean isBetterWhenLower(String name) {
        return name.startsWith("omissions, false");
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s: %.3f, shipped %.3f", name, now, shipped);
    }
}
