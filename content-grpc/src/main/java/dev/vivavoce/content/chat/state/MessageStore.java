package dev.vivavoce.content.chat.state;

import static java.util.stream.Collectors.groupingBy;

import dev.vivavoce.content.extraction.document.Span;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Rows of `chat_message`, and what is read of its replies.
public final class MessageStore {
    private static final String OF_USER = """
            SELECT chat_message.* FROM chat_message JOIN chat ON chat.id = chat_id
            WHERE chat_message.id = :id AND user_id = :userId
            """;
    private static final String UNANSWERED = " state IN ('QUEUED', 'SEARCHING', 'WRITING')";

    public void insert(Handle db, UUID id, UUID chatId, UUID key, String text, Instant now) {
        db.createUpdate("""
                        INSERT INTO chat_message (id, chat_id, idempotency_key, text, sent_at, state)
                        VALUES (:id, :chatId, :key, :text, :now, 'QUEUED')
                        """)
                .bind("id", id)
                .bind("chatId", chatId)
                .bind("key", key)
                .bind("text", text)
                .bind("now", now)
                .execute();
    }

    public Optional<ChatMessage> byKey(Handle db, UUID chatId, UUID key) {
        var rows = db.createQuery("SELECT * FROM chat_message WHERE chat_id = :chatId AND idempotency_key = :key")
                .bind("chatId", chatId)
                .bind("key", key)
                .map(MessageStore::message)
                .list();
        return whole(db, rows).stream().findFirst();
    }

    public Optional<ChatMessage> find(Handle db, UUID userId, UUID id) {
        var rows = db.createQuery(OF_USER)
                .bind("id", id)
                .bind("userId", userId)
                .map(MessageStore::message)
                .list();
        return whole(db, rows).stream().findFirst();
    }

    /// The message whose reply is being made.
    public Optional<UUID> unanswered(Handle db, UUID chatId) {
        return db.createQuery("SELECT id FROM chat_message WHERE chat_id = :chatId AND" + UNANSWERED)
                .bind("chatId", chatId)
                .mapTo(UUID.class)
                .findOne();
    }

    /// How many replies to a learner are being made.
    public int unansweredOfUser(Handle db, UUID userId) {
        return db.createQuery(
                        "SELECT count(*) FROM chat_message JOIN chat ON chat.id = chat_id WHERE user_id = :userId AND"
                                + UNANSWERED)
                .bind("userId", userId)
                .mapTo(Integer.class)
                .one();
    }

    /// The newest first; one row more than the limit shows whether another page exists.
    public List<ChatMessage> page(Handle db, UUID chatId, Pages.Position after, int limit) {
        return whole(
                db,
                db.createQuery("""
                                SELECT * FROM chat_message WHERE chat_id = :chatId AND (sent_at, id) < (:at, :afterId)
                                ORDER BY sent_at DESC, id DESC LIMIT :limit
                                """)
                        .bind("chatId", chatId)
                        .bind("at", after.at())
                        .bind("afterId", after.id())
                        .bind("limit", limit + 1)
                        .map(MessageStore::message)
                        .list());
    }

    /// The last messages before one, the oldest first.
    public List<ChatMessage> before(Handle db, ChatMessage message, int most) {
        var last = page(db, message.chatId(), new Pages.Position(message.sentAt(), message.id()), most - 1);
        return last.reversed();
    }

    /// The steps after a cursor, each with the part that it adds.
    List<ReplyStep> steps(Handle db, UUID messageId, long after, int limit) {
        var parts = new HashMap<Integer, ReplyPart>();
        for (var part : parts(db, List.of(messageId)).getOrDefault(messageId, List.of())) parts.put(part.index(), part);
        return db.createQuery("""
                        SELECT * FROM chat_step WHERE message_id = :id AND cursor > :after ORDER BY cursor LIMIT :limit
                        """)
                .bind("id", messageId)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, _) -> step(row, parts.get(row.getInt("part")), row.getObject("part") != null))
                .list();
    }

    private static ReplyStep step(ResultSet row, @Nullable ReplyPart part, boolean hasPart) throws SQLException {
        return new ReplyStep(
                row.getLong("cursor"),
                ReplyState.valueOf(row.getString("state")),
                method(row),
                reason(row),
                hasPart ? part : null,
                row.getBoolean("restarted"),
                Rows.instant(row, "at"));
    }

    /// Empty when there is no such message.
    OptionalLong lastCursor(Handle db, UUID messageId) {
        return db.createQuery("SELECT last_cursor FROM chat_message WHERE id = :id")
                .bind("id", messageId)
                .map((row, _) -> OptionalLong.of(row.getLong("last_cursor")))
                .findOne()
                .orElse(OptionalLong.empty());
    }

    /// Adds the parts of the replies.
    private static List<ChatMessage> whole(Handle db, List<ChatMessage> messages) {
        if (messages.isEmpty()) return List.of();
        var parts = parts(db, messages.stream().map(ChatMessage::id).toList());
        return messages.stream()
                .map(one -> new ChatMessage(
                        one.id(),
                        one.chatId(),
                        one.text(),
                        one.sentAt(),
                        new Reply(
                                one.reply().state(),
                                one.reply().method(),
                                one.reply().quotedReason(),
                                parts.getOrDefault(one.id(), List.of()),
                                one.reply().cursor())))
                .toList();
    }

    private record Cited(UUID messageId, int part, Citation citation) {}

    private static Map<UUID, List<ReplyPart>> parts(Handle db, List<UUID> messageIds) {
        var ids = messageIds.toArray(UUID[]::new);
        var citations = db
                .createQuery("""
                        SELECT * FROM chat_citation WHERE message_id = ANY (:ids) ORDER BY message_id, part, index
                        """)
                .bind("ids", ids)
                .map((row, _) -> new Cited(
                        row.getObject("message_id", UUID.class),
                        row.getInt("part"),
                        new Citation(
                                row.getObject("document_id", UUID.class),
                                row.getInt("page"),
                                new Span(row.getInt("start_at"), row.getInt("end_at")),
                                row.getString("quote"))))
                .list()
                .stream()
                .collect(groupingBy(cited -> cited.messageId() + " " + cited.part()));
        var parts = new HashMap<UUID, List<ReplyPart>>();
        db.createQuery("SELECT * FROM chat_part WHERE message_id = ANY (:ids) ORDER BY message_id, index")
                .bind("ids", ids)
                .map((row, _) -> {
                    var id = row.getObject("message_id", UUID.class);
                    int index = row.getInt("index");
                    var cited = citations.getOrDefault(id + " " + index, List.of()).stream()
                            .map(Cited::citation)
                            .toList();
                    var text = row.getString("text");
                    if (text == null)
                        text = cited.isEmpty() ? "" : cited.getFirst().quote();
                    var part = new ReplyPart(index, ReplyMethod.valueOf(row.getString("method")), text, cited);
                    return parts.computeIfAbsent(id, _ -> new ArrayList<>()).add(part);
                })
                .list();
        return parts;
    }

    static ChatMessage message(ResultSet row, StatementContext context) throws SQLException {
        return new ChatMessage(
                row.getObject("id", UUID.class),
                row.getObject("chat_id", UUID.class),
                row.getString("text"),
                Rows.instant(row, "sent_at"),
                new Reply(
                        ReplyState.valueOf(row.getString("state")),
                        method(row),
                        reason(row),
                        List.of(),
                        row.getLong("last_cursor")));
    }

    static @Nullable ReplyMethod method(ResultSet row) throws SQLException {
        var method = row.getString("method");
        return method == null ? null : ReplyMethod.valueOf(method);
    }

    static @Nullable QuotedReason reason(ResultSet row) throws SQLException {
        var reason = row.getString("quoted_reason");
        return reason == null ? null : QuotedReason.valueOf(reason);
    }
}
