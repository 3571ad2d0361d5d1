package dev.vivavoce.speech.user;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The sessions of one user.
final class UserStore {
    /// Gives an account the finished sessions of a guest.
    void move(Handle db, UUID guestId, UUID userId) {
        db.createUpdate("UPDATE speaking_session SET user_id = :userId WHERE user_id = :guestId AND state = 'FINISHED'")
                .bind("guestId", guestId)
                .bind("userId", userId)
                .execute();
    }

    /// The sessions that have not ended.
    List<UUID> open(Handle db, UUID userId) {
        return db.createQuery("SELECT id FROM speaking_session WHERE user_id = :userId AND state = 'OPEN'")
                .bind("userId", userId)
                .mapTo(UUID.class)
                .list();
    }
}
