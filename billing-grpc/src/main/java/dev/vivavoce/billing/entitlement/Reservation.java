package dev.vivavoce.billing.entitlement;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/// Speech time reserved for one session.
///
/// @param month calendar month in UTC that it counts towards, however long the session lasts
/// @param granted duration of audio that the session may send
/// @param expiresAt when it is released if it was not settled before
record Reservation(
        UUID id,
        UUID sessionId,
        UUID userId,
        YearMonth month,
        Duration granted,
        Instant reservedAt,
        Instant expiresAt) {}
