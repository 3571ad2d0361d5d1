package dev.vivavoce.content.sentence;

import dev.vivavoce.content.level.Level;
import dev.vivavoce.runtime.failure.Violations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The request for a sentence: its language (BCP 47), its level (null for any), its topic (empty for any), the ids
/// to leave out, the sounds that it should contain (ARPABET, empty for any), and a seed that makes the choice
/// repeatable.
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

    /// @throws dev.vivavoce.runtime.failure.Failure FIELD_INVALID, naming every wrong field
    SentenceWish {
        var violations = new Violations();
        violations.range("language", language.length(), 0, LONGEST_TAG, "characters");
        violations.range("topic", topic.length(), 0, LONGEST_TOPIC, "characters");
        violations.range("exclude_ids", excludeIds.size(), 0, MOST_EXCLUDED, "ids");
        violations.range("sounds", sounds.size(), 0, MOST_SOUNDS, "sounds");
        violations.throwIfAny();
    }
}
