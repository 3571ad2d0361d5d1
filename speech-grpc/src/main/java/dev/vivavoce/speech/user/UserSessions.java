package dev.vivavoce.speech.user;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.privacy.RegisteredData;
import dev.vivavoce.speech.session.log.SessionLog;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/// Ends the speaking sessions of a user who is being erased. A learner who is speaking gets the result and
/// `finished`, as at any other end; no other session of this user can start.
public final class UserSessions implements RegisteredData.Preparation {
    private final Database database;
    private final UserStore store = new UserStore();
    private final SessionLog sessionLog;

    public UserSessions(Database database, SessionLog sessionLog) {
        this.database = database;
        this.sessionLog = sessionLog;
    }

    @Override
    public Map<String, Long> prepare(UUID userId) {
        for (var open : database.transaction(db -> store.open(db, userId)))
            if (!sessionLog.finishAbandoned(open, false)) sessionLog.requestFinish(open);
        if (!database.transaction(db -> store.open(db, userId)).isEmpty())
            throw Failure.unavailable("ERASURE_PENDING", "what is being spoken has to end first")
                    .retryAfter(Duration.ofSeconds(1));
        return Map.of();
    }
}
