package dev.vivavoce.content.chat;

import dev.vivavoce.content.chat.reply.Replies;
import dev.vivavoce.content.chat.state.Chat;
import dev.vivavoce.content.chat.state.ChatMessage;
import dev.vivavoce.content.chat.state.ChatStore;
import dev.vivavoce.content.chat.state.MessageStore;
import dev.vivavoce.content.chat.state.ReplyLog;
import dev.vivavoce.content.chat.state.ReplyState;
import dev.vivavoce.content.chat.state.ReplyStep;
import dev.vivavoce.content.chat.state.ReplyStore;
import dev.vivavoce.content.document.state.DocumentLog;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Notifications;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.data.ShownName;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.Violations;
import dev.vivavoce.runtime.jobs.JobQueue;
import dev.vivavoce.runtime.privacy.ErasedUsers;
import dev.vivavoce.runtime.watch.WatchSink;
import dev.vivavoce.runtime.watch.Watches;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The chats of a learner. Those of other people fail as unknown.
final class Chats {
    /// One page of a list.
    record ListPage(Pages.Page<Chat> page, int totalSize) {}

    /// A chat with one page of its messages.
    record Read(Chat chat, Pages.Page<ChatMessage> messages) {}

    static final int MOST_CHATS = 100;
    static final int MOST_MESSAGES = 200;
    static final int MOST_REPLIES = 3;
    private static final int MOST_DOCUMENTS = 10;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_MESSAGE = 2_000;
    private static final int TITLE_FROM_MESSAGE = 60;

    private final Database database;
    private final ChatStore store = new ChatStore();
    private final MessageStore messages;
    private final ReplyStore replies = new ReplyStore();
    private final ChatEvents events;
    private final Watches watches;
    private final JobQueue jobs = new JobQueue();
    private final Clock clock;

    Chats(Database database, MessageStore messages, ChatEvents events, Watches watches, Clock clock) {
        this.database = database;
        this.messages = messages;
        this.events = events;
        this.watches = watches;
        this.clock = clock;
    }

    /// A repeat with the same key and documents is a retry, so it gets the same chat.
    ///
    /// @throws Failure NOT_FOUND / DOCUMENT_UNKNOWN, USER_UNKNOWN; ALREADY_EXISTS / IDEMPOTENCY_KEY_REUSED
    ChatStart create(UUID userId, IdempotencyKey key, List<UUID> documentIds) {
        var violations = new Violations();
        violations.range("document_ids", documentIds.size(), 1, MOST_DOCUMENTS, "entries");
        violations.check(
                "document_ids", new HashSet<>(documentIds).size() == documentIds.size(), "must not repeat an entry");
        violations.throwIfAny();
        return database.transaction(db -> {
            if (ErasedUsers.contain(db, userId)) throw Failure.notFound("USER_UNKNOWN", "the user is erased");
            store.lockUser(db, userId);
            var earlier = store.begunWith(db, userId, key.value());
            if (earlier.isPresent()) {
                if (!earlier.get().equals(documentIds))
                    throw Failure.alreadyExists("IDEMPOTENCY_KEY_REUSED", "the key was used for other documents");
                return new ChatStart.Created(
                        store.byKey(db, userId, key.value()).orElseThrow(Chat::unknown));
            }
            if (store.ownDocuments(db, userId, documentIds) < documentIds.size()) throw DocumentLog.unknown();
            if (store.count(db, userId, null) >= MOST_CHATS) return new ChatStart.LimitReached(MOST_CHATS);
            var id = UUID.randomUUID();
            store.insert(db, id, userId, key.value(), documentIds, clock.instant());
            return new ChatStart.Created(store.find(db, userId, id).orElseThrow(Chat::unknown));
        });
    }

    List<Chat> batch(UUID userId, List<UUID> ids) {
        return database.transaction(db -> store.batch(db, userId, ids));
    }

    /// @param about only chats about this document; null for all
    ListPage list(UUID userId, @Nullable UUID about, int pageSize, String pageToken) {
        int size = Pages.size(pageSize);
        var after = Pages.position(pageToken);
        return database.transaction(db -> new ListPage(
                Pages.page(
                        store.page(db, userId, about, after, size),
                        size,
                        last -> Pages.token(new Pages.Position(last.lastMessageAt(), last.id()))),
                store.count(db, userId, about)));
    }

    /// @throws Failure NOT_FOUND / CHAT_UNKNOWN
    Read get(UUID userId, UUID id, int pageSize, String pageToken) {
        int size = Pages.size(pageSize);
        var after = Pages.position(pageToken);
        return database.transaction(db -> {
            var chat = store.find(db, userId, id).orElseThrow(Chat::unknown);
            return new Read(
                    chat,
                    Pages.page(
                            messages.page(db, id, after, size),
                            size,
                            last -> Pages.token(new Pages.Position(last.sentAt(), last.id()))));
        });
    }

    /// @throws Failure NOT_FOUND / CHAT_UNKNOWN
    Chat rename(UUID userId, UUID id, String title) {
        var violations = new Violations();
        var shown = ShownName.parse("title", title, LONGEST_TITLE, violations);
        violations.throwIfAny();
        return database.transaction(db -> {
            var _ = store.lock(db, userId, id).orElseThrow(Chat::unknown);
            store.rename(db, id, shown);
            return store.find(db, userId, id).orElseThrow(Chat::unknown);
        });
    }

    /// Returns false when the learner has no such chat.
    boolean delete(UUID userId, UUID id) {
        return database.transaction(db -> {
            if (store.lock(db, userId, id).isEmpty()) return false;
            var unanswered = messages.unanswered(db, id);
            store.delete(db, id);
            unanswered.ifPresent(messageId -> {
                Notifications.send(db, Replies.STOPPED_CHANNEL, List.of(messageId.toString()));
                watches.appended(db, messageId, Long.MAX_VALUE); // those who watch find nothing
            });
            return true;
        });
    }

    /// A repeat with the same key and text is a retry, so it gets the same message.
    ///
    /// @throws Failure NOT_FOUND / CHAT_UNKNOWN, ALREADY_EXISTS / IDEMPOTENCY_KEY_REUSED
    MessageSending send(UUID userId, UUID chatId, IdempotencyKey key, String text) {
        var words = text.strip();
        var violations = new Violations();
        violations.range("text", words.codePointCount(0, words.length()), 1, LONGEST_MESSAGE, "characters");
        violations.check("text", words.indexOf('\0') < 0, "must not contain U+0000");
        violations.throwIfAny();
        return database.transaction(db -> {
            store.lockUser(db, userId);
            var chat = store.lock(db, userId, chatId).orElseThrow(Chat::unknown);
            var earlier = messages.byKey(db, chatId, key.value());
            if (earlier.isPresent()) {
                if (!earlier.get().text().equals(words))
                    throw Failure.alreadyExists("IDEMPOTENCY_KEY_REUSED", "the key was used for another text");
                return new MessageSending.Sent(earlier.get());
            }
            var unanswered = messages.unanswered(db, chatId);
            if (unanswered.isPresent()) return new MessageSending.Running(unanswered.get());
            if (chat.documentIds().isEmpty()) return new MessageSending.NoDocuments();
            if (chat.messages() >= MOST_MESSAGES) return new MessageSending.ChatFull(MOST_MESSAGES);
            if (messages.unansweredOfUser(db, userId) >= MOST_REPLIES)
                return new MessageSending.TooManyReplies(MOST_REPLIES);
            var id = UUID.randomUUID();
            var now = clock.instant();
            messages.insert(db, id, chatId, key.value(), words, now);
            store.sent(db, chatId, title(words), now);
            watches.appended(
                    db, id, replies.appendStep(db, id, null, false, now).cursor());
            jobs.schedule(db, Replies.REPLY, id, now);
            events.sent(db, userId, chatId, id);
            return new MessageSending.Sent(messages.find(db, userId, id).orElseThrow(ReplyLog::unknown));
        });
    }

    /// The beginning of a message on one line, up to the end of a word.
    private static String title(String text) {
        var line = text.replaceAll("[\\p{Cntrl}\\p{Z}\\s]+", " ").strip();
        if (line.codePointCount(0, line.length()) <= TITLE_FROM_MESSAGE) return line;
        int most = line.offsetByCodePoints(0, TITLE_FROM_MESSAGE - 1);
        int space = line.lastIndexOf(' ', most);
        return line.substring(0, space > 0 ? space : most) + "…";
    }

    private record Stopped(ChatMessage message, @Nullable ReplyStep step) {}

    /// Ends a reply with what was sent of it.
    ///
    /// @throws Failure NOT_FOUND / MESSAGE_UNKNOWN
    ChatMessage stop(UUID userId, UUID messageId) {
        var stopped = database.transaction(db -> {
            var message = messages.find(db, userId, messageId).orElseThrow(ReplyLog::unknown);
            if (!replies.change(db, messageId, 0, ReplyState.STOPPED, null, null)) return new Stopped(message, null);
            var step = replies.appendStep(db, messageId, null, false, clock.instant());
            watches.appended(db, messageId, step.cursor());
            Notifications.send(db, Replies.STOPPED_CHANNEL, List.of(messageId.toString()));
            return new Stopped(messages.find(db, userId, messageId).orElseThrow(ReplyLog::unknown), step);
        });
        if (stopped.step() != null) watches.deliver(messageId, ReplyLog.event(stopped.step()));
        return stopped.message();
    }

    int count(UUID userId) {
        return database.transaction(db -> store.count(db, userId, null));
    }

    /// Whether the learner has the message and there may be steps after the cursor. One that the log has not reached
    /// counts as 0.
    ///
    /// @throws Failure NOT_FOUND / MESSAGE_UNKNOWN
    boolean isOpen(UUID userId, UUID messageId, long after) {
        var reply = database.transaction(db -> messages.find(db, userId, messageId))
                .orElseThrow(ReplyLog::unknown)
                .reply();
        return !reply.state().isEnd() || after != reply.cursor();
    }

    /// Sends the steps after the cursor; returns after the last one.
    void watch(UUID messageId, long after, WatchSink sink) throws InterruptedException {
        watches.watch(messageId, after, sink);
    }
}
