package dev.vivavoce.billing.entitlement;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/// Speech time reserved for one session.
///
/// @param month calendar month in UTC that it counts towards, however long the session lasts
/// @param granted duration of audio that the session may send
/// @param expiresAt when it is released if it was neither settled nor renewed before
/// @param isSettled whether the session has ended and its time was counted
record Reservation(
        UUID sessionId,
        UUID userId,
        YearMonth month,
        Duration granted,
        Instant reservedAt,
        Instant expiresAt,
        boolean isSettled) {
    /// The time that it keeps from other sessions.
    Duration held(Instant now) {
        return isSettled || !expiresAt.isAfter(now) ? Duration.ZERO : granted;
    }
}
