package dev.vivavoce.content.document.upload;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Rows of `document_object`: the objects to check.
final class ObjectStore {
    /// Schedules the check of an object at this time, or at the stored time if that is later.
    void sweepAt(Handle db, UUID documentId, Instant at) {
        db.createUpdate("""
                        INSERT INTO document_object (document_id, sweep_at) VALUES (:id, :at)
                        ON CONFLICT (document_id)
                            DO UPDATE SET sweep_at = greatest(document_object.sweep_at, excluded.sweep_at)
                        """).bind("id", documentId).bind("at", at).execute();
    }

    /// Objects whose time has come and which no document needs.
    List<UUID> unneeded(Handle db, Instant now, int limit) {
        return db.createQuery("""
                        SELECT document_id FROM document_object
                        WHERE sweep_at <= :now
                            AND NOT EXISTS (SELECT FROM document WHERE id = document_id AND file_kept)
                        ORDER BY sweep_at LIMIT :limit
                        """)
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    /// Objects whose time has come, and whose documents need the sealed one alone.
    List<UUID> sealed(Handle db, Instant now, int limit) {
        return db.createQuery("""
                        SELECT document_id FROM document_object
                        WHERE sweep_at <= :now
                            AND EXISTS (SELECT FROM document WHERE id = document_id AND file_kept AND file_sealed)
                        ORDER BY sweep_at LIMIT :limit
                        """)
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    /// Forgets the objects whose time has come and which a document needs as they were sent.
    void forgetNeeded(Handle db, Instant now) {
        db.createUpdate("""
                        DELETE FROM document_object
                        WHERE sweep_at <= :now
                            AND EXISTS (SELECT FROM document WHERE id = document_id AND file_kept AND NOT file_sealed)
                        """).bind("now", now).execute();
    }

    /// Deletes the row of a deleted object, unless its check was postponed meanwhile.
    void forget(Handle db, UUID documentId, Instant now) {
        db.createUpdate("DELETE FROM document_object WHERE document_id = :id AND sweep_at <= :now")
                .bind("id", documentId)
                .bind("now", now)
                .execute();
    }
}
