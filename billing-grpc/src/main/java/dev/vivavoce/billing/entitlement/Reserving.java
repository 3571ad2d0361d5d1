package dev.vivavoce.billing.entitlement;

import java.time.Duration;
import java.time.Instant;

/// The outcomes of [Entitlements#reserve].
sealed interface Reserving {
    record Reserved(Reservation reservation) implements Reserving {}

    /// Less than ten seconds are left this month.
    record UsedUp(Duration limit, Instant resetsAt) implements Reserving {}
}
