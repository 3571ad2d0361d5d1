package dev.vivavoce.content.chat.state;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What a reply writes. Each change names the try of its job, so a try that was taken over changes nothing.
public final class ReplyStore {
    /// A try that may write.
    ///
    /// @param userId the learner
    public record Begun(UUID userId, List<UUID> documentIds, ChatMessage message) {}

    private static final String RUNNING = " AND state IN ('QUEUED', 'SEARCHING', 'WRITING')";

    /// Begins a try. Deletes what an earlier one has written. Empty when the message was deleted, its reply has
    /// ended, or a newer try makes it.
    public Optional<Begun> begin(Handle db, UUID messageId, int number) {
        var begun = db.createQuery("UPDATE chat_message SET reply_try = :number, state = 'SEARCHING', method = NULL"
                        + " WHERE id = :id AND reply_try < :number" + RUNNING + " RETURNING *")
                .bind("number", number)
                .bind("id", messageId)
                .map(MessageStore::message)
                .findOne();
        if (begun.isEmpty()) return Optional.empty();
        if (number > 1)
            for (var table : List.of("chat_step", "chat_part"))
                db.createUpdate("DELETE FROM " + table + " WHERE message_id = :id")
                        .bind("id", messageId)
                        .execute();
        return db.createQuery("""
                        SELECT user_id, ARRAY(SELECT document_id FROM chat_document WHERE chat_id = chat.id ORDER BY position)
                            AS about
                        FROM chat WHERE id = :id
                        """)
                .bind("id", begun.get().chatId())
                .map((row, _) -> new Begun(
                        row.getObject("user_id", UUID.class),
                        List.of((UUID[]) row.getArray("about").getArray()),
                        begun.get()))
                .findOne();
    }

    /// Changes the state; returns false when the try may not write.
    ///
    /// @param number of the try; 0 for a change by the learner
    public boolean change(
            Handle db,
            UUID messageId,
            int number,
            ReplyState state,
            @Nullable ReplyMethod method,
            @Nullable QuotedReason reason) {
        return db.createUpdate("""
                        UPDATE chat_message SET state = :state, method = coalesce(:method, method),
                            quoted_reason = coalesce(:reason, quoted_reason)
                        WHERE id = :id AND (:number = 0 OR reply_try = :number)
                        """ + RUNNING)
                        .bind("state", state.name())
                        .bind("method", method == null ? null : method.name())
                        .bind("reason", reason == null ? null : reason.name())
                        .bind("id", messageId)
                        .bind("number", number)
                        .execute()
                == 1;
    }

    /// Returns false, and adds nothing, when a document that the part cites was deleted.
    public boolean insertPart(Handle db, UUID messageId, ReplyPart part) {
        var cited =
                part.citations().stream().map(Citation::documentId).distinct().toArray(UUID[]::new);
        int there = db.createQuery("SELECT id FROM document WHERE id = ANY (:ids) FOR KEY SHARE")
                .bind("ids", cited)
                .mapTo(UUID.class)
                .list()
                .size();
        if (there < cited.length) return false;
        db.createUpdate("INSERT INTO chat_part (message_id, index, method, text) VALUES (:id, :index, :method, :text)")
                .bind("id", messageId)
                .bind("index", part.index())
                .bind("method", part.method().name())
                .bind("text", part.method() == ReplyMethod.QUOTED ? null : part.text())
                .execute();
        var rows = db.prepareBatch("""
                INSERT INTO chat_citation (message_id, part, index, document_id, page, start_at, end_at, quote)
                VALUES (:id, :part, :index, :documentId, :page, :start, :end, :quote)
                """);
        int index = 0;
        for (var citation : part.citations())
            rows.bind("id", messageId)
                    .bind("part", part.index())
                    .bind("index", index++)
                    .bind("documentId", citation.documentId())
                    .bind("page", citation.page())
                    .bind("start", citation.span().start())
                    .bind("end", citation.span().end())
                    .bind("quote", citation.quote())
                    .add();
        if (rows.size() > 0) rows.execute();
        return true;
    }

    /// Appends the present state of the message's reply as a step.
    ///
    /// @param part what the step adds; null for nothing
    public ReplyStep appendStep(Handle db, UUID messageId, @Nullable ReplyPart part, boolean restarted, Instant at) {
        return db.createQuery("""
                        WITH changed AS (
                            UPDATE chat_message SET last_cursor = last_cursor + 1 WHERE id = :id RETURNING *)
                        INSERT INTO chat_step (message_id, cursor, state, method, quoted_reason, part, restarted, at)
                        SELECT id, last_cursor, state, method, quoted_reason, :part, :restarted, :at FROM changed
                        RETURNING *
                        """)
                .bind("id", messageId)
                .bind("part", part == null ? null : Integer.valueOf(part.index()))
                .bind("restarted", restarted)
                .bind("at", at)
                .map((row, _) -> step(row, part, restarted, at))
                .one();
    }

    private static ReplyStep step(ResultSet row, @Nullable ReplyPart part, boolean restarted, Instant at)
            throws SQLException {
        return new ReplyStep(
                row.getLong("cursor"),
                ReplyState.valueOf(row.getString("state")),
                MessageStore.method(row),
                MessageStore.reason(row),
                part,
                restarted,
                at);
    }

    /// Replies whose job was given up because each try killed its process.
    public List<UUID> lost(Handle db, String jobType, Instant before, int limit) {
        return db.createQuery("""
                        SELECT chat_message.id FROM chat_message
                        LEFT JOIN job ON job.type = :jobType AND job.id = chat_message.id
                        WHERE chat_message.state IN ('QUEUED', 'SEARCHING', 'WRITING') AND sent_at < :before
                            AND (job.state IS NULL OR job.state IN ('SUCCEEDED', 'FAILED'))
                        LIMIT :limit
                        """)
                .bind("jobType", jobType)
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }
}
