package dev.vivavoce.speech.transcription.upload;

import dev.vivavoce.speech.transcription.state.Transcription;

/// The outcome of a request to have a file transcribed.
public sealed interface WorkStart {
    record Started(Transcription transcription) implements WorkStart {}

    /// There is no file yet.
    record Missing(UploadAddress address) implements WorkStart {}

    /// Only third parties transcribe the language, and the learner does not allow that.
    record ConsentMissing() implements WorkStart {}
}
