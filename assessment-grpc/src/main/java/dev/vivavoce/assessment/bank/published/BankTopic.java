package dev.vivavoce.assessment.bank.published;

import java.util.List;

/// What is published in a language.
///
/// @param language the primary subtag
/// @param tags the most frequent first
public record BankTopic(String language, int questions, List<Tag> tags) {
    /// A tag and how many questions have it.
    public record Tag(String tag, int questions) {}

    public BankTopic {
        tags = List.copyOf(tags);
    }
}
