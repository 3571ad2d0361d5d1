package dev.vivavoce.speech.pipeline;

import dev.vivavoce.speech.pipeline.run.Run;
import dev.vivavoce.speech.transcription.upload.UploadAddress;

/// The outcome of a request to run a pipeline.
sealed interface RunStart {
    record Begun(Run.Whole run) implements RunStart {}

    /// The person has as many as are kept, or as many that have not ended.
    record TooMany(int most, int mostAtWork) implements RunStart {}

    /// There is no file yet.
    record Missing(UploadAddress address) implements RunStart {}
}
