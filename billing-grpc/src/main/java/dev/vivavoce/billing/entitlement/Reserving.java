package dev.vivavoce.billing.entitlement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The outcomes of [Entitlements#reserve].
sealed interface Reserving {
    /// The outcomes of [Entitlements#check].
    sealed interface Check {}

    /// @param audioLimit the longest audio that a session can have as things are
    record Available(Duration audioLimit) implements Check {}

    /// @param audioLimit the longest audio that the session can have as things are; at least what is granted
    record Reserved(Reservation reservation, Duration audioLimit) implements Reserving {}

    /// Less than ten seconds are left this month.
    ///
    /// @param holds the sessions that hold time, newest first
    record UsedUp(Duration limit, Instant resetsAt, List<Reservation> holds) implements Reserving, Check {}
}
