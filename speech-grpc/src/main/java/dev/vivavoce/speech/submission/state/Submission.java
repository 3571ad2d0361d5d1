package dev.vivavoce.speech.submission.state;

import dev.vivavoce.speech.recording.Recording;
import dev.vivavoce.speech.session.task.TaskRequest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A recording that a learner submitted, and how far it is. Its session has its id.
///
/// @param announcement what the learner said of it
/// @param failure null unless it has failed
/// @param progress how much of it is scored
/// @param endedAt null until it has ended
public record Submission(
        UUID id,
        UUID userId,
        Announcement announcement,
        SubmissionState state,
        @Nullable FailureReason failure,
        Progress progress,
        Instant createdAt,
        @Nullable Instant endedAt) {
    /// @param task null once it has ended
    /// @param recordedAt when the recording began
    /// @param sizeBytes the length of the file
    public record Announcement(
            @Nullable TaskRequest task, Recording.Choice keeping, Instant recordedAt, long sizeBytes) {}

    /// @param doneSamples the 16 kHz samples whose scores are in the log of the session
    /// @param lengthSamples 0 until it is known
    public record Progress(long doneSamples, long lengthSamples, boolean hasSession) {}
}
