package dev.vivavoce.billing.usage;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The outcomes of [Reservations#reserve].
public sealed interface Reserving {
    /// The outcomes of [Entitlements#check].
    sealed interface Check {}

    /// @param audioLimit the longest audio that a session can have as things are
    record Available(Duration audioLimit) implements Check {}

    /// @param audioLimit the longest audio that the session can have as things are; at least what is granted
    record Reserved(Reservation reservation, Duration audioLimit) implements Reserving {}

    /// Less than ten seconds are left in this period.
    ///
    /// @param holds the sessions that hold time, newest first
    record UsedUp(Duration limit, Instant resetsAt, List<Reservation> holds) implements Reserving, Check {}
}
