package dev.vivavoce.assessment.quiz.order;

import java.util.List;
import java.util.UUID;

/// What a quiz is made of.
public sealed interface QuizSource {
    /// Documents of the learner.
    record Documents(List<UUID> ids) implements QuizSource {
        public Documents {
            ids = List.copyOf(ids);
        }
    }

    /// Notes of documents of the learner.
    record Notes(List<UUID> documentIds) implements QuizSource {
        public Notes {
            documentIds = List.copyOf(documentIds);
        }
    }

    /// Passages about a topic.
    ///
    /// @param documentIds the only documents to search; empty for all
    record Topic(String topic, List<UUID> documentIds) implements QuizSource {
        public Topic {
            documentIds = List.copyOf(documentIds);
        }
    }

    /// Sentences with words that were missed.
    ///
    /// @param language BCP 47 tag; empty for the language with the most cards
    record WeakWords(String language) implements QuizSource {}

    /// What learners read of a scenario.
    record Scenario(UUID id) implements QuizSource {}

    /// Nothing: it is a copy of a shared quiz.
    record Shared() implements QuizSource {}

    /// Published questions of the bank.
    ///
    /// @param language BCP 47 tag, or its beginning
    /// @param tags empty for any questions
    /// @param allTags whether a question needs all of them
    record Bank(String language, List<String> tags, boolean allTags) implements QuizSource {
        public Bank {
            tags = List.copyOf(tags);
        }
    }
}
