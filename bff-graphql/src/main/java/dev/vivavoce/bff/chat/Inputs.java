package dev.vivavoce.bff.chat;

import java.util.List;
import java.util.UUID;

/// What the mutations of this feature take.
final class Inputs {
    private Inputs() {}

    record CreateChatInput(UUID idempotencyKey, List<String> documentIds) {}

    record RenameChatInput(String chatId, String title) {}

    record DeleteChatInput(String chatId) {}

    record SendChatMessageInput(UUID idempotencyKey, String chatId, String text) {}

    record StopChatReplyInput(UUID messageId) {}
}
