package dev.vivavoce.content.document.reading;

import dev.vivavoce.content.extraction.passage.Passage;
import org.jspecify.annotations.Nullable;

/// A passage that is ready to be stored.
///
/// @param vector its meaning, of length 1; null where the language has none. Not copied: do not change it
@SuppressWarnings("ArrayRecordComponent") // numbers on their way to the database
record ReadPassage(Passage passage, float @Nullable [] vector) {}
