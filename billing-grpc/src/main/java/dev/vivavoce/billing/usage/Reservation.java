package dev.vivavoce.billing.usage;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Speech time reserved for one session.
///
/// @param periodStart start of the period that it counts towards, however long the session lasts
/// @param granted duration of audio that the session may send
/// @param longest the longest session of the plan with which it began
/// @param expiresAt when it is released if it was neither settled nor renewed before
/// @param isSettled whether the session has ended and its time was counted
public record Reservation(
        UUID sessionId,
        UUID userId,
        Instant periodStart,
        Duration granted,
        Duration longest,
        Instant reservedAt,
        Instant expiresAt,
        boolean isSettled) {
    /// The time that it keeps from other sessions.
    Duration held(Instant now) {
        return isSettled || !expiresAt.isAfter(now) ? Duration.ZERO : granted;
    }
}
