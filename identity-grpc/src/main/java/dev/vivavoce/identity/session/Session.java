package dev.vivavoce.identity.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One sign-in on one device, with the family of its refresh tokens.
///
/// @param endsAt the latest end, which renewals do not change
/// @param endedAt when it ended before that
record Session(
        UUID id,
        UUID userId,
        Instant beganAt,
        Instant endsAt,
        @Nullable Instant endedAt) {
    boolean runsAt(Instant now) {
        return endedAt == null && now.isBefore(endsAt);
    }
}
