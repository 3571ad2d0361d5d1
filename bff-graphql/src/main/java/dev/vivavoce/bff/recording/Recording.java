package dev.vivavoce.bff.recording;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The kept audio of one session.
///
/// @param problem null for a recording that is kept
/// @param length in milliseconds
record Recording(
        RecordingState state,
        @Nullable RecordingProblem problem,
        long length,
        double sizeBytes,
        OffsetDateTime expiresAt,
        List<OffsetDateTime> heardAt) {
    enum RecordingState {
        KEPT,
        NOT_KEPT
    }

    enum RecordingProblem {
        STORE_FAILED,
        CONSENT_WITHDRAWN,
        CONSENT_UNKNOWN
    }

    /// Where it is played.
    record RecordingAddress(URI url, OffsetDateTime expiresAt) {}

    /// How much is kept of a person.
    record RecordingSummary(int count, double storedBytes) {}
}
