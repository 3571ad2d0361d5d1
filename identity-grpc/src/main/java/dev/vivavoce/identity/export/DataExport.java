package dev.vivavoce.identity.export;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An archive of what the services store of a person.
///
/// @param key the idempotency key of the request
/// @param progress the share of the services that have delivered, from 0 to 1
/// @param file null unless it is ready
record DataExport(
        UUID id,
        UUID userId,
        UUID key,
        State state,
        double progress,
        Instant requestedAt,
        @Nullable File file) {
    enum State {
        RUNNING,
        READY,
        FAILED
    }

    /// @param length in bytes
    /// @param isSealed false when it was stored before archives were encrypted
    record File(long length, Instant expiresAt, boolean isSealed) {}

    /// Where to download it, for a while.
    record Download(DataExport export, @Nullable URI address) {}
}
