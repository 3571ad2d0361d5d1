package dev.vivavoce.fleet.load;

import dev.vivavoce.fleet.load.LessonPromise.StoredDocument;
import dev.vivavoce.fleet.load.LessonPromise.StoredQuiz;
import java.util.List;
import java.util.stream.Collectors;

/// What a learner was told of all their documents and quizzes.
record StudyPromises(List<LessonPromise> lessons) {
    StudyPromises {
        lessons = List.copyOf(lessons);
    }

    /// What the platform has of a learner.
    record Stored(List<StoredDocument> documents, List<StoredQuiz> quizzes) {
        Stored {
            documents = List.copyOf(documents);
            quizzes = List.copyOf(quizzes);
        }

        private List<StoredDocument> documentsOf(String name) {
            return documents.stream()
                    .filter(one -> one.document().name().equals(name))
                    .toList();
        }

        private List<StoredQuiz> quizzesOf(String name) {
            return quizzes.stream()
                    .filter(one -> one.documentName().equals(name))
                    .toList();
        }
    }

    /// How many documents and quizzes were acknowledged.
    int acknowledged() {
        return lessons.stream()
                .mapToInt(one -> (one.isUploaded() ? 1 : 0) + (one.isOrdered() ? 1 : 0))
                .sum();
    }

    /// How many answers were acknowledged.
    int answers() {
        return lessons.stream().mapToInt(one -> one.acknowledged().size()).sum();
    }

    StudyDifference compare(Stored stored) {
        var difference = new StudyDifference(0, strangers(stored), 0, 0, 0, 0);
        for (var lesson : lessons) {
            var name = lesson.document().name();
            difference = difference.plus(lesson.compare(stored.documentsOf(name), stored.quizzesOf(name)));
        }
        return difference;
    }

    /// What nobody has uploaded or ordered.
    private int strangers(Stored stored) {
        var known = lessons.stream().map(one -> one.document().name()).collect(Collectors.toSet());
        long documents = stored.documents().stream()
                .filter(one -> !known.contains(one.document().name()))
                .count();
        long quizzes = stored.quizzes().stream()
                .filter(one -> !known.contains(one.documentName()))
                .count();
        return (int) (documents + quizzes);
    }
}
