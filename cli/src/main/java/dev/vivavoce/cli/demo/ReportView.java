package dev.vivavoce.cli.demo;

import dev.vivavoce.cli.Table;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// What an examiner would give for a talk, as tables.
public final class ReportView {
    private ReportView() {}

    /// A `TalkReport`, or why there is none.
    public static String report(JsonNode report) {
        if (!report.isObject()) return "The talk was not rated.\n";
        var text = new StringBuilder("An estimate by ")
                .append(report.required("rubric").asString())
                .append(" from ")
                .append(report.required("words").asInt())
                .append(" words\n");
        var estimate = report.required("estimate");
        if (estimate.isObject())
            text.append("%s: %s (%s), between %s (%s) and %s (%s)\n"
                    .formatted(
                            estimate.required("scale").asString(),
                            number(estimate, "value"),
                            estimate.required("label").asString(),
                            number(estimate, "low"),
                            estimate.required("lowLabel").asString(),
                            number(estimate, "high"),
                            estimate.required("highLabel").asString()));
        else text.append("Too little was said for an estimate.\n");
        return text.append('\n')
                .append(criteria(report))
                .append('\n')
                .append(tasks(report))
                .toString();
    }

    private static String criteria(JsonNode report) {
        var table = new Table("<><", "criterion", "band", "what to do next");
        for (var criterion : report.required("criteria")) {
            var rating = criterion.required("rating");
            table.row(
                    criterion.required("name").asString(),
                    rating.isObject()
                            ? rating.required("band").asInt() + " of "
                                    + criterion.required("highestBand").asInt()
                            : "–",
                    rating.isObject()
                            ? rating.required("suggestion").asString()
                            : criterion.required("notRated").asString());
        }
        return table.toString();
    }

    private static String tasks(JsonNode report) {
        var table = new Table("<<", "task", "found");
        for (var task : report.required("tasks"))
            table.row(
                    task.required("task").asString(),
                    task.required("state").asString().toLowerCase(Locale.ROOT).replace('_', ' '));
        return table.toString();
    }

    private static String number(JsonNode estimate, String name) {
        double value = estimate.required(name).asDouble();
        return String.format(Locale.ROOT, value < 10 ? "%.1f" : "%.0f", value);
    }
}
