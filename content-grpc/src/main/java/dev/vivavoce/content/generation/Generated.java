package dev.vivavoce.content.generation;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A complete answer.
///
/// @param model the configured name of the model that answered
/// @param inputTokens all tries together
/// @param firstTokenLatency from the first request to the first piece
/// @param costMicros in millionths of the currency of the price; null when no model with a price was asked
/// @param isCut whether it ends because it reached the prompt's longest answer
public record Generated(
        String text,
        String model,
        String promptId,
        int promptVersion,
        int inputTokens,
        int outputTokens,
        Duration firstTokenLatency,
        Duration latency,
        @Nullable Long costMicros,
        boolean isCut) {}
