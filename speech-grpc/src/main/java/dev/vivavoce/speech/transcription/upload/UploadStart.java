package dev.vivavoce.speech.transcription.upload;

import dev.vivavoce.speech.transcription.state.Transcription;
import org.jspecify.annotations.Nullable;

/// The outcome of a request to send a file.
public sealed interface UploadStart {
    /// @param address null when it was started before
    record Created(Transcription transcription, @Nullable UploadAddress address) implements UploadStart {}

    /// The learner has as many as are kept, or as many that have not ended.
    record TooMany(int most, int mostAtWork) implements UploadStart {}

    record TooLarge(long mostBytes) implements UploadStart {}
}
