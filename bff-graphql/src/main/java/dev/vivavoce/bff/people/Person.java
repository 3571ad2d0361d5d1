package dev.vivavoce.bff.people;

import dev.vivavoce.bff.account.Viewer.Role;
import dev.vivavoce.bff.graphql.GlobalId;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An account, seen by administrators.
///
/// @param suspension null while the account can be used
public record Person(
        String userId,
        String displayName,
        String email,
        boolean emailVerified,
        List<Role> roles,
        OffsetDateTime createdAt,
        @Nullable Suspension suspension) {
    public static final String TYPE = "Person";

    public String id() {
        return GlobalId.of(TYPE, userId);
    }

    /// Since when and why an account cannot be used.
    public record Suspension(String reason, OffsetDateTime suspendedAt) {}
}

/// Whether an account can be used.
enum PersonState {
    ACTIVE,
    SUSPENDED
}
