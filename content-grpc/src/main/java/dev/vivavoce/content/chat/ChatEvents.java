package dev.vivavoce.content.chat;

import dev.vivavoce.content.v1.ChatMessageSent;
import dev.vivavoce.runtime.events.EventSink;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Publishes what happens in chats.
final class ChatEvents {
    private final EventSink events;

    ChatEvents(EventSink events) {
        this.events = events;
    }

    void sent(Handle db, UUID userId, UUID chatId, UUID messageId) {
        var payload = ChatMessageSent.newBuilder()
                .setChatId(chatId.toString())
                .setMessageId(messageId.toString())
                .setUserId(userId.toString())
                .build();
        events.append(db, userId, chatId, payload);
    }
}
