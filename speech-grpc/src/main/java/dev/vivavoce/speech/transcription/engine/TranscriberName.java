package dev.vivavoce.speech.transcription.engine;

/// The engines that a deployment can choose among for recorded files.
public enum TranscriberName {
    /// The recogniser that comes with the platform.
    EMBEDDED,
    /// A server with the transcription API of OpenAI.
    OPENAI,
    /// Amazon Transcribe, which takes a recording as a whole.
    TRANSCRIBE
}
