package dev.vivavoce.billing.entitlement;

import java.time.Duration;
import java.time.Instant;

/// How [Entitlements#reserve] ends when nothing is broken.
sealed interface Reserving {
    record Reserved(Reservation reservation) implements Reserving {}

    /// Less than ten seconds are left this month.
    record UsedUp(Duration limit, Instant resetsAt) implements Reserving {}
}
