package dev.vivavoce.bff.prompt;

import dev.vivavoce.bff.graphql.GlobalId;
import org.jspecify.annotations.Nullable;

/// A prompt without its texts.
///
/// @param name its name in code
/// @param latestVersion null when none is published
record Prompt(
        String name,
        ModelPurpose purpose,
        int revision,
        @Nullable Integer latestVersion,
        boolean hasDraft) {
    static final String TYPE = "Prompt";

    public String id() {
        return GlobalId.of(TYPE, name);
    }
}
