package dev.vivavoce.speech.submission;

import dev.vivavoce.speech.submission.state.Submission;
import dev.vivavoce.speech.transcription.upload.UploadAddress;

/// The expected outcomes of [Submissions#start].
sealed interface SubmissionQueueing {
    record Started(Submission submission) implements SubmissionQueueing {}

    /// The recording does not exist.
    record Missing(UploadAddress address) implements SubmissionQueueing {}
}
