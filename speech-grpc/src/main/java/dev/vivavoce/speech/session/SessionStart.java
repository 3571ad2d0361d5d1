package dev.vivavoce.speech.session;

import dev.vivavoce.speech.session.ticket.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The expected outcomes of [Sessions#start].
sealed interface SessionStart {
    /// The session, and the ticket for its audio.
    ///
    /// @param isRecordingKept whether its recording is kept
    record Started(Session session, Ticket ticket, boolean isRecordingKept) implements SessionStart {}

    /// A guest has started as many sessions as a guest may.
    record GuestUsedUp(int limit) implements SessionStart {}

    /// No speech time is left, or running sessions hold it.
    ///
    /// @param holders the sessions that hold time, newest first
    record UsedUp(Duration limit, Instant resetsAt, List<Holder> holders) implements SessionStart {}

    /// A session that holds speech time.
    record Holder(Session session, Duration reserved, Instant heldUntil) {}
}
