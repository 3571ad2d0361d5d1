package dev.vivavoce.assessment.quiz.question;

import java.util.List;
import java.util.UUID;

/// What a learner has answered.
public sealed interface Given {
    /// The index of an option.
    record Option(int index) implements Given {}

    /// Whether a statement is true.
    record Truth(boolean isTrue) implements Given {}

    /// What was typed.
    record Text(String text) implements Given {}

    /// The indexes of all items.
    record Ordering(List<Integer> indexes) implements Given {
        public Ordering {
            indexes = List.copyOf(indexes);
        }
    }

    /// A session in which the sentence was said.
    record Session(UUID id) implements Given {}
}
