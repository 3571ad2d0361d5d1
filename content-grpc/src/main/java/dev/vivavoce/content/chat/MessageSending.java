package dev.vivavoce.content.chat;

import dev.vivavoce.content.chat.state.ChatMessage;
import java.util.UUID;

/// How [Chats#send] ends when nothing is broken.
sealed interface MessageSending {
    /// Its reply has begun.
    record Sent(ChatMessage message) implements MessageSending {}

    /// The reply to another message of the chat is being made.
    record Running(UUID messageId) implements MessageSending {}

    /// The chat has as many messages as it may have.
    record ChatFull(int most) implements MessageSending {}

    /// The learner waits for as many replies as may be made at once.
    record TooManyReplies(int most) implements MessageSending {}

    /// All documents of the chat were deleted.
    record NoDocuments() implements MessageSending {}
}
