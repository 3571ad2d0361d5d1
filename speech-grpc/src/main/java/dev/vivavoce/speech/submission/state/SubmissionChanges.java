package dev.vivavoce.speech.submission.state;

import dev.vivavoce.runtime.watch.Watches;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Notifies the watchers of a submission that it has changed.
///
/// The session of a submission has the same id, and the session's log has its progress. So a watcher of
/// one waits for the changes of both that the log announces.
public final class SubmissionChanges {
    /// The log of a session has at least one event, so its readers always find one.
    private static final long ANY = 1;

    private final Watches sessions;

    /// @param sessions the watches of the logs of sessions
    public SubmissionChanges(Watches sessions) {
        this.sessions = sessions;
    }

    /// The watchers of every process look again after the commit.
    public void changed(Handle db, UUID id) {
        sessions.appended(db, id, ANY);
    }

    /// Waits for changes of a submission and of its session.
    public Watches.Changes of(UUID id) {
        return sessions.changes(id);
    }
}
