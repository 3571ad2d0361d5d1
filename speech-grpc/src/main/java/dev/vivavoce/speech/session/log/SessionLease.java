package dev.vivavoce.speech.session.log;

import dev.vivavoce.speech.recognizer.RecognizerName;
import dev.vivavoce.speech.session.task.SpeakingTask;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The right of one stream to write a session, until another stream takes it. Every write names the epoch, and fails
/// with an old one.
///
/// @param recognizers the engines that recognise it, in their order; none for the platform's own, which alone scores
/// @param reserved the speech time that its last stream had reserved
/// @param progress where the previous owner stopped
/// @param isSubmitted whether it is a recording that was submitted whole
/// @param lineLost how long the speaker's line was lost before; zero when this service broke it
public record SessionLease(
        UUID sessionId,
        UUID userId,
        SpeakingTask task,
        List<RecognizerName> recognizers,
        Instant createdAt,
        long epoch,
        ReservedAudio reserved,
        long lastCursor,
        Progress progress,
        boolean isSubmitted,
        Duration lineLost) {
    /// How a stream leaves its session.
    public enum Release {
        /// With nothing that the log does not cover.
        EMPTY,
        /// With audio that this replica keeps until the session is resumed or ends.
        KEPT,
        /// With audio that nobody keeps, because this replica stops: the speaker has it and resumes.
        DRAINED
    }

    /// A session that no stream had, taken to end it.
    ///
    /// @param isAudioLost whether audio was received that the log does not cover, or may have been, because the
    ///     replica of its stream was killed
    public record Abandoned(SessionLease lease, boolean isAudioLost) {}

    public SessionLease {
        recognizers = List.copyOf(recognizers);
    }
}
