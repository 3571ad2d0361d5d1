package dev.vivavoce.content.document.search;

import dev.vivavoce.content.extraction.document.Span;
import java.util.List;
import java.util.UUID;

/// What a search has found.
///
/// @param results the best first
/// @param byMeaning whether meaning counted
/// @param leftOut how many documents were not searched, because all together have too many passages
public record Found(List<Result> results, boolean byMeaning, int leftOut) {
    /// @param score compares results of one search only
    /// @param words the places of words of the query in the text
    public record Result(Source source, double score, List<Span> words) {}

    /// Where a result was found.
    public sealed interface Source {}

    /// A passage of a document.
    ///
    /// @param span its place in the text of its page
    /// @param section the heading of its section; empty without one
    public record StoredPassage(UUID id, UUID documentId, int page, Span span, String text, String section)
            implements Source {}

    /// A part of a published scenario.
    public record ScenarioText(UUID scenarioId, int version, String title, String text) implements Source {}

    /// A passage for an answer.
    ///
    /// @param language the tag of its document's language
    /// @param coverage how much of the words it holds, weighted by how rare they are; 0 to 1
    /// @param similarity of its meaning and theirs; 0 where the language has none
    public record Ranked(StoredPassage passage, String language, double coverage, double similarity) {}
}
