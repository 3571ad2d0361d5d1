package dev.vivavoce.speech.session.deletion;

import dev.vivavoce.assessment.v1.AttemptDeleted;
import dev.vivavoce.events.v1.Event;
import dev.vivavoce.runtime.events.EventContract;
import dev.vivavoce.runtime.events.EventFollower;
import java.time.Clock;
import java.util.UUID;

/// Schedules the deletion of a session on assessment's `attempt.deleted`.
public final class DeletionEvents implements EventFollower.Taker {
    public static final EventContract<AttemptDeleted> ATTEMPT_DELETED = EventContract.of(AttemptDeleted.class);

    private final SessionDeletions deletions;
    private final Clock clock;

    public DeletionEvents(SessionDeletions deletions, Clock clock) {
        this.deletions = deletions;
        this.clock = clock;
    }

    @Override
    public EventFollower.Effect prepare(Event event) {
        var id = UUID.fromString(ATTEMPT_DELETED.read(event).getAttemptId());
        return db -> deletions.discard(db, id, clock.instant());
    }
}
