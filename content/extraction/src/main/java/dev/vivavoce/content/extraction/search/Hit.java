package dev.vivavoce.content.extraction.search;

import dev.vivavoce.content.extraction.document.Span;
import java.util.List;

/// A passage that was found.
///
/// @param index the position of its document in the list that was searched
/// @param passage its position in that document
/// @param score by which hits are ordered; compares hits of one search only
/// @param coverage how much of the query's words it holds, weighted by how rare they are; 0 to 1
/// @param similarity the cosine of its embedding and the query's; 0 without embeddings
/// @param words the places of words of the query in the passage's text
public record Hit(int index, int passage, double score, double coverage, double similarity, List<Span> words) {
    public Hit {
        words = List.copyOf(words);
    }
}
