package dev.vivavoce.speech.transcription.upload;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Rows of `transcription_file`: the objects to check.
final class FileStore {
    private static final String NEEDED =
            "EXISTS (SELECT FROM transcription WHERE id = transcription_id AND ended_at IS NULL)";

    /// Schedules the check of an object at this time, or at the stored time if that is later.
    void sweepAt(Handle db, UUID transcriptionId, Instant at) {
        db.createUpdate("""
                        INSERT INTO transcription_file (transcription_id, sweep_at) VALUES (:id, :at)
                        ON CONFLICT (transcription_id)
                            DO UPDATE SET sweep_at = greatest(transcription_file.sweep_at, excluded.sweep_at)
                        """).bind("id", transcriptionId).bind("at", at).execute();
    }

    /// Notes that an engine may have something of the recording.
    void atEngine(Handle db, UUID transcriptionId, Instant now) {
        db.createUpdate("""
                        INSERT INTO transcription_file (transcription_id, sweep_at, at_engine) VALUES (:id, :now, true)
                        ON CONFLICT (transcription_id) DO UPDATE SET at_engine = true
                        """).bind("id", transcriptionId).bind("now", now).execute();
    }

    /// Whether an engine may have something of the recording.
    boolean isAtEngine(Handle db, UUID transcriptionId) {
        return db.createQuery(
                        "SELECT EXISTS (SELECT FROM transcription_file WHERE transcription_id = :id AND at_engine)")
                .bind("id", transcriptionId)
                .mapTo(boolean.class)
                .one();
    }

    /// Whether a transcription that has not ended needs the object.
    boolean isNeeded(Handle db, UUID transcriptionId) {
        return db.createQuery("SELECT EXISTS (SELECT FROM transcription WHERE id = :id AND ended_at IS NULL)")
                .bind("id", transcriptionId)
                .mapTo(boolean.class)
                .one();
    }

    /// Notes that no engine has anything of the recording.
    void fromEngine(Handle db, UUID transcriptionId) {
        db.createUpdate("UPDATE transcription_file SET at_engine = false WHERE transcription_id = :id")
                .bind("id", transcriptionId)
                .execute();
    }

    /// Objects whose time has come or of which an engine may have something, and which no transcription needs.
    List<UUID> unneeded(Handle db, Instant now, int limit) {
        return db.createQuery(
                        "SELECT transcription_id FROM transcription_file WHERE (sweep_at <= :now OR at_engine) AND NOT "
                                + NEEDED
                                + " ORDER BY sweep_at LIMIT :limit")
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    /// Deletes the row of a deleted object, unless its check was postponed meanwhile or an engine may still
    /// have data of it.
    void forget(Handle db, UUID transcriptionId, Instant now) {
        db.createUpdate("DELETE FROM transcription_file WHERE transcription_id = :id AND sweep_at <= :now"
                        + " AND NOT at_engine")
                .bind("id", transcriptionId)
                .bind("now", now)
                .execute();
    }
}
