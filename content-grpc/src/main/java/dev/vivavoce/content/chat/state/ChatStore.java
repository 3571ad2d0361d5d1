package dev.vivavoce.content.chat.state;

import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Rows of `chat` and `chat_document`.
public final class ChatStore {
    private static final String CHATS = """
            SELECT chat.*, ARRAY(SELECT document_id FROM chat_document WHERE chat_id = chat.id ORDER BY position) AS about
            FROM chat
            """;
    private static final String OF_LIST = """
             WHERE user_id = :userId AND (:about::uuid IS NULL
                OR EXISTS (SELECT FROM chat_document WHERE chat_id = chat.id AND document_id = :about::uuid))
            """;

    /// Orders the changes of what a learner has until the transaction ends, so that no limit is exceeded.
    public void lockUser(Handle db, UUID userId) {
        db.createQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('chat ' || :userId, 0))")
                .bind("userId", userId.toString())
                .mapTo(int.class)
                .one();
    }

    public int count(Handle db, UUID userId, @Nullable UUID about) {
        return filtered(db.createQuery("SELECT count(*) FROM chat" + OF_LIST), userId, about)
                .mapTo(Integer.class)
                .one();
    }

    private static <S extends SqlStatement<S>> S filtered(S query, UUID userId, @Nullable UUID about) {
        return query.bind("userId", userId).bind("about", about);
    }

    public void insert(Handle db, UUID id, UUID userId, UUID key, List<UUID> documentIds, Instant now) {
        var ids = documentIds.toArray(UUID[]::new);
        db.createUpdate("""
                        INSERT INTO chat (id, user_id, idempotency_key, begun_with, created_at, last_message_at)
                        VALUES (:id, :userId, :key, :documents, :now, :now)
                        """)
                .bind("id", id)
                .bind("userId", userId)
                .bind("key", key)
                .bind("documents", ids)
                .bind("now", now)
                .execute();
        db.createUpdate("""
                        INSERT INTO chat_document (chat_id, document_id, position)
                        SELECT :id, wanted.id, wanted.position FROM unnest(:documents::uuid[]) WITH ORDINALITY AS wanted (id, position)
                        """).bind("id", id).bind("documents", ids).execute();
    }

    /// Counts how many of the documents the learner has, and locks them against deletion until the transaction
    /// ends.
    public int ownDocuments(Handle db, UUID userId, List<UUID> documentIds) {
        return db.createQuery("""
                        SELECT id FROM document WHERE id = ANY (:ids) AND user_id = :userId FOR KEY SHARE
                        """)
                .bind("ids", documentIds.toArray(UUID[]::new))
                .bind("userId", userId)
                .mapTo(UUID.class)
                .list()
                .size();
    }

    /// The documents that the chat with this key was begun with; empty when there is none.
    public Optional<List<UUID>> begunWith(Handle db, UUID userId, UUID key) {
        return db.createQuery("SELECT begun_with FROM chat WHERE user_id = :userId AND idempotency_key = :key")
                .bind("userId", userId)
                .bind("key", key)
                .map((row, _) -> List.of((UUID[]) row.getArray("begun_with").getArray()))
                .findOne();
    }

    public Optional<Chat> byKey(Handle db, UUID userId, UUID key) {
        return db.createQuery(CHATS + "WHERE user_id = :userId AND idempotency_key = :key")
                .bind("userId", userId)
                .bind("key", key)
                .map(ChatStore::chat)
                .findOne();
    }

    public Optional<Chat> find(Handle db, UUID userId, UUID id) {
        return batch(db, userId, List.of(id)).stream().findFirst();
    }

    /// The same, with its row locked until the transaction ends.
    public Optional<Chat> lock(Handle db, UUID userId, UUID id) {
        return db.createQuery(CHATS + "WHERE id = :id AND user_id = :userId FOR UPDATE OF chat")
                .bind("id", id)
                .bind("userId", userId)
                .map(ChatStore::chat)
                .findOne();
    }

    /// Those of the ids that are chats of the learner.
    public List<Chat> batch(Handle db, UUID userId, Collection<UUID> ids) {
        return db.createQuery(CHATS + "WHERE id = ANY (:ids) AND user_id = :userId")
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("userId", userId)
                .map(ChatStore::chat)
                .list();
    }

    /// The one with the newest message first; one row more than the limit shows whether another page exists.
    ///
    /// @param about only chats about this document; null for all
    public List<Chat> page(Handle db, UUID userId, @Nullable UUID about, Pages.Position after, int limit) {
        var query = db.createQuery(CHATS + OF_LIST + """
                         AND (last_message_at, id) < (:at, :afterId)
                        ORDER BY last_message_at DESC, id DESC LIMIT :limit
                        """)
                .bind("at", after.at())
                .bind("afterId", after.id())
                .bind("limit", limit + 1);
        return filtered(query, userId, about).map(ChatStore::chat).list();
    }

    public void rename(Handle db, UUID id, String title) {
        db.createUpdate("UPDATE chat SET title = :title WHERE id = :id")
                .bind("title", title)
                .bind("id", id)
                .execute();
    }

    /// Counts a message.
    ///
    /// @param title for a chat that has none
    public void sent(Handle db, UUID id, String title, Instant now) {
        db.createUpdate("""
                        UPDATE chat SET messages = messages + 1, last_message_at = :now, title = coalesce(title, :title)
                        WHERE id = :id
                        """)
                .bind("title", title)
                .bind("now", now)
                .bind("id", id)
                .execute();
    }

    /// With its messages.
    public void delete(Handle db, UUID id) {
        db.createUpdate("DELETE FROM chat WHERE id = :id").bind("id", id).execute();
    }

    private static Chat chat(ResultSet row, StatementContext context) throws SQLException {
        var title = row.getString("title");
        return new Chat(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                title == null ? "" : title,
                List.of((UUID[]) row.getArray("about").getArray()),
                row.getInt("messages"),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "last_message_at"));
    }
}
