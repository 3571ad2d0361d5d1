package dev.vivavoce.content.note.state;

import dev.vivavoce.content.note.state.DocumentNotes.NoteVersion;
import dev.vivavoce.runtime.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Rows of `notes`, `note_version` and `note_step`. Each change by a job names the generation and its try, so a try
/// that was taken over changes nothing.
public final class NoteStore {
    /// A try that may write.
    public record Begun(UUID documentId, UUID userId, String language, int words) {}

    /// A version in a list.
    public record Listed(int revision, NoteChange change, NotesMethod method, Instant at) {}

    private static final String OF_TRY = " WHERE generation_id = :generationId AND generation_try = :number";
    private static final String NOTES = """
            SELECT notes.*, note_version.change, note_version.method, note_version.content, note_version.at
            FROM notes JOIN document ON document.id = notes.document_id
            LEFT JOIN note_version ON note_version.document_id = notes.document_id
                AND note_version.revision = notes.revision
            """;

    /// Orders the requests of a learner until the transaction ends, so that no limit is exceeded.
    public void lockUser(Handle db, UUID userId) {
        db.createQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('notes ' || :userId, 0))")
                .bind("userId", userId.toString())
                .mapTo(int.class)
                .one();
    }

    public List<DocumentNotes> batch(Handle db, UUID userId, Collection<UUID> documentIds) {
        return db.createQuery(NOTES + "WHERE notes.document_id = ANY (:ids) AND user_id = :userId")
                .bind("ids", documentIds.toArray(UUID[]::new))
                .bind("userId", userId)
                .map(NoteStore::notes)
                .list();
    }

    public Optional<DocumentNotes> find(Handle db, UUID userId, UUID documentId) {
        return batch(db, userId, List.of(documentId)).stream().findFirst();
    }

    /// The same, with the rows locked until the transaction ends.
    public Optional<DocumentNotes> lock(Handle db, UUID userId, UUID documentId) {
        return db.createQuery(NOTES + "WHERE notes.document_id = :id AND user_id = :userId FOR UPDATE OF notes")
                .bind("id", documentId)
                .bind("userId", userId)
                .map(NoteStore::notes)
                .findOne();
    }

    /// The key of the last request.
    public Optional<UUID> lastKey(Handle db, UUID documentId) {
        return db.createQuery("SELECT last_key FROM notes WHERE document_id = :id")
                .bind("id", documentId)
                .mapTo(UUID.class)
                .findOne();
    }

    /// Of how many documents of a learner notes are being made.
    public int unmade(Handle db, UUID userId) {
        return db.createQuery("""
                        SELECT count(*) FROM notes JOIN document ON document.id = document_id
                        WHERE user_id = :userId AND notes.state IN ('QUEUED', 'GENERATING')
                        """).bind("userId", userId).mapTo(Integer.class).one();
    }

    /// Has notes made by a job that no one has begun. The steps of earlier generations go.
    public void queue(Handle db, UUID documentId, UUID key, UUID generationId, Instant now) {
        db.createUpdate("""
                        INSERT INTO notes (document_id, state, last_key, generation_id, changed_at)
                        VALUES (:id, 'QUEUED', :key, :generationId, :now)
                        ON CONFLICT (document_id) DO UPDATE SET state = 'QUEUED', failure = NULL, last_key = :key,
                            generation_id = :generationId, generation_try = 0, parts_done = 0, part_count = 0,
                            changed_at = :now
                        """)
                .bind("id", documentId)
                .bind("key", key)
                .bind("generationId", generationId)
                .bind("now", now)
                .execute();
        db.createUpdate("DELETE FROM note_step WHERE document_id = :id")
                .bind("id", documentId)
                .execute();
    }

    /// Begins a try. Empty when the notes or their document were deleted, are made, or a newer try makes them.
    public Optional<Begun> begin(Handle db, UUID generationId, int number, Instant now) {
        return db.createQuery("""
                        UPDATE notes SET state = 'GENERATING', generation_try = :number, parts_done = 0, part_count = 0,
                            changed_at = :now
                        FROM document
                        WHERE document.id = document_id AND generation_id = :generationId AND generation_try < :number
                            AND notes.state IN ('QUEUED', 'GENERATING')
                        RETURNING document_id, user_id, language, words
                        """)
                .bind("number", number)
                .bind("generationId", generationId)
                .bind("now", now)
                .map((row, _) -> new Begun(
                        row.getObject("document_id", UUID.class),
                        row.getObject("user_id", UUID.class),
                        row.getString("language"),
                        row.getInt("words")))
                .findOne();
    }

    /// Counts parts; empty when the try may not write.
    public Optional<NotesStep> count(Handle db, UUID generationId, int number, int done, int parts, Instant now) {
        return db.createQuery("UPDATE notes SET parts_done = :done, part_count = :parts, changed_at = :now" + OF_TRY
                        + " RETURNING last_cursor AS cursor, state, failure, parts_done, part_count, revision,"
                        + " changed_at AS at")
                .bind("done", done)
                .bind("parts", parts)
                .bind("now", now)
                .bind("generationId", generationId)
                .bind("number", number)
                .map(NoteStore::step)
                .findOne();
    }

    /// Ends a generation; returns false when the try may not write.
    ///
    /// @param failure null when it succeeded
    public boolean end(Handle db, UUID generationId, int number, @Nullable NotesFailure failure, Instant now) {
        return db.createUpdate("UPDATE notes SET state = :state, failure = :failure, changed_at = :now" + OF_TRY
                                + " AND state IN ('QUEUED', 'GENERATING')")
                        .bind("state", failure == null ? NotesState.READY.name() : NotesState.FAILED.name())
                        .bind("failure", failure == null ? null : failure.name())
                        .bind("now", now)
                        .bind("generationId", generationId)
                        .bind("number", number)
                        .execute()
                == 1;
    }

    /// Adds a version after the current one; returns its number. Only the last ones are kept.
    public int add(
            Handle db,
            UUID documentId,
            NoteChange change,
            NotesMethod method,
            NotesContent content,
            int kept,
            Instant now) {
        int revision = db.createQuery("""
                        WITH changed AS (
                            UPDATE notes SET revision = revision + 1 WHERE document_id = :id RETURNING revision)
                        INSERT INTO note_version (document_id, revision, change, method, content, at)
                        SELECT :id, revision, :change, :method, :content, :now FROM changed
                        RETURNING revision
                        """)
                .bind("id", documentId)
                .bind("change", change.name())
                .bind("method", method.name())
                .bind("content", content.json())
                .bind("now", now)
                .mapTo(Integer.class)
                .one();
        db.createUpdate("DELETE FROM note_version WHERE document_id = :id AND revision <= :old")
                .bind("id", documentId)
                .bind("old", revision - kept)
                .execute();
        return revision;
    }

    /// Appends the notes as they are now as a step.
    public NotesStep appendStep(Handle db, UUID documentId, Instant at) {
        return db.createQuery("""
                        WITH changed AS (
                            UPDATE notes SET last_cursor = last_cursor + 1 WHERE document_id = :id RETURNING *)
                        INSERT INTO note_step (document_id, cursor, state, failure, parts_done, part_count, revision, at)
                        SELECT document_id, last_cursor, state, failure, parts_done, part_count, revision, :at FROM changed
                        RETURNING *
                        """)
                .bind("id", documentId)
                .bind("at", at)
                .map(NoteStore::step)
                .one();
    }

    /// The newest first; one more than the limit shows whether another page exists.
    ///
    /// @param before only versions with a smaller number
    public List<Listed> versions(Handle db, UUID documentId, int before, int limit) {
        return db.createQuery("""
                        SELECT revision, change, method, at FROM note_version
                        WHERE document_id = :id AND revision < :before ORDER BY revision DESC LIMIT :limit
                        """)
                .bind("id", documentId)
                .bind("before", before)
                .bind("limit", limit + 1)
                .map((row, _) -> new Listed(
                        row.getInt("revision"),
                        NoteChange.valueOf(row.getString("change")),
                        NotesMethod.valueOf(row.getString("method")),
                        Rows.instant(row, "at")))
                .list();
    }

    public int countVersions(Handle db, UUID documentId) {
        return db.createQuery("SELECT count(*) FROM note_version WHERE document_id = :id")
                .bind("id", documentId)
                .mapTo(Integer.class)
                .one();
    }

    public Optional<NoteVersion> version(Handle db, UUID documentId, int revision) {
        return db.createQuery("SELECT * FROM note_version WHERE document_id = :id AND revision = :revision")
                .bind("id", documentId)
                .bind("revision", revision)
                .map((row, _) -> version(row))
                .findOne();
    }

    /// With all versions.
    public void delete(Handle db, UUID documentId) {
        db.createUpdate("DELETE FROM notes WHERE document_id = :id")
                .bind("id", documentId)
                .execute();
    }

    /// Generations whose job was given up because each try killed its process.
    public List<Lost> lost(Handle db, String jobType, Instant before, int limit) {
        return db.createQuery("""
                        SELECT notes.generation_id, notes.generation_try, notes.document_id, user_id FROM notes
                        JOIN document ON document.id = document_id
                        LEFT JOIN job ON job.type = :jobType AND job.id = generation_id
                        WHERE notes.state IN ('QUEUED', 'GENERATING') AND notes.changed_at < :before
                            AND (job.state IS NULL OR job.state IN ('SUCCEEDED', 'FAILED'))
                        LIMIT :limit
                        """)
                .bind("jobType", jobType)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, _) -> new Lost(
                        row.getObject("generation_id", UUID.class),
                        row.getInt("generation_try"),
                        row.getObject("document_id", UUID.class),
                        row.getObject("user_id", UUID.class)))
                .list();
    }

    /// A generation without a process that ends it.
    public record Lost(UUID generationId, int number, UUID documentId, UUID userId) {}

    /// Empty when there are no such notes.
    OptionalLong lastCursor(Handle db, UUID documentId) {
        return db.createQuery("SELECT last_cursor FROM notes WHERE document_id = :id")
                .bind("id", documentId)
                .map((row, _) -> OptionalLong.of(row.getLong("last_cursor")))
                .findOne()
                .orElse(OptionalLong.empty());
    }

    List<NotesStep> steps(Handle db, UUID documentId, long after, int limit) {
        return db.createQuery("""
                        SELECT * FROM note_step WHERE document_id = :id AND cursor > :after ORDER BY cursor LIMIT :limit
                        """)
                .bind("id", documentId)
                .bind("after", after)
                .bind("limit", limit)
                .map(NoteStore::step)
                .list();
    }

    private static NotesStep step(ResultSet row, StatementContext context) throws SQLException {
        return new NotesStep(
                row.getLong("cursor"),
                NotesState.valueOf(row.getString("state")),
                failure(row),
                row.getInt("parts_done"),
                row.getInt("part_count"),
                row.getInt("revision"),
                Rows.instant(row, "at"));
    }

    private static DocumentNotes notes(ResultSet row, StatementContext context) throws SQLException {
        return new DocumentNotes(
                row.getObject("document_id", UUID.class),
                NotesState.valueOf(row.getString("state")),
                failure(row),
                row.getInt("revision") == 0 ? null : version(row),
                row.getLong("last_cursor"));
    }

    private static NoteVersion version(ResultSet row) throws SQLException {
        return new NoteVersion(
                row.getInt("revision"),
                NoteChange.valueOf(row.getString("change")),
                NotesMethod.valueOf(row.getString("method")),
                Rows.instant(row, "at"),
                NotesContent.ofJson(row.getString("content")));
    }

    private static @Nullable NotesFailure failure(ResultSet row) throws SQLException {
        var failure = row.getString("failure");
        return failure == null ? null : NotesFailure.valueOf(failure);
    }
}
