package dev.vivavoce.speech.session.deletion;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Deletes sessions with their drills, and keeps the ids of those that were deleted.
public final class DeletionStore {
    /// Marks a session as deleted.
    void mark(Handle db, UUID id) {
        db.createUpdate("""
                        INSERT INTO speaking_session_deleted (id, deleted_with) VALUES (:id, :id) ON CONFLICT DO NOTHING
                        """).bind("id", id).execute();
    }

    /// The open sessions among a session and its drills.
    List<UUID> open(Handle db, UUID id) {
        return db.createQuery("""
                        SELECT id FROM speaking_session
                        WHERE (id = :id OR drilled_attempt_id = :id) AND state = 'OPEN'
                        """).bind("id", id).mapTo(UUID.class).list();
    }

    /// The session and its drills, also those that were deleted with it.
    List<UUID> withDrills(Handle db, UUID id) {
        return db.createQuery("""
                        SELECT id FROM speaking_session WHERE id = :id OR drilled_attempt_id = :id
                        UNION SELECT id FROM speaking_session_deleted WHERE deleted_with = :id
                        """).bind("id", id).mapTo(UUID.class).list();
    }

    /// Deletes a session and its drills, unless one of them is open. Events and tickets are deleted by a
    /// cascade.
    void delete(Handle db, UUID id) {
        db.createUpdate("""
                        WITH gone AS (
                            DELETE FROM speaking_session WHERE (id = :id OR drilled_attempt_id = :id)
                                AND NOT EXISTS (
                                    SELECT 1 FROM speaking_session
                                    WHERE (id = :id OR drilled_attempt_id = :id) AND state = 'OPEN')
                            RETURNING id)
                        INSERT INTO speaking_session_deleted (id, deleted_with) SELECT id, :id FROM gone
                        ON CONFLICT DO NOTHING
                        """).bind("id", id).execute();
    }

    /// The session and the drills that were deleted with it.
    List<UUID> deletedWith(Handle db, UUID id) {
        return db.createQuery("SELECT id FROM speaking_session_deleted WHERE deleted_with = :id")
                .bind("id", id)
                .mapTo(UUID.class)
                .list();
    }
}
