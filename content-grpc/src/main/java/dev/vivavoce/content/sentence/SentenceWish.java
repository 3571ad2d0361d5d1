package dev.vivavoce.content.sentence;

import dev.vivavoce.content.scenario.Level;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What kind of sentence is wanted: in which language (BCP 47), how hard (absent for any), about what (empty for
/// anything), which ones not again, and a seed that makes the choice repeatable.
record SentenceWish(
        String language, @Nullable Level level, String topic, Set<String> excludeIds, @Nullable Long seed) {}
