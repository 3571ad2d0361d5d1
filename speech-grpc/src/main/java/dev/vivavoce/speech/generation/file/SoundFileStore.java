package dev.vivavoce.speech.generation.file;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Rows of `generated_sound_file`: the objects to check.
final class SoundFileStore {
    /// Schedules the check of an object at this time, or at the stored time if that is later.
    void sweepAt(Handle db, UUID soundId, Instant at) {
        db.createUpdate("""
                        INSERT INTO generated_sound_file (sound_id, sweep_at) VALUES (:id, :at)
                        ON CONFLICT (sound_id)
                            DO UPDATE SET sweep_at = greatest(generated_sound_file.sweep_at, excluded.sweep_at)
                        """).bind("id", soundId).bind("at", at).execute();
    }

    /// Objects that are due for the check and whose sound does not exist, or has no file.
    List<UUID> unneeded(Handle db, Instant now, int limit) {
        return db.createQuery("""
                        SELECT sound_id FROM generated_sound_file WHERE sweep_at <= :now AND NOT EXISTS (
                            SELECT FROM generated_sound WHERE id = sound_id AND state <> 'FAILED')
                        ORDER BY sweep_at LIMIT :limit
                        """)
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    /// Deletes the row of a deleted object, unless its check was postponed meanwhile.
    void forget(Handle db, UUID soundId, Instant now) {
        db.createUpdate("DELETE FROM generated_sound_file WHERE sound_id = :id AND sweep_at <= :now")
                .bind("id", soundId)
                .bind("now", now)
                .execute();
    }
}
