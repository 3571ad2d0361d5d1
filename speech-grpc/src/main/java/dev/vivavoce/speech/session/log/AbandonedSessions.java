package dev.vivavoce.speech.session.log;

import dev.vivavoce.runtime.data.Database;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Ends sessions that no stream came back to, with what their logs hold and the audio that this replica keeps.
public final class AbandonedSessions {
    private static final Logger log = LoggerFactory.getLogger(AbandonedSessions.class);
    private static final int SWEPT_AT_ONCE = 100;

    private final Database database;
    private final SessionLogStore store;
    private final SessionLog sessions;
    private final Predicate<UUID> endKept;
    private final Duration abandonedAfter;
    private final Duration preparation;

    /// @param endKept ends a session with the audio that this replica keeps; false when it keeps none
    /// @param preparation how much longer a role-play may be without its first stream
    public AbandonedSessions(
            Database database,
            SessionLogStore store,
            SessionLog sessions,
            Predicate<UUID> endKept,
            Duration abandonedAfter,
            Duration preparation) {
        this.database = database;
        this.store = store;
        this.sessions = sessions;
        this.endKept = endKept;
        this.abandonedAfter = abandonedAfter;
        this.preparation = preparation;
    }

    public void sweep() {
        var abandoned = database.transaction(
                db -> store.abandoned(db, sessions.replica(), abandonedAfter, preparation, SWEPT_AT_ONCE));
        for (var id : abandoned) {
            try {
                if (endKept.test(id) || sessions.finishAbandoned(id, true))
                    log.info("ended an abandoned session: {}", id);
            } catch (RuntimeException thrown) { // one failure must not keep the other sessions open
                log.error("cannot end session {}", id, thrown);
            }
        }
    }
}
