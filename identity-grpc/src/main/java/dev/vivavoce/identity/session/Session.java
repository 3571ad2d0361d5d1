package dev.vivavoce.identity.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One sign-in on one device, with the family of its refresh tokens.
///
/// @param device the browser and system that signed in; empty when unknown
/// @param lastUsedAt when its tokens were last renewed
/// @param endsAt the latest end, which renewals do not change
/// @param endedAt when it ended before that
public record Session(
        UUID id,
        UUID userId,
        String device,
        Instant beganAt,
        Instant lastUsedAt,
        Instant endsAt,
        @Nullable Instant endedAt) {
    boolean runsAt(Instant now) {
        return endedAt == null && now.isBefore(endsAt);
    }
}
