package dev.vivavoce.fleet.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vivavoce.cli.client.Learner;
import dev.vivavoce.cli.client.Study;
import dev.vivavoce.fleet.load.LessonPromise.Document;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A document that a learner uploads, and a quiz that they order of it, take and submit. A step without an
/// answer is made again with the same key, as an app does.
final class Lesson {
    private static final int QUESTIONS = 5;

    /// The rules find more than enough questions in it. The last line differs between all documents.
    private static final String TEXT = """
            Yeast is a single-celled fungus that feeds on sugar. It works best between 24 and 28 degrees, and above 55 \
            degrees it dies. Bakers let a dough rise slowly in a cold room for 12 hours.

            Gluten is an elastic net of proteins that forms when wheat flour meets water. A usual amount of salt is 20 \
            grams for 1,000 grams of flour. The brown colour of the crust comes from the Maillard reaction, in which \
            sugars and proteins change at more than 140 degrees.

            These notes have the number %s.
            """;

    private final Learner learner;
    private final Study study;
    private final UUID uploadKey = UUID.randomUUID();
    private final UUID quizKey = UUID.randomUUID();
    private final byte[] file = TEXT.formatted(uploadKey).getBytes(UTF_8);
    private final Document document;
    private @Nullable String documentId;
    private @Nullable String quizId;
    private @Nullable JsonNode attempt;
    private final Map<String, String> given = new HashMap<>();
    private final Set<String> acknowledged = new HashSet<>();
    private @Nullable QuizResult result;
    private boolean isGivenUp;

    /// @param number of the learner's lessons, for the document's name
    Lesson(Learner learner, int number) {
        this.learner = learner;
        study = new Study(learner);
        document = new Document("Bread " + number, file.length, StudyRecords.spaced(new String(file, UTF_8)));
    }

    /// Whether the attempt has its result, or the platform has said that there will be none.
    boolean isOver() {
        return result != null || isGivenUp;
    }

    LessonPromise promise() {
        return new LessonPromise(document, documentId != null, quizId != null, given, acknowledged, result);
    }

    /// Makes the next step, unless the platform is still busy with the last one.
    void goOn() throws InterruptedException {
        if (documentId == null) documentId = study.upload(uploadKey, document.name(), "TEXT", file);
        else if (quizId == null) order(documentId);
        else take(quizId);
    }

    private void order(String document) {
        switch (state("document", document)) {
            case "COMPLETED" -> quizId = study.order(quizKey, List.of(document), QUESTIONS);
            case "FAILED" -> isGivenUp = true;
            default -> {} // it is being read
        }
    }

    private void take(String quiz) {
        switch (state("quiz", quiz)) {
            case "READY" -> {
                if (attempt == null) attempt = study.take(quiz);
                answer(attempt);
            }
            case "FAILED" -> isGivenUp = true;
            default -> {} // it is being made
        }
    }

    private void answer(JsonNode attempt) {
        var id = attempt.required("id").asString();
        for (var item : attempt.required("items")) {
            var question = item.required("question");
            var questionId = question.required("id").asString();
            var answer = answerTo(question);
            if (answer.isEmpty() || acknowledged.contains(questionId)) continue;
            given.put(questionId, answer.get().toString());
            study.answer(
                    id, questionId, Map.of(answer.get().field(), answer.get().value()));
            acknowledged.add(questionId);
        }
        result = StudyRecords.result(study.submit(id).required("result"));
    }

    /// Some answer: not the right one. None to questions that are answered by voice, or by an order.
    private static Optional<Answer> answerTo(JsonNode question) {
        int position = question.required("position").asInt();
        return switch (question.required("kind").asString()) {
            case "MULTIPLE_CHOICE" ->
                Optional.of(new Answer(
                        "option", position % question.required("options").size()));
            case "TRUE_FALSE" -> Optional.of(new Answer("truth", position % 2 == 0));
            case "GAP", "SHORT_ANSWER", "LISTEN_AND_TYPE" -> Optional.of(new Answer("text", "proteins " + position));
            default -> Optional.empty();
        };
    }

    /// An answer in the field of the graph that fits the kind of its question.
    record Answer(String field, Object value) {
        @Override
        public String toString() {
            return field + " " + value;
        }
    }

    /// Of a document or a quiz.
    private String state(String kind, String id) {
        return learner.ask("query($id: ID!) { item: %s(id: $id) { state } }".formatted(kind), Map.of("id", id))
                .at("/item/state")
                .asString("MISSING");
    }
}
