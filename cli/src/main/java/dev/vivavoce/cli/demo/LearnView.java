package dev.vivavoce.cli.demo;

import dev.vivavoce.cli.Table;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Prints the results for a learner's own texts, as they arrive.
final class LearnView {
    /// What was misheard or mispronounced makes no card of a quiz.
    private static final Set<String> OF_SOUND = Set.of("LISTEN_AND_TYPE", "SAY_ALOUD");

    private static final int MOST_POINTS = 6;

    private final PrintStream out;

    LearnView(PrintStream out) {
        this.out = out;
    }

    void title(String title) {
        out.println();
        out.println(title);
        out.println("-".repeat(title.length()));
    }

    // Reading

    void readingStep(JsonNode step) {
        switch (step.required("state").asString()) {
            case "PROCESSING" ->
                out.println("  page %d of %s read, %d passages can be searched"
                        .formatted(
                                step.required("pagesRead").asInt(),
                                step.required("pageCount").isNull()
                                        ? "?"
                                        : step.required("pageCount").asString(),
                                step.required("passageCount").asInt()));
            case "COMPLETED" ->
                out.println("  done: %d words, language %s"
                        .formatted(
                                step.at("/document/wordCount").asInt(),
                                step.at("/document/language").asString()));
            case "FAILED" ->
                out.println("  failed: " + step.at("/failure/reason").asString());
            default -> out.println("  " + lower(step, "state"));
        }
    }

    void endOfReading() {
        out.flush();
    }

    // Notes

    void notesStep(JsonNode step) {
        var count = step.required("partCount");
        if (step.required("state").asString().equals("GENERATING") && !count.isNull())
            out.println("  part %d of %s".formatted(step.required("partsDone").asInt(), count.asString()));
    }

    /// Returns whether a model wrote them.
    boolean notes(JsonNode notes) {
        var method = notes.required("method").asString();
        out.println(
                method.equals("WRITTEN")
                        ? "Written by a language model, checked against the text"
                        : "By rules: sentences and definitions of the text itself");
        var content = notes.required("content");
        out.println("\nSummary");
        for (var item : content.required("summary")) item(item);
        out.println("\nKey points");
        int shown = 0;
        for (var item : content.required("keyPoints")) if (shown++ < MOST_POINTS) item(item);
        out.println("\nGlossary");
        for (var term : content.required("glossary"))
            out.println("  %s: %s %s"
                    .formatted(
                            term.required("term").asString(),
                            term.required("definition").asString(),
                            pages(term.required("citations"))));
        return method.equals("WRITTEN");
    }

    private void item(JsonNode item) {
        out.println("  - " + item.required("text").asString() + " " + pages(item.required("citations")));
    }

    private static String pages(JsonNode citations) {
        var pages = new StringBuilder();
        for (var citation : citations)
            pages.append(pages.isEmpty() ? "(p. " : ", ")
                    .append(citation.required("page").asInt());
        return pages.isEmpty() ? "" : pages.append(')').toString();
    }

    // Chat

    void question(String question) {
        out.println("\n> " + question);
    }

    /// Returns whether a model wrote it.
    boolean replyStep(JsonNode step) {
        if (step.required("restarted").asBoolean()) out.println("  (again, by quotes)");
        var part = step.required("part");
        if (part.isObject()) {
            out.println("  " + part.required("text").asString());
            for (var citation : part.required("citations"))
                out.println("    [%s, p. %d] “%s”"
                        .formatted(
                                citation.at("/document/name").asString(""),
                                citation.required("page").asInt(),
                                citation.required("quote").asString()));
        }
        var method = step.required("method").asString("");
        if (!step.required("state").asString().equals("COMPLETED")) return false;
        out.println(
                switch (method) {
                    case "NOT_FOUND" -> "  This is not in your documents.";
                    case "QUOTED" -> "  (quotes from the texts)";
                    default -> "  (written by a language model, checked against the quotes)";
                });
        return method.equals("WRITTEN");
    }

    void endOfReply() {
        out.flush();
    }

    // Quiz

    void quizStep(JsonNode step) {
        var state = step.required("state").asString();
        if (state.equals("FAILED")) out.println("  failed: " + lower(step, "failure"));
        if (state.equals("GENERATING"))
            out.println("  %d of %d questions made and checked"
                    .formatted(
                            step.required("made").asInt(),
                            step.required("ordered").asInt()));
        var figures = step.at("/quiz/figures");
        if (state.equals("READY") && figures.isObject())
            out.println("  %d drafted, %d dropped by the check, %d shown, %d of them by a language model"
                    .formatted(
                            figures.required("drafted").asInt(),
                            figures.required("dropped").asInt(),
                            figures.required("shown").asInt(),
                            figures.required("byModel").asInt()));
    }

    void quizQuestion(JsonNode question) {
        out.println("\n%d. %s: %s"
                .formatted(
                        question.required("position").asInt(),
                        lower(question, "kind"),
                        question.required("prompt")
                                .asString(question.required("spokenText").asString(""))));
        int i = 0;
        for (var option : question.required("options"))
            out.println("   %c) %s".formatted((char) ('a' + i++), option.asString()));
    }

    void quizAnswer(JsonNode question, Map<String, ?> answer) {
        answer.forEach((kind, value) -> {
            if (kind.equals("option") && value instanceof Integer index)
                out.println(
                        "   answer: " + question.required("options").path(index).asString());
            else out.println("   answer: " + (kind.equals("sessionId") ? "spoken" : value));
        });
    }

    void quizSkipped() {
        out.println("   left out");
    }

    /// Prints grade and marks; returns how many questions were missed that become cards.
    int graded(JsonNode attempt) {
        var result = attempt.required("result");
        out.println("\nGrade: %.0f %%, %d right, %d partly, %d wrong, %d left out\n"
                .formatted(
                        result.required("grade").asDouble(),
                        result.required("right").asInt(),
                        result.required("partly").asInt(),
                        result.required("wrong").asInt(),
                        result.required("unanswered").asInt()));
        var table = new Table("><><", "", "mark", "sure", "why");
        int missed = 0;
        for (var item : attempt.required("items")) {
            var mark = item.required("answer").required("mark");
            var verdict = mark.required("verdict").asString();
            boolean isSound = OF_SOUND.contains(item.at("/question/kind").asString());
            if (!verdict.equals("RIGHT") && !isSound) missed++;
            table.row(
                    item.required("question").required("position").asString(),
                    lower(mark, "verdict"),
                    String.format(
                            Locale.ROOT,
                            "%.0f %%",
                            100 * mark.required("confidence").asDouble()),
                    mark.required("explanation").asString(""));
        }
        out.print(table);
        return missed;
    }

    void analysis(JsonNode analysis) {
        var table = new Table(">><", "question", "share right", "discrimination");
        for (var item : analysis.required("items"))
            table.row(
                    item.required("question").required("position").asString(),
                    String.format(Locale.ROOT, "%.2f", item.required("facility").asDouble()),
                    item.required("hasTooFewAnswers").asBoolean()
                            ? "too few answers yet"
                            : item.required("discrimination").asString("–"));
        out.println("\nThe questions, by %d submitted attempt"
                .formatted(analysis.required("attempts").asInt()));
        out.print(table);
    }

    // Review

    private static String back(JsonNode content) {
        var back = content.required("back").asString();
        var truth = content.path("truth");
        return truth.isBoolean() ? "%b: %s".formatted(truth.asBoolean(), back) : back;
    }

    void review(JsonNode review) {
        var forecast = review.required("reviewForecast");
        out.println("New cards of what was missed: %d"
                .formatted(forecast.required("newCards").asInt()));
        for (var due : review.required("dueCards").required("cards")) {
            var content = due.required("card").required("content");
            if (content.has("front"))
                out.println("  %s → %s".formatted(content.required("front").asString(), back(content)));
        }
        var tomorrow = forecast.required("days").path(1);
        out.println("Due tomorrow, %s: %d, and what is not learnt today"
                .formatted(
                        tomorrow.required("day").asString(),
                        tomorrow.required("due").asInt()));
    }

    private static String lower(JsonNode node, String field) {
        return node.required(field).asString("").toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
