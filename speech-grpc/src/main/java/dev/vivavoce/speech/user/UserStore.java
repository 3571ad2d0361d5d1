package dev.vivavoce.speech.user;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The rows of one user.
final class UserStore {
    /// Deletes the sessions of a user. A cascade deletes their logs and tickets.
    void erase(Handle db, UUID userId) {
        db.createUpdate("DELETE FROM speaking_session WHERE user_id = :userId")
                .bind("userId", userId)
                .execute();
    }
}
