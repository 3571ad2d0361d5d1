package dev.vivavoce.cli.client;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// What a learner does with texts of their own: documents, notes, chats, quizzes and review.
public final class Study {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final String CITATION = "page quote";
    private static final String ITEM = "text citations { " + CITATION + " }";

    private final Learner learner;

    public Study(Learner learner) {
        this.learner = learner;
    }

    /// Sends a file, and returns the global id of its document, which is then read.
    ///
    /// @param type `PDF`, `DOCX`, `TEXT` or `MARKDOWN`
    public String upload(String name, String type, byte[] file) throws InterruptedException {
        return upload(UUID.randomUUID(), name, type, file);
    }

    /// The same key returns the same document, whose file is sent again unless the upload was completed.
    public String upload(UUID idempotencyKey, String name, String type, byte[] file) throws InterruptedException {
        var created = learner.change(
                "createDocumentUpload",
                "CreateDocumentUploadInput",
                Map.of(
                        "idempotencyKey",
                        idempotencyKey.toString(),
                        "name",
                        name,
                        "type",
                        type,
                        "sizeBytes",
                        file.length),
                "document { id } upload { url contentType }");
        var upload = created.required("upload");
        if (!upload.isNull()) SentFile.put(upload, file);
        var id = created.required("document").required("id").asString();
        learner.change("completeDocumentUpload", "CompleteDocumentUploadInput", Map.of("documentId", id), "");
        return id;
    }

    /// Follows the reading of a document to its end.
    ///
    /// @param steps gets each `DocumentProgress`
    public void read(String documentId, Consumer<JsonNode> steps) throws InterruptedException {
        follow("documentProgress", "documentId: $id", "ID!", documentId, """
                state pagesRead pageCount passageCount failure { reason } document { wordCount language }
                """, steps);
    }

    /// Makes notes of a document, and returns them.
    ///
    /// @param steps gets each `NotesProgress`
    public JsonNode notes(String documentId, Consumer<JsonNode> steps) throws InterruptedException {
        learner.change(
                "generateNotes",
                "GenerateNotesInput",
                Map.of("idempotencyKey", key(), "documentId", documentId),
                "notes { state }");
        follow("notesProgress", "documentId: $id", "ID!", documentId, "state partsDone partCount failureReason", steps);
        return learner.ask("""
                query Notes($id: ID!) {
                  document(id: $id) {
                    notes {
                      method
                      content {
                        summary { %s } keyPoints { %s } glossary { term definition citations { %s } }
                      }
                    }
                  }
                }
                """.formatted(ITEM, ITEM, CITATION), Map.of("id", documentId))
                .required("document")
                .required("notes");
    }

    /// Begins a chat about documents, and returns its global id.
    public String chat(List<String> documentIds) {
        return learner.change(
                        "createChat",
                        "CreateChatInput",
                        Map.of("idempotencyKey", key(), "documentIds", documentIds),
                        "chat { id }")
                .required("chat")
                .required("id")
                .asString();
    }

    /// Asks a question.
    ///
    /// @param steps gets each `ChatReplyStep` of the reply
    public void ask(String chatId, String question, Consumer<JsonNode> steps) throws InterruptedException {
        var message = learner.change(
                        "sendChatMessage",
                        "SendChatMessageInput",
                        Map.of("idempotencyKey", key(), "chatId", chatId, "text", question),
                        "message { id }")
                .required("message");
        follow("chatReply", "messageId: $id", "UUID!", message.required("id").asString(), """
                state method quotedReason restarted
                part { text citations { page quote document { name } } }
                """, steps);
    }

    /// Orders a quiz of documents, follows its making to the end, and returns its global id.
    ///
    /// @param steps gets each `QuizProgress`
    public String quiz(List<String> documentIds, int number, Consumer<JsonNode> steps) throws InterruptedException {
        var id = order(UUID.randomUUID(), documentIds, number);
        follow("quizProgress", "quizId: $id", "ID!", id, """
                state made ordered failure quiz { figures { drafted dropped shown byModel } }
                """, steps);
        return id;
    }

    /// Orders a quiz of documents, and returns its global id. The same key returns the same quiz.
    public String order(UUID idempotencyKey, List<String> documentIds, int number) {
        return learner.change(
                        "createQuiz",
                        "CreateQuizInput",
                        Map.of(
                                "idempotencyKey",
                                idempotencyKey.toString(),
                                "source",
                                Map.of("documentIds", documentIds),
                                "number",
                                number,
                                "difficulty",
                                "MEDIUM",
                                "feedback",
                                "AT_END"),
                        "quiz { id }")
                .required("quiz")
                .required("id")
                .asString();
    }

    /// Begins an attempt at a quiz, and returns it with its questions.
    public JsonNode take(String quizId) {
        return learner.change(
                        "startQuizAttempt",
                        "StartQuizAttemptInput",
                        Map.of("quizId", quizId),
                        "attempt { id items { question { id position kind prompt options spokenText } } }")
                .required("attempt");
    }

    /// Answers a question.
    ///
    /// @param answer the one field that fits the kind of the question
    public void answer(String attemptId, String questionId, Map<String, ?> answer) {
        learner.change(
                "saveQuizAnswer",
                "SaveQuizAnswerInput",
                Map.of("attemptId", attemptId, "questionId", questionId, "number", 1, "answer", answer),
                "answer { number }");
    }

    /// Ends an attempt, and returns it with its grade and marks.
    public JsonNode submit(String attemptId) {
        return learner.change("submitQuizAttempt", "SubmitQuizAttemptInput", Map.of("attemptId", attemptId), """
                        attempt {
                          result { grade right partly wrong unanswered }
                          items {
                            question { position kind prompt }
                            answer { mark { verdict points confidence key { texts option truth } explanation } }
                          }
                        }
                        """)
                .required("attempt");
    }

    /// How the questions of a quiz were answered.
    public JsonNode analysis(String quizId) {
        return learner.ask("""
                        query Analysis($id: ID!) {
                          quizAnalysis(quizId: $id) {
                            attempts items { question { position } facility discrimination hasTooFewAnswers }
                          }
                        }
                        """, Map.of("id", quizId)).required("quizAnalysis");
    }

    /// The new cards of a learner, and the cards of the next days.
    public JsonNode review(String timeZone) {
        return learner.ask("""
                query Review($zone: String!) {
                  dueCards(timeZone: $zone, first: 50) { cards { card { kind spokenText content {
                    ... on ReviewQuizQuestion { front back truth }
                    ... on ReviewWord { word sentence }
                  } } } }
                  reviewForecast(timeZone: $zone) { newCards days { day due } }
                }
                """, Map.of("zone", timeZone));
    }

    private void follow(String field, String argument, String type, String id, String fields, Consumer<JsonNode> steps)
            throws InterruptedException {
        Progress.follow(learner, new Progress.Followed(field, argument, type, fields), id, LIMIT, steps);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
