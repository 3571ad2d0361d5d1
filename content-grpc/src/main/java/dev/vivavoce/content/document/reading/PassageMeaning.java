package dev.vivavoce.content.document.reading;

import dev.vivavoce.content.document.state.Document;
import dev.vivavoce.content.extraction.passage.Passage;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What language a text is in, and what passages mean.
///
/// @param language returns the tag of the language of a text; empty when it is none that it knows
/// @param vector returns the meaning of an English text, as a vector of length 1
public record PassageMeaning(Function<String, Optional<String>> language, Function<String, float[]> vector) {
    List<ReadPassage> of(List<Passage> passages, String language) {
        boolean hasMeaning = Document.Progress.isSearchedByMeaning(language);
        return passages.stream()
                .map(passage -> new ReadPassage(passage, hasMeaning ? vector.apply(passage.text()) : null))
                .toList();
    }
}
