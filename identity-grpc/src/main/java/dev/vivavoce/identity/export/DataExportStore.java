package dev.vivavoce.identity.export;

import dev.vivavoce.runtime.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Rows of `data_export` and `data_export_step`.
final class DataExportStore {
    /// @param isLast whether none follows
    record Step(long seq, boolean isLast) {}

    private static final String SELECT = """
            SELECT e.*, s.state, s.progress FROM data_export e
            CROSS JOIN LATERAL (
                SELECT state, progress FROM data_export_step WHERE export_id = e.id ORDER BY seq DESC LIMIT 1) s
            """;

    void insert(Handle db, UUID id, UUID userId, UUID key, Instant now) {
        db.createUpdate("""
                        INSERT INTO data_export (id, account_id, idempotency_key, requested_at)
                        VALUES (:id, :userId, :key, :now)
                        """)
                .bind("id", id)
                .bind("userId", userId)
                .bind("key", key)
                .bind("now", now)
                .execute();
    }

    Optional<DataExport> ofUser(Handle db, UUID userId) {
        return db.createQuery(SELECT + "WHERE e.account_id = :userId")
                .bind("userId", userId)
                .map(DataExportStore::export)
                .findOne();
    }

    Optional<DataExport> find(Handle db, UUID id) {
        return db.createQuery(SELECT + "WHERE e.id = :id")
                .bind("id", id)
                .map(DataExportStore::export)
                .findOne();
    }

    /// Locks an export until the transaction ends; returns false when there is none.
    boolean lock(Handle db, UUID id) {
        return db.createQuery("SELECT id FROM data_export WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne()
                .isPresent();
    }

    /// Adds a step, and returns its number; empty when the export was deleted. Steps of one export are added in turn.
    Optional<Long> step(Handle db, UUID id, DataExport.State state, double progress) {
        if (!lock(db, id)) return Optional.empty();
        return Optional.of(db.createQuery("""
                        INSERT INTO data_export_step (export_id, seq, state, progress)
                        SELECT :id, coalesce(max(seq), 0) + 1, :state, :progress FROM data_export_step
                        WHERE export_id = :id
                        RETURNING seq
                        """)
                .bind("id", id)
                .bind("state", state)
                .bind("progress", progress)
                .mapTo(Long.class)
                .one());
    }

    void ready(Handle db, UUID id, long length, Instant expiresAt) {
        db.createUpdate("""
                        UPDATE data_export SET length = :length, expires_at = :expiresAt, sealed = true WHERE id = :id
                        """)
                .bind("id", id)
                .bind("length", length)
                .bind("expiresAt", expiresAt)
                .execute();
    }

    /// Does nothing to one that never became ready.
    void expire(Handle db, UUID id, Instant now) {
        db.createUpdate("UPDATE data_export SET expires_at = :now WHERE id = :id AND expires_at > :now")
                .bind("id", id)
                .bind("now", now)
                .execute();
    }

    List<Step> steps(Handle db, UUID id, long after, int limit) {
        return db.createQuery("""
                        SELECT seq, state FROM data_export_step WHERE export_id = :id AND seq > :after
                        ORDER BY seq LIMIT :limit
                        """)
                .bind("id", id)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, _) ->
                        new Step(row.getLong("seq"), !row.getString("state").equals("RUNNING")))
                .list();
    }

    /// Deletes an export and the key of its archive; returns false when there is none. The row goes first: who
    /// makes the key holds its lock.
    boolean delete(Handle db, UUID id) {
        var userId = db.createQuery("DELETE FROM data_export WHERE id = :id RETURNING account_id")
                .bind("id", id)
                .mapTo(UUID.class)
                .findOne();
        userId.ifPresent(person -> db.createUpdate("DELETE FROM export_key WHERE user_id = :userId")
                .bind("userId", person)
                .execute());
        return userId.isPresent();
    }

    /// Exports that have expired, and those that were asked for long ago and never became ready.
    List<UUID> outdated(Handle db, Instant now, Instant askedBefore) {
        return db.createQuery("""
                        SELECT id FROM data_export
                        WHERE expires_at < :now OR (expires_at IS NULL AND requested_at < :askedBefore)
                        """)
                .bind("now", now)
                .bind("askedBefore", askedBefore)
                .mapTo(UUID.class)
                .list();
    }

    private static DataExport export(ResultSet row, StatementContext context) throws SQLException {
        var expiresAt = Rows.instantOrNull(row, "expires_at");
        return new DataExport(
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getObject("idempotency_key", UUID.class),
                DataExport.State.valueOf(row.getString("state")),
                row.getDouble("progress"),
                Rows.instant(row, "requested_at"),
                expiresAt == null
                        ? null
                        : new DataExport.File(row.getLong("length"), expiresAt, row.getBoolean("sealed")));
    }
}
