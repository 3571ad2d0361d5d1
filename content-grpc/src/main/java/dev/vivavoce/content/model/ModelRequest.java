package dev.vivavoce.content.model;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What a model is asked.
///
/// @param system the instruction
/// @param user the message
/// @param schema of the answer; null for an answer in words
/// @param mostTokens the longest answer
/// @param ownModelsOnly whether it holds a person's data that third parties must not get
public record ModelRequest(
        Purpose purpose,
        String system,
        String user,
        @Nullable AnswerSchema schema,
        int mostTokens,
        boolean ownModelsOnly) {
    private static final int OVERHEAD_TOKENS = 20;

    /// Returns about how many tokens the request has: an overestimate, because it is used for a budget.
    public int estimatedTokens() {
        return estimate(system) + estimate(user) + OVERHEAD_TOKENS;
    }

    /// Returns about how many tokens a text has.
    static int estimate(String text) {
        return Math.ceilDiv(text.getBytes(StandardCharsets.UTF_8).length, 3);
    }
}
