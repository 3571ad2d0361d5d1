package dev.vivavoce.billing.subscription;

import java.time.Instant;

/// Something that happened to a user's subscription, for operators.
public record TimelineEntry(Instant at, Kind kind, String text) {
    /// What kind of thing it is. The contract's `TimelineKind` has the same names.
    public enum Kind {
        CALL,
        EVENT,
        CHANGE,
        ALERT
    }
}
