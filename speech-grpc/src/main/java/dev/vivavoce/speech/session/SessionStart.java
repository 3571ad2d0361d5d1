package dev.vivavoce.speech.session;

import dev.vivavoce.speech.session.log.Ticket;
import java.time.Duration;
import java.time.Instant;

/// How [Sessions#start] ends when nothing is broken.
sealed interface SessionStart {
    /// The session and what opens its audio.
    record Started(Session session, Ticket ticket) implements SessionStart {}

    /// No speech time is left.
    record UsedUp(Duration limit, Instant resetsAt) implements SessionStart {}
}
