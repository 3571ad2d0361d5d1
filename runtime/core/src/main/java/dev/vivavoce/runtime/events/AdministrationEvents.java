package dev.vivavoce.runtime.events;

import dev.vivavoce.events.v1.AdministrationActed;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.privacy.ErasedUsers;
import dev.vivavoce.runtime.server.AdministrationLog;

/// Writes an `administration.acted` for each act of an administrator, which identity adds to the audit log.
///
/// The event is committed before the act begins, so no act is without it. It is deleted when one of its two users is
/// erased; an erased user whom a late request names is not in it.
public final class AdministrationEvents implements AdministrationLog {
    private final Database database;
    private final EventSink events;

    public AdministrationEvents(Database database, EventSink events) {
        this.database = database;
        this.events = events;
    }

    /// @throws Failure UNAUTHENTICATED / TOKEN_REVOKED when the administrator is erased and the token has not expired
    @Override
    public void record(Act act) {
        database.run(db -> {
            if (ErasedUsers.contain(db, act.administratorId()))
                throw Failure.unauthenticated("TOKEN_REVOKED", "the administrator is erased");
            var named = act.userId();
            var userId = named == null || ErasedUsers.contain(db, named) ? null : named;
            events.append(
                    db,
                    act.administratorId(),
                    userId,
                    AdministrationActed.newBuilder()
                            .setAdministratorId(act.administratorId().toString())
                            .setSessionId(act.sessionId())
                            .setMethod(act.method())
                            .setUserId(userId == null ? "" : userId.toString())
                            .setRequestId(act.requestId())
                            .build());
        });
    }
}
