package dev.vivavoce.speech.generation.voice;

/// The engines that a deployment can choose among for voices.
public enum EngineName {
    /// The voice that comes with the platform.
    EMBEDDED,
    /// Amazon Polly.
    POLLY,
    /// A server with the speech API of OpenAI.
    OPENAI
}
