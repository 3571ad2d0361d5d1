package dev.vivavoce.content.chat.state;

import dev.vivavoce.runtime.failure.Failure;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A talk of a learner about documents.
///
/// @param title empty while there is none
/// @param documentIds without those that were deleted
/// @param messages how many it has
public record Chat(
        UUID id,
        UUID userId,
        String title,
        List<UUID> documentIds,
        int messages,
        Instant createdAt,
        Instant lastMessageAt) {
    public Chat {
        documentIds = List.copyOf(documentIds);
    }

    /// Also for another person's chat.
    public static Failure unknown() {
        return Failure.notFound("CHAT_UNKNOWN", "no chat of yours has that id");
    }
}
