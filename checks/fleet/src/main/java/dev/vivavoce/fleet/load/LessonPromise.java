package dev.vivavoce.fleet.load;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a learner was told of a document, and of the only quiz that they ordered of it.
///
/// @param document the learner has no other one of its name
/// @param isUploaded whether its upload was acknowledged
/// @param isOrdered whether the order of the quiz was acknowledged
/// @param given the answers that were sent, by the ids of their questions
/// @param acknowledged the questions whose answers were acknowledged
/// @param result of the attempt; null when its end was not acknowledged
record LessonPromise(
        Document document,
        boolean isUploaded,
        boolean isOrdered,
        Map<String, String> given,
        Set<String> acknowledged,
        @Nullable QuizResult result) {
    LessonPromise {
        given = Map.copyOf(given);
        acknowledged = Set.copyOf(acknowledged);
    }

    /// A file of plain text.
    ///
    /// @param text with one space between words, whatever was between them
    record Document(String name, int sizeBytes, String text) {}

    /// How far the platform is with what was acknowledged.
    enum Stage {
        /// The document is read, the quiz can be taken.
        READY,
        /// The platform has given it up, and the person is told so.
        GIVEN_UP,
        /// Neither, which may still change.
        UNREADY
    }

    /// A document that the platform has.
    ///
    /// @param document as far as it is read
    record StoredDocument(Document document, Stage stage) {}

    /// A quiz that the platform has.
    ///
    /// @param documentName the document that it is made of
    record StoredQuiz(String documentName, Stage stage, List<Sheet> attempts) {
        StoredQuiz {
            attempts = List.copyOf(attempts);
        }
    }

    /// An attempt at a quiz that the platform has.
    ///
    /// @param answers by the ids of their questions
    /// @param result null while it is under way
    /// @param marked the result that the marks of its answers add up to
    record Sheet(Map<String, String> answers, @Nullable QuizResult result, QuizResult marked) {
        Sheet {
            answers = Map.copyOf(answers);
        }

        /// Whether the result is another one than was told, or than its answers give.
        private boolean isWrong(@Nullable QuizResult told) {
            if (result == null) return told != null;
            return !result.isSameAs(marked) || (told != null && !told.isSameAs(result));
        }
    }

    /// @param documents all of the document's name
    /// @param quizzes all that are made of it
    StudyDifference compare(List<StoredDocument> documents, List<StoredQuiz> quizzes) {
        var attempts =
                quizzes.stream().flatMap(quiz -> quiz.attempts().stream()).toList();
        return compare(isUploaded, documents.stream().map(this::stage).toList())
                .plus(compare(isOrdered, quizzes.stream().map(StoredQuiz::stage).toList()))
                .plus(sheets(attempts));
    }

    /// A document with another content is not the one that was acknowledged.
    private Stage stage(StoredDocument stored) {
        boolean isOther = stored.stage() == Stage.READY && !stored.document().equals(document);
        return isOther ? Stage.UNREADY : stored.stage();
    }

    private static StudyDifference compare(boolean isAcknowledged, List<Stage> stored) {
        boolean isGivenUp = stored.contains(Stage.GIVEN_UP);
        boolean isLost = isAcknowledged && !isGivenUp && !stored.contains(Stage.READY);
        return new StudyDifference(isLost ? 1 : 0, tooMany(stored), isGivenUp ? 1 : 0, 0, 0, 0);
    }

    private StudyDifference sheets(List<Sheet> attempts) {
        if (attempts.isEmpty()) return new StudyDifference(0, 0, 0, acknowledged.size(), 0, result == null ? 0 : 1);
        var sheet = attempts.getFirst();
        var answers = sheet.answers();
        int lost = (int) acknowledged.stream()
                .filter(question -> !Objects.equals(given.get(question), answers.get(question)))
                .count();
        int strange = (int) answers.entrySet().stream()
                .filter(answer -> !acknowledged.contains(answer.getKey()))
                .filter(answer -> !answer.getValue().equals(given.get(answer.getKey())))
                .count();
        return new StudyDifference(0, 0, 0, lost, strange + tooMany(attempts), sheet.isWrong(result) ? 1 : 0);
    }

    private static int tooMany(List<?> stored) {
        return Math.max(0, stored.size() - 1);
    }
}
