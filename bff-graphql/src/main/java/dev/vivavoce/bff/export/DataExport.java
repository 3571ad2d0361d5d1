package dev.vivavoce.bff.export;

import dev.vivavoce.bff.graphql.UserError;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An archive of what the services store of a person.
record DataExport(
        UUID id,
        DataExportState state,
        double progress,
        OffsetDateTime requestedAt,
        @Nullable OffsetDateTime expiresAt,
        @Nullable Double length,
        @Nullable URI downloadUrl) {
    /// How far it is.
    enum DataExportState {
        RUNNING,
        READY,
        FAILED
    }
}

record ExportMyDataInput(UUID idempotencyKey) {}

record ExportMyDataPayload(@Nullable DataExport export, List<UserError> errors) {}

record AccountEnded(String message) implements UserError {}
