package dev.vivavoce.bff.chat;

import dev.vivavoce.bff.graphql.GlobalId;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A talk about documents.
///
/// @param chatId the id in content
/// @param title null while there is none
/// @param documentIds the ids in content
record Chat(
        String chatId,
        @Nullable String title,
        List<String> documentIds,
        int messageCount,
        OffsetDateTime createdAt,
        OffsetDateTime lastMessageAt) {
    static final String TYPE = "Chat";

    public String id() {
        return GlobalId.of(TYPE, chatId);
    }
}
