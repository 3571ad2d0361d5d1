package dev.vivavoce.speech.session;

import dev.vivavoce.speech.session.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;

/// The expected outcomes of [Sessions#start].
sealed interface SessionStart {
    /// The session, and the ticket for its audio.
    record Started(Session session, Ticket ticket) implements SessionStart {}

    /// No speech time is left.
    record UsedUp(Duration limit, Instant resetsAt) implements SessionStart {}
}
