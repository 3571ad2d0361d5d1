package dev.vivavoce.speech.pipeline.run;

import org.jspecify.annotations.Nullable;

/// What an attempt has used.
///
/// @param engine the engine, model or voice; empty when it is not known
/// @param characters of the text that a voice has spoken
/// @param audioMillis the length of the sound that was recognised or made; 0 when there is none
/// @param costMicros in millionths of the currency of the model's price; null when it is not known
public record StepUse(
        String engine,
        int inputTokens,
        int outputTokens,
        int characters,
        long audioMillis,
        @Nullable Long costMicros) {
    public static final StepUse NOTHING = new StepUse("", 0, 0, 0, 0, null);
}
