package dev.vivavoce.speech.recording;

import dev.vivavoce.speech.audio.Pcm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The kept audio of one session, without the audio.
///
/// @param problem why it was not kept; null for a recording that was
/// @param samples its length in 16 kHz samples
/// @param heardAt when an examiner got it to hear, oldest first
public record Recording(
        UUID sessionId,
        UUID userId,
        @Nullable Problem problem,
        long samples,
        Instant createdAt,
        Instant expiresAt,
        List<Instant> heardAt) {
    /// What a learner chooses when a session starts.
    public enum Choice {
        AS_DECIDED,
        KEEP,
        DO_NOT_KEEP
    }

    /// Why a recording was not kept.
    enum Problem {
        STORE_FAILED,
        CONSENT_WITHDRAWN,
        CONSENT_UNKNOWN
    }

    /// How much is kept of a person.
    record Summary(int count, long storedBytes) {}

    static final int SAMPLE_RATE = 16_000;
    static final int SAMPLE_BYTES = 2;
    /// The header of a WAV file.
    static final int HEADER_BYTES = Pcm.wav(new byte[0], SAMPLE_RATE).length;

    Duration length() {
        return Duration.ofMillis(samples * 1000 / SAMPLE_RATE);
    }

    /// The size of the WAV file.
    long wavBytes() {
        return wavBytes(samples);
    }

    static long wavBytes(long samples) {
        return HEADER_BYTES + samples * SAMPLE_BYTES;
    }
}
