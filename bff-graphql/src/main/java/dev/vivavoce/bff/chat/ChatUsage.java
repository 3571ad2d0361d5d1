package dev.vivavoce.bff.chat;

import dev.vivavoce.bff.chat.ChatMessage.ChatQuotedReason;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// How much of what they may have a learner has.
///
/// @param quotedReason why no language model writes replies now; null when one does
record ChatUsage(
        int chats,
        int mostChats,
        int mostMessagesAChat,
        @Nullable ChatQuotedReason quotedReason,
        int tokensLeft,
        int tokensADay,
        OffsetDateTime resetsAt) {}
