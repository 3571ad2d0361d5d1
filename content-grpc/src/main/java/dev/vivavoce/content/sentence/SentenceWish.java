package dev.vivavoce.content.sentence;

import dev.vivavoce.content.scenario.Level;
import dev.vivavoce.runtime.failure.Failure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What kind of sentence is wanted: in which language (BCP 47), how hard (absent for any), about what (empty for
/// anything), which ones not again, sounds that should occur in it (ARPABET, none for any), and a seed that makes the
/// choice repeatable.
record SentenceWish(
        String language,
        @Nullable Level level,
        String topic,
        List<String> excludeIds,
        List<String> sounds,
        @Nullable Long seed) {
    private static final int LONGEST_TAG = 100;
    private static final int LONGEST_TOPIC = 100;
    private static final int MOST_EXCLUDED = 100;
    private static final int MOST_SOUNDS = 10;

    /// Bounds what a caller may ask before any work is done for it.
    void check() {
        if (language.length() > LONGEST_TAG) throw tooLong("language", language.length(), LONGEST_TAG, "characters");
        if (topic.length() > LONGEST_TOPIC) throw tooLong("topic", topic.length(), LONGEST_TOPIC, "characters");
        if (excludeIds.size() > MOST_EXCLUDED) throw tooLong("exclude_ids", excludeIds.size(), MOST_EXCLUDED, "ids");
        if (sounds.size() > MOST_SOUNDS) throw tooLong("sounds", sounds.size(), MOST_SOUNDS, "sounds");
    }

    private static Failure tooLong(String field, int actual, int most, String unit) {
        return Failure.invalidField(field, actual + " " + unit + " (expected: at most " + most + ")");
    }
}
