package dev.vivavoce.billing.webhook;

import dev.vivavoce.billing.payments.PaymentEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event that has arrived.
///
/// @param failure kind of the last failure; null when none failed
public record InboxEvent(
        UUID id,
        PaymentEvent event,
        Instant receivedAt,
        State state,
        @Nullable String failure) {
    /// How far it is.
    public enum State {
        /// It waits for its job.
        STORED,
        DONE,
        /// Five tries of its job have failed. More may follow, and an operator may replay it.
        DEAD
    }
}
