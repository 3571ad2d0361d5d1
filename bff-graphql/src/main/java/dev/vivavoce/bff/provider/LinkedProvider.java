package dev.vivavoce.bff.provider;

import dev.vivavoce.bff.graphql.GlobalId;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// A provider that signs in to the viewer's account.
///
/// @param key null when the provider is not configured any more
/// @param email at the provider; null when it sent none
record LinkedProvider(
        String linkId,
        @Nullable String key,
        String name,
        @Nullable String email,
        OffsetDateTime linkedAt,
        @Nullable OffsetDateTime lastUsedAt) {
    static final String TYPE = "LinkedProvider";

    public String id() {
        return GlobalId.of(TYPE, linkId);
    }
}
