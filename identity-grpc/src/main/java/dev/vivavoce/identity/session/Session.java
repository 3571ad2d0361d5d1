package dev.vivavoce.identity.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One sign-in on one device: the family of all its refresh tokens.
///
/// @param endsAt when it ends however often it is renewed
/// @param endedAt when it was ended before that
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
