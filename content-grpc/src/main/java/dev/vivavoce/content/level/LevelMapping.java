package dev.vivavoce.content.level;

import dev.vivavoce.runtime.failure.Failure;
import org.jspecify.annotations.Nullable;

/// Maps the levels of the contract to [Level] and back.
public final class LevelMapping {
    private LevelMapping() {}

    /// Returns null when the message does not specify a level.
    public static @Nullable Level parse(String field, dev.vivavoce.content.v1.Level message) {
        return switch (message) {
            case LEVEL_UNSPECIFIED -> null;
            case LEVEL_BEGINNER -> Level.BEGINNER;
            case LEVEL_INTERMEDIATE -> Level.INTERMEDIATE;
            case LEVEL_ADVANCED -> Level.ADVANCED;
            case UNRECOGNIZED -> throw Failure.invalidField(field, "no such level");
        };
    }

    public static dev.vivavoce.content.v1.Level of(Level level) {
        return switch (level) {
            case BEGINNER -> dev.vivavoce.content.v1.Level.LEVEL_BEGINNER;
            case INTERMEDIATE -> dev.vivavoce.content.v1.Level.LEVEL_INTERMEDIATE;
            case ADVANCED -> dev.vivavoce.content.v1.Level.LEVEL_ADVANCED;
        };
    }
}
