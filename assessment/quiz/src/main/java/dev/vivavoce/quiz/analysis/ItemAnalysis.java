package dev.vivavoce.quiz.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Classical item analysis (Crocker and Algina 1986, chapter 14):
///
/// - difficulty: the mean share of the points, with Wilson's interval (Wilson 1927);
/// - discrimination: the correlation of a question's points with the mean share of all other questions of the same
///   sheet (corrected item-total correlation; point-biserial where points are 0 or 1; Henrysson 1963), with the
///   interval of Fisher's z (Fisher 1921);
/// - upper-lower: the mean share among the best 27 % of sheets less that among the last 27 % (Kelley 1939), ranked by
///   the other questions, with the normal interval of a difference of means.
public final class ItemAnalysis {
    /// Below this many answers no difficulty is given.
    public static final int LEAST = 10;
    /// Below this many answers no discrimination is given.
    public static final int LEAST_TO_COMPARE = 30;

    private static final double Z95 = 1.959964;
    private static final double TAIL = 0.27;

    private ItemAnalysis() {}

    /// Returns the figures of every question that occurs, by its id.
    ///
    /// @param options how many options each multiple choice has, by its id
    public static Map<String, ItemFigures> of(List<Sheet> sheets, Map<String, Integer> options) {
        var ids = new TreeSet<String>();
        for (var sheet : sheets) ids.addAll(sheet.responses().keySet());
        var figures = new HashMap<String, ItemFigures>();
        for (var id : ids) figures.put(id, figures(id, sheets, options.getOrDefault(id, 0)));
        return figures;
    }

    /// A response with the mean share of the other ones of its sheet.
    private record Answered(Response response, double rest) {}

    private static ItemFigures figures(String id, List<Sheet> sheets, int options) {
        var shares = new ArrayList<Double>();
        var compared = new ArrayList<Answered>();
        var counts = new int[options][3];
        for (var sheet : sheets) {
            var response = sheet.responses().get(id);
            if (response == null) continue;
            shares.add(response.share());
            count(response, 0, counts);
            sheet.responses().entrySet().stream()
                    .filter(other -> !other.getKey().equals(id))
                    .mapToDouble(other -> other.getValue().share())
                    .average()
                    .ifPresent(rest -> compared.add(new Answered(response, rest)));
        }
        compared.sort(Comparator.comparingDouble(Answered::rest));
        int tail = (int) Math.round(TAIL * compared.size());
        var lower = compared.subList(0, tail);
        var upper = compared.subList(compared.size() - tail, compared.size());
        if (compared.size() >= LEAST_TO_COMPARE) {
            upper.forEach(answered -> count(answered.response(), 1, counts));
            lower.forEach(answered -> count(answered.response(), 2, counts));
        }
        var chosen = new ArrayList<ItemFigures.OptionFigures>();
        for (var count : counts) chosen.add(new ItemFigures.OptionFigures(count[0], count[1], count[2]));
        return new ItemFigures(
                shares.size(),
                difficulty(shares),
                discrimination(compared),
                upperLower(upper, lower, compared.size()),
                chosen);
    }

    private static void count(Response response, int column, int[][] counts) {
        response.option().ifPresent(option -> {
            if (option >= 0 && option < counts.length) counts[option][column]++;
        });
    }

    private static Figure difficulty(List<Double> shares) {
        int n = shares.size();
        if (n < LEAST) return new Figure.TooFew(n, LEAST);
        double p = shares.stream().mapToDouble(share -> share).average().orElseThrow();
        double z2 = Z95 * Z95;
        double middle = (p + z2 / (2 * n)) / (1 + z2 / n);
        double half = Z95 / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4.0 * n * n));
        return new Figure.Known(p, Math.max(0, middle - half), Math.min(1, middle + half));
    }

    private static Figure discrimination(List<Answered> compared) {
        int n = compared.size();
        if (n < LEAST_TO_COMPARE) return new Figure.TooFew(n, LEAST_TO_COMPARE);
        double meanOne = compared.stream()
                .mapToDouble(one -> one.response().share())
                .average()
                .orElseThrow();
        double meanRest =
                compared.stream().mapToDouble(Answered::rest).average().orElseThrow();
        double product = 0;
        double ones = 0;
        double rests = 0;
        for (var one : compared) {
            double a = one.response().share() - meanOne;
            double b = one.rest() - meanRest;
            product += a * b;
            ones += a * a;
            rests += b * b;
        }
        if (ones < 1e-12 || rests < 1e-12) return new Figure.NoSpread();
        double r = Math.clamp(product / Math.sqrt(ones * rests), -1, 1);
        if (Math.abs(r) > 1 - 1e-9) return new Figure.Known(r, r, r);
        double z = 0.5 * Math.log((1 + r) / (1 - r));
        double half = Z95 / Math.sqrt(n - 3.0);
        return new Figure.Known(r, Math.tanh(z - half), Math.tanh(z + half));
    }

    private static Figure upperLower(List<Answered> upper, List<Answered> lower, int answers) {
        if (answers < LEAST_TO_COMPARE) return new Figure.TooFew(answers, LEAST_TO_COMPARE);
        double high = mean(upper);
        double low = mean(lower);
        double half = Z95 * Math.sqrt(variance(upper, high) / upper.size() + variance(lower, low) / lower.size());
        double value = high - low;
        return new Figure.Known(value, Math.max(-1, value - half), Math.min(1, value + half));
    }

    private static double mean(List<Answered> some) {
        return some.stream()
                .mapToDouble(one -> one.response().share())
                .average()
                .orElseThrow();
    }

    private static double variance(List<Answered> some, double mean) {
        return some.stream()
                        .mapToDouble(one -> Math.pow(one.response().share() - mean, 2))
                        .sum()
                / (some.size() - 1);
    }
}
