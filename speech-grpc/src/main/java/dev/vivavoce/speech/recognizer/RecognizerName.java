package dev.vivavoce.speech.recognizer;

/// The engines that a deployment can choose among for live speech beside the platform's own.
public enum RecognizerName {
    /// A server with the transcription API of OpenAI.
    OPENAI,
    /// Another such server, for example to take the place of the first one when that fails.
    OPENAI2,
    /// Amazon Transcribe.
    TRANSCRIBE
}
