package dev.vivavoce.bff.quiz;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The questions of a quiz by the answers of its submitted attempts.
record QuizAnalysis(int attempts, List<QuizItem> items) {
    QuizAnalysis {
        items = List.copyOf(items);
    }

    /// A question by its answers.
    record QuizItem(
            QuizQuestion question,
            double facility,
            @Nullable Double discrimination,
            List<Integer> chosen,
            boolean hasTooFewAnswers) {}
}
