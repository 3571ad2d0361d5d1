package dev.vivavoce.speech.pipeline.definition;

/// The fallback of a step after its last attempt.
public sealed interface FallBack {
    /// Nothing: the run fails.
    record None() implements FallBack {}

    /// The step gives this text.
    record Text(String text) implements FallBack {}

    /// The step gives the text that it took.
    record PassOn() implements FallBack {}

    /// Another voice is attempted once.
    record OtherVoice(String voiceId) implements FallBack {}
}
