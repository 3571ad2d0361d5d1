package dev.vivavoce.bff.chat;

import dev.vivavoce.bff.graphql.UserError;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the mutations of this feature answer, errors included.
final class Payloads {
    private Payloads() {}

    /// How a change of a chat ended; each mutation has a payload of its own in the graph.
    record ChatPayload(@Nullable Chat chat, List<UserError> errors) {
        static ChatPayload of(Chat chat) {
            return new ChatPayload(chat, List.of());
        }

        static ChatPayload refused(UserError error) {
            return new ChatPayload(null, List.of(error));
        }
    }

    record DeleteChatPayload(@Nullable String deletedChatId, List<UserError> errors) {}

    /// How a change of a message ended.
    record ChatMessagePayload(@Nullable ChatMessage message, List<UserError> errors) {
        static ChatMessagePayload of(ChatMessage message) {
            return new ChatMessagePayload(message, List.of());
        }

        static ChatMessagePayload refused(UserError error) {
            return new ChatMessagePayload(null, List.of(error));
        }
    }

    /// What is limited.
    enum ChatLimit {
        CHATS,
        MESSAGES,
        REPLIES
    }

    record ChatLimitReached(String message, ChatLimit limit, int most) implements UserError {}

    record ChatUnknown(String message) implements UserError {}

    record ChatMessageUnknown(String message) implements UserError {}

    record ChatDocumentsGone(String message) implements UserError {}

    record ChatReplyRunning(String message, UUID messageId) implements UserError {}
}
