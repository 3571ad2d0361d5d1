package dev.vivavoce.content.document.state;

import dev.vivavoce.content.document.state.Document.Progress;
import dev.vivavoce.content.document.state.Document.Status;
import dev.vivavoce.content.extraction.document.DocumentType;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Rows of `document` and `document_step`.
public final class DocumentStore {
    /// What a learner has stored.
    public record Stored(long documents, long bytes) {}

    /// Which documents a list shows.
    ///
    /// @param state null for all but those that await their upload
    /// @param nameContains a part of the name, in any case; empty for all
    public record Filter(@Nullable DocumentState state, String nameContains) {}

    private static final String OF_LIST = """
             FROM document WHERE user_id = :userId AND state = ANY (:states)
                AND (:name = '' OR strpos(lower(name COLLATE "default"), lower(:name)) > 0)
            """;

    /// Orders the changes of what a learner has stored until the transaction ends, so that the sum cannot exceed the
    /// plan.
    public void lock(Handle db, UUID userId) {
        db.createQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('document ' || :userId, 0))")
                .bind("userId", userId.toString())
                .mapTo(int.class)
                .one();
    }

    public Stored stored(Handle db, UUID userId) {
        return db.createQuery("""
                        SELECT count(*) AS documents, coalesce(sum(size_bytes) FILTER (WHERE file_kept), 0) AS bytes
                        FROM document WHERE user_id = :userId
                        """)
                .bind("userId", userId)
                .map((row, _) -> new Stored(row.getLong("documents"), row.getLong("bytes")))
                .one();
    }

    public void insert(Handle db, UUID id, UUID userId, UUID key, DocumentFile file, Instant now) {
        db.createUpdate("""
                        INSERT INTO document
                            (id, user_id, idempotency_key, name, type, size_bytes, sha256, state, created_at, changed_at)
                        VALUES (:id, :userId, :key, :name, :type, :sizeBytes, :sha256, 'AWAITING_UPLOAD', :now, :now)
                        """)
                .bind("id", id)
                .bind("userId", userId)
                .bind("key", key)
                .bind("name", file.name())
                .bind("type", file.type().name())
                .bind("sizeBytes", file.sizeBytes())
                .bind("sha256", file.sha256().isEmpty() ? null : HexFormat.of().parseHex(file.sha256()))
                .bind("now", now)
                .execute();
    }

    public Optional<Document> byKey(Handle db, UUID userId, UUID key) {
        return db.createQuery("SELECT * FROM document WHERE user_id = :userId AND idempotency_key = :key")
                .bind("userId", userId)
                .bind("key", key)
                .map(DocumentStore::document)
                .findOne();
    }

    public Optional<Document> find(Handle db, UUID userId, UUID id) {
        return db.createQuery("SELECT * FROM document WHERE id = :id AND user_id = :userId")
                .bind("id", id)
                .bind("userId", userId)
                .map(DocumentStore::document)
                .findOne();
    }

    /// The same, with its row locked until the transaction ends.
    public Optional<Document> lock(Handle db, UUID userId, UUID id) {
        return db.createQuery("SELECT * FROM document WHERE id = :id AND user_id = :userId FOR UPDATE")
                .bind("id", id)
                .bind("userId", userId)
                .map(DocumentStore::document)
                .findOne();
    }

    /// Those of the ids that are documents of the learner.
    public List<Document> batch(Handle db, UUID userId, Collection<UUID> ids) {
        return db.createQuery("SELECT * FROM document WHERE id = ANY (:ids) AND user_id = :userId")
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("userId", userId)
                .map(DocumentStore::document)
                .list();
    }

    /// The newest first; one row more than the limit shows whether another page exists.
    public List<Document> page(Handle db, UUID userId, Filter filter, Pages.Position after, int limit) {
        var query = db.createQuery("SELECT *" + OF_LIST + """
                         AND (created_at, id) < (:at, :afterId) ORDER BY created_at DESC, id DESC LIMIT :limit
                        """)
                .bind("at", after.at())
                .bind("afterId", after.id())
                .bind("limit", limit + 1);
        return filtered(query, userId, filter).map(DocumentStore::document).list();
    }

    public int count(Handle db, UUID userId, Filter filter) {
        return filtered(db.createQuery("SELECT count(*)" + OF_LIST), userId, filter)
                .mapTo(Integer.class)
                .one();
    }

    private static <S extends SqlStatement<S>> S filtered(S query, UUID userId, Filter filter) {
        var states = filter.state() == null
                ? new String[] {"UPLOADED", "PROCESSING", "COMPLETED", "FAILED"}
                : new String[] {filter.state().name()};
        return query.bind("userId", userId).bind("states", states).bind("name", filter.nameContains());
    }

    /// The ids of everything that the learner has, whatever its state.
    public List<UUID> ofUser(Handle db, UUID userId) {
        return db.createQuery("SELECT id FROM document WHERE user_id = :userId")
                .bind("userId", userId)
                .mapTo(UUID.class)
                .list();
    }

    /// Documents whose upload was not completed in time.
    public List<Document> awaitingSince(Handle db, Instant before, int limit) {
        return db.createQuery("""
                        SELECT * FROM document WHERE state = 'AWAITING_UPLOAD' AND changed_at < :before LIMIT :limit
                        """)
                .bind("before", before)
                .bind("limit", limit)
                .map(DocumentStore::document)
                .list();
    }

    public void rename(Handle db, UUID id, String name) {
        db.createUpdate("UPDATE document SET name = :name WHERE id = :id")
                .bind("name", name)
                .bind("id", id)
                .execute();
    }

    /// Has a document read by a job that no one has begun.
    public void queue(Handle db, UUID id, UUID readingId, Instant now) {
        db.createUpdate("""
                        UPDATE document SET state = 'UPLOADED', failure = NULL, reading_id = :readingId, reading_try = 0,
                            changed_at = :now
                        WHERE id = :id
                        """)
                .bind("readingId", readingId)
                .bind("now", now)
                .bind("id", id)
                .execute();
    }

    /// Ends a document that no job reads.
    public void refuse(Handle db, UUID id, FailureReason reason, UUID readingId, Instant now) {
        db.createUpdate("""
                        UPDATE document SET state = 'FAILED', failure = :failure, file_kept = :kept,
                            reading_id = :readingId, changed_at = :now
                        WHERE id = :id
                        """)
                .bind("failure", reason.name())
                .bind("kept", reason.canRetry())
                .bind("readingId", readingId)
                .bind("now", now)
                .bind("id", id)
                .execute();
    }

    /// The file is the sealed object from now on. Returns false when it is not kept any more.
    public boolean seal(Handle db, UUID id) {
        return db.createUpdate("UPDATE document SET file_sealed = true WHERE id = :id AND file_kept")
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /// Documents that nothing reads now, and whose files are stored as they were sent.
    public List<Document> unsealed(Handle db, int limit) {
        return db.createQuery("""
                        SELECT * FROM document
                        WHERE file_kept AND NOT file_sealed AND state IN ('COMPLETED', 'FAILED') ORDER BY id LIMIT :limit
                        """)
                .bind("limit", limit)
                .map(DocumentStore::document)
                .list();
    }

    /// With everything that was read of it.
    public void delete(Handle db, UUID id) {
        db.createUpdate("DELETE FROM document WHERE id = :id").bind("id", id).execute();
    }

    DocumentStep appendStep(Handle db, UUID id, Instant at) {
        return db.createQuery("""
                        WITH changed AS (
                            UPDATE document SET last_cursor = last_cursor + 1 WHERE id = :id RETURNING *)
                        INSERT INTO document_step
                            (document_id, cursor, state, failure, pages_read, page_count, passages, at)
                        SELECT id, last_cursor, state, failure, pages_read, page_count, passages, :at FROM changed
                        RETURNING *
                        """)
                .bind("id", id)
                .bind("at", at)
                .map(DocumentStore::step)
                .one();
    }

    /// Empty when there is no such document.
    OptionalLong lastCursor(Handle db, UUID id) {
        return db.createQuery("SELECT last_cursor FROM document WHERE id = :id")
                .bind("id", id)
                .map((row, _) -> OptionalLong.of(row.getLong("last_cursor")))
                .findOne()
                .orElse(OptionalLong.empty());
    }

    List<DocumentStep> steps(Handle db, UUID id, long after, int limit) {
        return db.createQuery("""
                        SELECT * FROM document_step WHERE document_id = :id AND cursor > :after
                        ORDER BY cursor LIMIT :limit
                        """)
                .bind("id", id)
                .bind("after", after)
                .bind("limit", limit)
                .map(DocumentStore::step)
                .list();
    }

    private static DocumentStep step(ResultSet row, StatementContext context) throws SQLException {
        return new DocumentStep(
                row.getLong("cursor"),
                DocumentState.valueOf(row.getString("state")),
                reason(row),
                row.getInt("pages_read"),
                row.getInt("page_count"),
                row.getInt("passages"),
                Rows.instant(row, "at"));
    }

    /// For the stores of features that change documents.
    public static Document document(ResultSet row, StatementContext context) throws SQLException {
        var sha256 = row.getBytes("sha256");
        return new Document(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                new DocumentFile(
                        row.getString("name"),
                        DocumentType.valueOf(row.getString("type")),
                        row.getLong("size_bytes"),
                        sha256 == null ? "" : HexFormat.of().formatHex(sha256)),
                new Status(
                        DocumentState.valueOf(row.getString("state")),
                        reason(row),
                        Rows.instantOrNull(row, "completed_at")),
                new Progress(
                        row.getInt("pages_read"),
                        row.getInt("page_count"),
                        row.getInt("image_pages"),
                        row.getInt("words"),
                        row.getInt("passages"),
                        row.getString("language")),
                row.getLong("last_cursor"),
                Rows.instant(row, "created_at"),
                row.getBoolean("file_sealed"));
    }

    private static @Nullable FailureReason reason(ResultSet row) throws SQLException {
        var failure = row.getString("failure");
        return failure == null ? null : FailureReason.valueOf(failure);
    }
}
