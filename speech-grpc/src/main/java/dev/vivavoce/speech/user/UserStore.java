package dev.vivavoce.speech.user;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The sessions of one user.
final class UserStore {
    /// The sessions that have not ended.
    List<UUID> open(Handle db, UUID userId) {
        return db.createQuery("SELECT id FROM speaking_session WHERE user_id = :userId AND state = 'OPEN'")
                .bind("userId", userId)
                .mapTo(UUID.class)
                .list();
    }
}
