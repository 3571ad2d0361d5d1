package dev.vivavoce.content.prompt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vivavoce.content.model.Purpose;
import dev.vivavoce.runtime.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Prompts and their versions in PostgreSQL. Version 0 is the draft.
public final class PromptStore {
    /// The last change of a prompt: a repeat with the same key is a retry.
    record Change(UUID by, UUID key, byte[] fingerprint) {}

    /// A prompt's row, locked.
    record Locked(long revision, @Nullable UUID key, byte @Nullable [] fingerprint) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String STATE = """
            SELECT id, revision,
                coalesce((SELECT max(version) FROM prompt_version WHERE prompt_id = id), 0) AS latest,
                EXISTS (SELECT 1 FROM prompt_version WHERE prompt_id = id AND version = 0) AS has_draft,
                (SELECT content ->> 'purpose' FROM prompt_version WHERE prompt_id = id
                    ORDER BY version = 0 DESC, version DESC LIMIT 1) AS purpose
            FROM prompt
            """;

    List<Prompt> page(Handle db, String after, int limit) {
        return db.createQuery(STATE + " WHERE id > :after ORDER BY id LIMIT :limit")
                .bind("after", after)
                .bind("limit", limit + 1)
                .map(PromptStore::prompt)
                .list();
    }

    Optional<Prompt> find(Handle db, String id) {
        return db.createQuery(STATE + " WHERE id = :id")
                .bind("id", id)
                .map(PromptStore::prompt)
                .findOne();
    }

    /// Returns a published version, the latest for 0.
    Optional<PublishedPrompt> published(Handle db, String id, int version) {
        return db.createQuery("""
                        SELECT prompt_id, version, content FROM prompt_version
                        WHERE prompt_id = :id AND version > 0 AND (:version = 0 OR version = :version)
                        ORDER BY version DESC LIMIT 1
                        """)
                .bind("id", id)
                .bind("version", version)
                .map(PromptStore::published)
                .findOne();
    }

    Optional<PublishedPrompt> draft(Handle db, String id) {
        return db.createQuery("""
                        SELECT prompt_id, version, content FROM prompt_version WHERE prompt_id = :id AND version = 0
                        """).bind("id", id).map(PromptStore::published).findOne();
    }

    List<PromptDetail.Version> versions(Handle db, String id, int limit) {
        return db.createQuery("""
                        SELECT version, published_at FROM prompt_version WHERE prompt_id = :id AND version > 0
                        ORDER BY version DESC LIMIT :limit
                        """)
                .bind("id", id)
                .bind("limit", limit)
                .map((row, _) -> new PromptDetail.Version(row.getInt("version"), Rows.instant(row, "published_at")))
                .list();
    }

    /// Creates the prompt at revision 0, unless it exists.
    void create(Handle db, String id, Instant now) {
        db.createUpdate("""
                        INSERT INTO prompt (id, created_at, revision) VALUES (:id, :now, 0)
                        ON CONFLICT (id) DO NOTHING
                        """).bind("id", id).bind("now", now).execute();
    }

    /// Locks the prompt until the transaction ends, so that concurrent changes come one after the other.
    Optional<Locked> lock(Handle db, String id) {
        return db.createQuery("SELECT revision, last_key, last_fingerprint FROM prompt WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .map((row, _) -> new Locked(
                        row.getLong("revision"),
                        row.getObject("last_key", UUID.class),
                        row.getBytes("last_fingerprint")))
                .findOne();
    }

    /// Counts a change of a person; the product no longer changes the prompt.
    void changed(Handle db, String id, Change change) {
        db.createUpdate("""
                        UPDATE prompt SET revision = revision + 1, built_in_revision = NULL, changed_by = :by,
                            last_key = :key, last_fingerprint = :fingerprint
                        WHERE id = :id
                        """)
                .bind("id", id)
                .bind("by", change.by())
                .bind("key", change.key())
                .bind("fingerprint", change.fingerprint())
                .execute();
    }

    void putDraft(Handle db, String id, PromptContent content) {
        db.createUpdate("""
                        INSERT INTO prompt_version (prompt_id, version, content) VALUES (:id, 0, :content::jsonb)
                        ON CONFLICT (prompt_id, version) DO UPDATE SET content = :content::jsonb
                        """).bind("id", id).bind("content", json(content)).execute();
    }

    void deleteDraft(Handle db, String id) {
        db.createUpdate("DELETE FROM prompt_version WHERE prompt_id = :id AND version = 0")
                .bind("id", id)
                .execute();
    }

    /// Adds the next version. The caller holds the lock on the prompt's row.
    void publish(Handle db, String id, PromptContent content, Instant now) {
        db.createUpdate("""
                        INSERT INTO prompt_version (prompt_id, version, published_at, content)
                        SELECT :id, coalesce(max(version), 0) + 1, :now, :content::jsonb
                        FROM prompt_version WHERE prompt_id = :id
                        """)
                .bind("id", id)
                .bind("now", now)
                .bind("content", json(content))
                .execute();
    }

    /// Waits until no other process publishes the built-in prompts; the lock ends with the transaction.
    void lockBuiltIn(Handle db) {
        db.createQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtext('vivavoce.content.built_in_prompts'))")
                .mapTo(int.class)
                .one();
    }

    /// Stores the revision of a built-in prompt. False when an author has changed the prompt, or it has this
    /// revision or a higher one.
    boolean raiseBuiltIn(Handle db, String id, int revision, Instant now) {
        return db.createUpdate("""
                        INSERT INTO prompt (id, created_at, revision, built_in_revision) VALUES (:id, :now, 1, :revision)
                        ON CONFLICT (id) DO UPDATE SET built_in_revision = :revision, revision = prompt.revision + 1
                        WHERE prompt.built_in_revision < :revision
                        """)
                        .bind("id", id)
                        .bind("now", now)
                        .bind("revision", revision)
                        .execute()
                == 1;
    }

    private static String json(PromptContent content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException thrown) {
            throw new IllegalStateException("a prompt is text and numbers", thrown);
        }
    }

    private static Prompt prompt(ResultSet row, StatementContext context) throws SQLException {
        return new Prompt(
                row.getString("id"),
                row.getLong("revision"),
                row.getInt("latest"),
                row.getBoolean("has_draft"),
                Purpose.valueOf(row.getString("purpose")));
    }

    private static PublishedPrompt published(ResultSet row, StatementContext context) throws SQLException {
        try {
            return new PublishedPrompt(
                    row.getString("prompt_id"),
                    row.getInt("version"),
                    JSON.readValue(row.getString("content"), PromptContent.class));
        } catch (JsonProcessingException thrown) {
            throw new IllegalStateException("a stored prompt cannot be read", thrown);
        }
    }
}
