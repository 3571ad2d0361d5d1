package dev.vivavoce.billing.seat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A place in a plan for several people.
///
/// @param email as its owner wrote it
/// @param expiresAt when the invitation ends if it is not accepted
/// @param memberId who has it; null until it is accepted
/// @param acceptedAt null until it is accepted
record Seat(
        UUID id,
        UUID ownerId,
        String planId,
        String email,
        Instant invitedAt,
        Instant expiresAt,
        @Nullable UUID memberId,
        @Nullable Instant acceptedAt) {
    boolean isTaken() {
        return memberId != null;
    }

    /// Whether it is taken or reserved.
    boolean isKept(Instant now) {
        return isTaken() || now.isBefore(expiresAt);
    }

    boolean isOf(UUID userId) {
        return userId.equals(memberId);
    }
}
