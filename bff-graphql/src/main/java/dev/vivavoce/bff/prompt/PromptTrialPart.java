package dev.vivavoce.bff.prompt;

import org.jspecify.annotations.Nullable;

/// A part of the answer to a prompt that is tried.
sealed interface PromptTrialPart {
    record PromptTrialText(String text) implements PromptTrialPart {}

    /// @param version null for the draft
    record PromptTrialEnd(
            String model,
            @Nullable Integer version,
            int inputTokens,
            int outputTokens,
            long firstTokenLatency,
            long latency,
            boolean isCut)
            implements PromptTrialPart {}
}
