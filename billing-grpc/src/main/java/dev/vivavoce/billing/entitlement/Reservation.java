package dev.vivavoce.billing.entitlement;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/// Speech time set aside for one session.
///
/// @param month the calendar month in UTC that it counts to, however long the session lasts
/// @param granted the audio that the session may have
/// @param expiresAt when it is released unless it was settled before
record Reservation(
        UUID id,
        UUID sessionId,
        UUID userId,
        YearMonth month,
        Duration granted,
        Instant reservedAt,
        Instant expiresAt) {}
