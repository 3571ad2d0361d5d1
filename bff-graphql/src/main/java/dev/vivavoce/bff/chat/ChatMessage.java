package dev.vivavoce.bff.chat;

import dev.vivavoce.bff.document.TextSpan;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message of the learner, and the reply to it.
record ChatMessage(UUID id, String text, OffsetDateTime sentAt, ChatReply reply) {
    /// @param method null until there is something to show
    /// @param quotedReason null unless it consists of quotes
    record ChatReply(
            ChatReplyState state,
            @Nullable ChatReplyMethod method,
            @Nullable ChatQuotedReason quotedReason,
            List<ChatReplyPart> parts,
            String cursor) {}

    /// How far a reply is.
    enum ChatReplyState {
        QUEUED,
        SEARCHING,
        WRITING,
        COMPLETED,
        STOPPED,
        FAILED
    }

    /// How a reply was made.
    enum ChatReplyMethod {
        QUOTED,
        WRITTEN,
        NOT_FOUND
    }

    /// Why no language model wrote a reply.
    enum ChatQuotedReason {
        MODEL_OFF,
        CONSENT_MISSING,
        BUDGET_USED_UP,
        MODEL_FAILED,
        NOT_SUPPORTED
    }

    /// @param text null for a quote whose document was deleted
    record ChatReplyPart(
            int index, ChatReplyMethod method, @Nullable String text, List<ChatCitation> citations) {}

    /// @param documentId the id in content
    record ChatCitation(String documentId, int page, TextSpan span, String quote) {}

    /// One step of a reply.
    ///
    /// @param part what it adds; null when it changes only the state
    record ChatReplyStep(
            String cursor,
            ChatReplyState state,
            @Nullable ChatReplyMethod method,
            @Nullable ChatQuotedReason quotedReason,
            @Nullable ChatReplyPart part,
            boolean restarted,
            OffsetDateTime at) {}
}
