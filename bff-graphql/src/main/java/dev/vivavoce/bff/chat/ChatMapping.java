package dev.vivavoce.bff.chat;

import dev.vivavoce.bff.chat.ChatMessage.ChatCitation;
import dev.vivavoce.bff.chat.ChatMessage.ChatQuotedReason;
import dev.vivavoce.bff.chat.ChatMessage.ChatReply;
import dev.vivavoce.bff.chat.ChatMessage.ChatReplyMethod;
import dev.vivavoce.bff.chat.ChatMessage.ChatReplyPart;
import dev.vivavoce.bff.chat.ChatMessage.ChatReplyState;
import dev.vivavoce.bff.chat.ChatMessage.ChatReplyStep;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.document.TextSpan;
import dev.vivavoce.content.v1.QuotedReason;
import dev.vivavoce.content.v1.ReplyMethod;
import dev.vivavoce.content.v1.ReplyPart;
import dev.vivavoce.content.v1.ReplyState;
import dev.vivavoce.content.v1.ReplyStep;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Content's messages about chats as the graph has them.
final class ChatMapping {
    private ChatMapping() {}

    static Chat chat(dev.vivavoce.content.v1.Chat chat) {
        return new Chat(
                chat.getId(),
                ProtoMapping.orNull(chat.getTitle()),
                List.copyOf(chat.getDocumentIdsList()),
                chat.getMessageCount(),
                ProtoMapping.time(chat.getCreatedAt()),
                ProtoMapping.time(chat.getLastMessageAt()));
    }

    static ChatMessage message(dev.vivavoce.content.v1.ChatMessage message) {
        var reply = message.getReply();
        return new ChatMessage(
                UUID.fromString(message.getId()),
                message.getText(),
                ProtoMapping.time(message.getSentAt()),
                new ChatReply(
                        state(reply.getState()),
                        method(reply.getMethod()),
                        reason(reply.getQuotedReason()),
                        reply.getPartsList().stream().map(ChatMapping::part).toList(),
                        Long.toUnsignedString(reply.getCursor())));
    }

    static ChatReplyStep step(ReplyStep step) {
        return new ChatReplyStep(
                Long.toUnsignedString(step.getCursor()),
                state(step.getState()),
                method(step.getMethod()),
                reason(step.getQuotedReason()),
                step.hasPart() ? part(step.getPart()) : null,
                step.getRestarted(),
                ProtoMapping.time(step.getAt()));
    }

    private static ChatReplyPart part(ReplyPart part) {
        return new ChatReplyPart(
                part.getIndex(),
                ProtoMapping.required(ChatReplyMethod.class, part.getMethod(), "REPLY_METHOD_"),
                ProtoMapping.orNull(part.getText()),
                part.getCitationsList().stream()
                        .map(one -> new ChatCitation(
                                one.getDocumentId(), one.getPage(), TextSpan.of(one.getSpan()), one.getQuote()))
                        .toList());
    }

    static ChatUsage usage(dev.vivavoce.content.v1.ChatUsage usage) {
        return new ChatUsage(
                usage.getChats(),
                usage.getMostChats(),
                usage.getMostMessagesAChat(),
                reason(usage.getQuotedReason()),
                Math.toIntExact(usage.getTokensLeft()),
                Math.toIntExact(usage.getTokensADay()),
                ProtoMapping.time(usage.getResetsAt()));
    }

    private static ChatReplyState state(ReplyState state) {
        return ProtoMapping.required(ChatReplyState.class, state, "REPLY_STATE_");
    }

    private static @Nullable ChatReplyMethod method(ReplyMethod method) {
        return ProtoMapping.constant(ChatReplyMethod.class, method, "REPLY_METHOD_")
                .orElse(null);
    }

    private static @Nullable ChatQuotedReason reason(QuotedReason reason) {
        return ProtoMapping.constant(ChatQuotedReason.class, reason, "QUOTED_REASON_")
                .orElse(null);
    }
}
