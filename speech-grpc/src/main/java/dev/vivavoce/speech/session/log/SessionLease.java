package dev.vivavoce.speech.session.log;

import dev.vivavoce.speech.session.task.SpeakingTask;
import java.time.Instant;
import java.util.UUID;

/// The right of one stream to write a session, until another stream takes it. Every write names the epoch, and fails
/// with an old one.
///
/// @param audioLimitSamples the audio limit of the session in 16 kHz samples
/// @param progress where the previous owner stopped
public record SessionLease(
        UUID sessionId,
        UUID userId,
        SpeakingTask task,
        UUID reservationId,
        Instant createdAt,
        long epoch,
        long audioLimitSamples,
        long lastCursor,
        Progress progress) {}
