package dev.vivavoce.speech.session.log;

import dev.vivavoce.speech.session.task.SpeakingTask;
import java.time.Instant;
import java.util.UUID;

/// A session in the hands of one stream, until another takes it: every write carries the epoch, and an old one is
/// refused.
///
/// @param audioLimitSamples the audio it may have in all, in 16 kHz samples
/// @param progress where the owner before left off
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
