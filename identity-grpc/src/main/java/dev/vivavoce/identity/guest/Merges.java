package dev.vivavoce.identity.guest;

import dev.vivavoce.identity.account.Accounts;
import dev.vivavoce.identity.account.User;
import dev.vivavoce.identity.session.Sessions;
import dev.vivavoce.runtime.data.Database;
import java.util.UUID;

/// The rules of guests who sign in to an account that existed before.
public final class Merges {
    private final Database database;
    private final Accounts accounts;
    private final Sessions sessions;

    public Merges(Database database, Accounts accounts, Sessions sessions) {
        this.database = database;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /// Ends the guest's sessions and has every service give the account what the guest has said. A guest that was
    /// registered or erased meanwhile is left as it is.
    void merge(UUID userId, UUID guestId) {
        database.run(db -> {
            if (accounts.locked(db, guestId).filter(User::isGuest).isEmpty()) return;
            sessions.endAll(db, guestId);
            accounts.publishMerged(db, guestId, userId);
        });
    }
}
