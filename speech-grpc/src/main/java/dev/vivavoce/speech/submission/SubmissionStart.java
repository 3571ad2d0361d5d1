package dev.vivavoce.speech.submission;

import dev.vivavoce.speech.submission.state.Submission;
import dev.vivavoce.speech.transcription.upload.UploadAddress;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The expected outcomes of [Submissions#create].
sealed interface SubmissionStart {
    /// @param address null unless the recording is expected
    record Created(Submission submission, @Nullable UploadAddress address) implements SubmissionStart {}

    /// No speech time is left, or running sessions hold it.
    record UsedUp(Duration limit, Instant resetsAt) implements SubmissionStart {}

    record TooLarge(long mostBytes) implements SubmissionStart {}

    /// The learner has too many that have not ended.
    record TooMany(int most) implements SubmissionStart {}

    /// @param oldest when the oldest recording began that is taken now
    record TooOld(Instant oldest) implements SubmissionStart {}

    /// The recording is said to begin later than now.
    record FromFuture(Instant now) implements SubmissionStart {}
}
