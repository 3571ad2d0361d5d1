package dev.vivavoce.bff.passkey;

import dev.vivavoce.bff.graphql.GlobalId;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// A passkey of the viewer.
record Passkey(
        String passkeyId,
        String name,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime lastUsedAt) {
    static final String TYPE = "Passkey";

    public String id() {
        return GlobalId.of(TYPE, passkeyId);
    }
}
