package dev.vivavoce.cli.demo;

import dev.vivavoce.cli.Table;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// A result, the history and the statistics as tables.
public final class ResultView {
    private ResultView() {}

    /// Scores, words and phones of a `SpeakingResult`.
    public static String result(JsonNode result) {
        var text = new StringBuilder();
        if (result.required("outcome").asString().equals("TEXT_ONLY")) {
            return "heard     " + result.required("transcript").asString()
                    + "\nIn this language the text alone is compared: there is no score.\n";
        }
        if (!result.required("outcome").asString().equals("SCORED")) {
            return noScore(result.path("notUnderstoodReason").asString("")) + ": there is no score.\n";
        }
        var scores = result.required("scores");
        text.append("heard     ")
                .append(result.required("transcript").asString())
                .append('\n');
        text.append("overall   ")
                .append(points(scores.required("overall")))
                .append(result.required("isCorrect").asBoolean() ? "  (correct" : "  (not yet correct")
                .append(" from ")
                .append(points(result.required("passMark")))
                .append(" on)\n");
        text.append("          accuracy ")
                .append(points(scores.required("accuracy")))
                .append(", fluency ")
                .append(points(scores.required("fluency")))
                .append(", prosody ")
                .append(points(scores.required("prosody")));
        if (scores.path("completeness").isNumber()) {
            text.append(", completeness ").append(points(scores.required("completeness")));
        }
        text.append('\n');
        var fluency = result.path("fluency");
        if (fluency.isObject()) {
            text.append("pace      %d words a minute, %d without pauses; pauses: %d%n"
                    .formatted(
                            Math.round(fluency.required("speakingRateWordsPerMinute")
                                    .asDouble()),
                            Math.round(fluency.required("articulationRateWordsPerMinute")
                                    .asDouble()),
                            fluency.required("pauses").size()));
        }
        text.append("scorer    ")
                .append(result.required("scorer").asString())
                .append(' ')
                .append(result.required("scorerVersion").asString())
                .append("\n\n");
        return text.append(words(result.required("words"))).toString();
    }

    /// @param reason why no word was understood; empty when no one spoke
    private static String noScore(String reason) {
        return switch (reason) {
            case "" -> "No speech was heard";
            case "TOO_SHORT" -> "What was said was too short to understand";
            case "TOO_QUIET" -> "The voice was too quiet to understand";
            case "TOO_NOISY" -> "There was too much noise to understand the voice";
            default -> "The voice was not understood";
        };
    }

    /// The latest attempts and the statistics over all: a `Viewer` with `history` and `statistics`.
    public static String history(JsonNode viewer) {
        var table = new Table("<><", "when", "overall", "text");
        for (var attempt : viewer.required("history").required("nodes")) {
            var overall = attempt.required("result").path("scores").path("overall");
            table.row(
                    attempt.required("finishedAt").asString().replaceFirst("T(\\d\\d:\\d\\d).*", " $1"),
                    overall.isNumber() ? points(overall) : "–",
                    shortened(attempt.required("task").path("text").asString("")));
        }
        var text = new StringBuilder("The last of ")
                .append(viewer.required("history").required("totalCount").asInt())
                .append(" attempts\n\n")
                .append(table.toString());
        var statistics = viewer.required("statistics");
        text.append("\naverage %s, best %s, correct %s, streak %d %s, spoken %s\n"
                .formatted(
                        points(statistics.path("averageScore")),
                        points(statistics.path("bestScore")),
                        statistics.path("correctShare").isNumber()
                                ? Math.round(100
                                                * statistics
                                                        .path("correctShare")
                                                        .asDouble()) + " %"
                                : "–",
                        statistics.required("currentStreakDays").asInt(),
                        statistics.required("currentStreakDays").asInt() == 1 ? "day" : "days",
                        minutes(statistics.required("speechDuration").asLong())));
        weakest(text, "weakest words ", statistics.required("weakestWords"), "text");
        weakest(text, "weakest sounds", statistics.required("weakestSounds"), "ipa");
        return text.toString();
    }

    private static String words(JsonNode words) {
        var table = new Table("<<>>><", "word", "error", "score", "from", "to", "sounds");
        for (var word : words) {
            boolean said = word.path("start").isNumber();
            var error = word.required("errorType").asString();
            table.row(
                    word.required("text").asString(),
                    error.equals("NONE") ? "" : error.toLowerCase(Locale.ROOT).replace('_', ' '),
                    points(word.required("score")),
                    said ? seconds(word.required("start").asLong()) : "–",
                    said ? seconds(word.required("end").asLong()) : "–",
                    phones(word.required("phones")));
        }
        return table.toString();
    }

    private static String phones(JsonNode phones) {
        var text = new StringBuilder();
        for (var phone : phones) {
            text.append(text.isEmpty() ? "" : "  ")
                    .append(phone.required("ipa").asString())
                    .append(' ')
                    .append(points(phone.required("score")));
            if (!phone.required("arpabet").equals(phone.required("heardArpabet"))) {
                text.append(" (").append(phone.required("heardIpa").asString()).append(')');
            }
        }
        return text.toString();
    }

    private static void weakest(StringBuilder text, String title, JsonNode list, String name) {
        if (list.isEmpty()) return;
        text.append(title).append(' ');
        int shown = 0;
        for (var one : list) {
            if (shown++ == 5) break;
            text.append(' ')
                    .append(one.required(name).asString())
                    .append(' ')
                    .append(points(one.required("averageScore")));
        }
        text.append('\n');
    }

    private static String points(JsonNode score) {
        return score.isNumber() ? Long.toString(Math.round(score.asDouble())) : "–";
    }

    private static String seconds(long milliseconds) {
        return String.format(Locale.ROOT, "%.2f", milliseconds / 1000.0);
    }

    private static String minutes(long milliseconds) {
        return String.format(Locale.ROOT, "%d:%02d min", milliseconds / 60_000, milliseconds / 1000 % 60);
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
