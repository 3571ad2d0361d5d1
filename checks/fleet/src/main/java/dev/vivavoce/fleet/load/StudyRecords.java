package dev.vivavoce.fleet.load;

import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.fleet.load.LessonPromise.Document;
import dev.vivavoce.fleet.load.LessonPromise.Sheet;
import dev.vivavoce.fleet.load.LessonPromise.Stage;
import dev.vivavoce.fleet.load.LessonPromise.StoredDocument;
import dev.vivavoce.fleet.load.LessonPromise.StoredQuiz;
import dev.vivavoce.fleet.load.QuizResult.Mark;
import dev.vivavoce.fleet.load.QuizResult.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the platform has of a learner's documents and quizzes. A learner has fewer than the 100 that a page
/// holds.
final class StudyRecords {
    private static final List<String> ANSWER_FIELDS = List.of("option", "truth", "text");

    private StudyRecords() {}

    /// Reads all of it, as apps do.
    static StudyPromises.Stored of(Learner learner) {
        var documents = new ArrayList<StoredDocument>();
        for (var document : learner.ask("""
                { viewer { documents(first: 100) { nodes { id name sizeBytes state failure { canRetry } } } } }
                """, Map.of()).at("/viewer/documents/nodes"))
            documents.add(document(learner, document));
        var sheets = sheets(learner);
        var quizzes = new ArrayList<StoredQuiz>();
        for (var quiz : learner.ask("""
                { quizzes(first: 100) { nodes { id state failure documents { name } } } }
                """, Map.of()).at("/quizzes/nodes"))
            quizzes.add(new StoredQuiz(
                    quiz.at("/documents/0/name").asString(""),
                    stage(quiz, "READY", quiz.path("failure").asString("").equals("SERVICE_FAILED")),
                    sheets.getOrDefault(quiz.required("id").asString(), List.of())));
        return new StudyPromises.Stored(documents, quizzes);
    }

    private static StoredDocument document(Learner learner, JsonNode document) {
        var text = new StringBuilder();
        for (var page : learner.ask(
                        "query($id: ID!) { documentPages(documentId: $id) { pages { text } } }",
                        Map.of("id", document.required("id").asString()))
                .at("/documentPages/pages"))
            text.append(page.required("text").asString()).append('\n');
        return new StoredDocument(
                new Document(
                        document.required("name").asString(),
                        document.required("sizeBytes").asInt(),
                        spaced(text.toString())),
                stage(document, "COMPLETED", document.at("/failure/canRetry").asBoolean(false)));
    }

    /// @param isOurs whether it has failed by the platform's fault
    private static Stage stage(JsonNode item, String ready, boolean isOurs) {
        var state = item.required("state").asString();
        if (state.equals(ready)) return Stage.READY;
        return state.equals("FAILED") && isOurs ? Stage.GIVEN_UP : Stage.UNREADY;
    }

    /// The attempts by the ids of their quizzes.
    private static Map<String, List<Sheet>> sheets(Learner learner) {
        var sheets = new HashMap<String, List<Sheet>>();
        for (var attempt : learner.ask("{ quizAttempts(first: 100) { nodes { id quiz { id } } } }", Map.of())
                .at("/quizAttempts/nodes")) {
            var id = attempt.required("id").asString();
            sheets.computeIfAbsent(attempt.at("/quiz/id").asString(""), _ -> new ArrayList<>())
                    .add(sheet(learner, id));
        }
        return sheets;
    }

    private static Sheet sheet(Learner learner, String attemptId) {
        var attempt = learner.ask("""
                query($id: ID!) {
                  quizAttempt(id: $id) {
                    result { grade right partly wrong unanswered }
                    items { question { id } answer { content { option truth text } mark { verdict points } } }
                  }
                }
                """, Map.of("id", attemptId)).required("quizAttempt");
        var answers = new HashMap<String, String>();
        var marks = new ArrayList<Mark>();
        for (var item : attempt.required("items")) {
            var answer = item.required("answer");
            var given = given(answer.required("content"));
            if (given != null) answers.put(item.at("/question/id").asString(), given);
            if (!answer.required("mark").isNull()) marks.add(mark(answer.required("mark")));
        }
        var result = attempt.required("result");
        return new Sheet(answers, result.isNull() ? null : result(result), QuizResult.of(marks));
    }

    /// As [Lesson] writes its answers.
    static @Nullable String given(JsonNode content) {
        if (content.isNull()) return null;
        return ANSWER_FIELDS.stream()
                .filter(field -> !content.required(field).isNull())
                .map(field -> field + " " + content.required(field).asString())
                .collect(Collectors.joining(", "));
    }

    private static Mark mark(JsonNode mark) {
        return new Mark(
                Verdict.valueOf(mark.required("verdict").asString()),
                mark.required("points").asDouble());
    }

    static QuizResult result(JsonNode result) {
        return new QuizResult(
                result.required("grade").asDouble(),
                result.required("right").asInt(),
                result.required("partly").asInt(),
                result.required("wrong").asInt(),
                result.required("unanswered").asInt());
    }

    /// A text with one space between words: lines and paragraphs are cut anew when a document is read.
    static String spaced(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
