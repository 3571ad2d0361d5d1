package dev.vivavoce.content.chat;

import dev.vivavoce.content.chat.state.Chat;
import dev.vivavoce.content.chat.state.ChatMessage;
import dev.vivavoce.content.chat.state.Citation;
import dev.vivavoce.content.chat.state.QuotedReason;
import dev.vivavoce.content.chat.state.Reply;
import dev.vivavoce.content.chat.state.ReplyMethod;
import dev.vivavoce.content.chat.state.ReplyPart;
import dev.vivavoce.content.chat.state.ReplyState;
import dev.vivavoce.content.chat.state.ReplyStep;
import dev.vivavoce.content.v1.ChatCitation;
import dev.vivavoce.content.v1.ChatReply;
import dev.vivavoce.content.v1.ChatUsage;
import dev.vivavoce.content.v1.TextSpan;
import dev.vivavoce.runtime.proto.ProtoTimes;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Chats as messages.
final class ChatMapping {
    private ChatMapping() {}

    static dev.vivavoce.content.v1.Chat chat(Chat chat) {
        return dev.vivavoce.content.v1.Chat.newBuilder()
                .setId(chat.id().toString())
                .setTitle(chat.title())
                .addAllDocumentIds(
                        chat.documentIds().stream().map(UUID::toString).toList())
                .setMessageCount(chat.messages())
                .setCreatedAt(ProtoTimes.timestamp(chat.createdAt()))
                .setLastMessageAt(ProtoTimes.timestamp(chat.lastMessageAt()))
                .build();
    }

    static dev.vivavoce.content.v1.ChatMessage message(ChatMessage message) {
        return dev.vivavoce.content.v1.ChatMessage.newBuilder()
                .setId(message.id().toString())
                .setChatId(message.chatId().toString())
                .setText(message.text())
                .setSentAt(ProtoTimes.timestamp(message.sentAt()))
                .setReply(reply(message.reply()))
                .build();
    }

    private static ChatReply reply(Reply reply) {
        return ChatReply.newBuilder()
                .setState(state(reply.state()))
                .setMethod(method(reply.method()))
                .setQuotedReason(reason(reply.quotedReason()))
                .addAllParts(reply.parts().stream().map(ChatMapping::part).toList())
                .setCursor(reply.cursor())
                .build();
    }

    static dev.vivavoce.content.v1.ReplyStep step(ReplyStep step) {
        var message = dev.vivavoce.content.v1.ReplyStep.newBuilder()
                .setCursor(step.cursor())
                .setState(state(step.state()))
                .setMethod(method(step.method()))
                .setQuotedReason(reason(step.quotedReason()))
                .setRestarted(step.restarted())
                .setAt(ProtoTimes.timestamp(step.at()));
        var part = step.part();
        if (part != null) message.setPart(part(part));
        return message.build();
    }

    private static dev.vivavoce.content.v1.ReplyPart part(ReplyPart part) {
        return dev.vivavoce.content.v1.ReplyPart.newBuilder()
                .setIndex(part.index())
                .setMethod(method(part.method()))
                .setText(part.text())
                .addAllCitations(
                        part.citations().stream().map(ChatMapping::citation).toList())
                .build();
    }

    private static ChatCitation citation(Citation citation) {
        return ChatCitation.newBuilder()
                .setDocumentId(citation.documentId().toString())
                .setPage(citation.page())
                .setSpan(TextSpan.newBuilder()
                        .setStart(citation.span().start())
                        .setEnd(citation.span().end()))
                .setQuote(citation.quote())
                .build();
    }

    static ChatUsage usage(int chats, ChatBudget.State budget) {
        return ChatUsage.newBuilder()
                .setChats(chats)
                .setMostChats(Chats.MOST_CHATS)
                .setMostMessagesAChat(Chats.MOST_MESSAGES)
                .setQuotedReason(reason(budget.reason()))
                .setTokensLeft(budget.left().tokens())
                .setTokensADay(budget.left().granted())
                .setResetsAt(ProtoTimes.timestamp(budget.left().resetsAt()))
                .build();
    }

    private static dev.vivavoce.content.v1.ReplyState state(ReplyState state) {
        return switch (state) {
            case QUEUED -> dev.vivavoce.content.v1.ReplyState.REPLY_STATE_QUEUED;
            case SEARCHING -> dev.vivavoce.content.v1.ReplyState.REPLY_STATE_SEARCHING;
            case WRITING -> dev.vivavoce.content.v1.ReplyState.REPLY_STATE_WRITING;
            case COMPLETED -> dev.vivavoce.content.v1.ReplyState.REPLY_STATE_COMPLETED;
            case STOPPED -> dev.vivavoce.content.v1.ReplyState.REPLY_STATE_STOPPED;
            case FAILED -> dev.vivavoce.content.v1.ReplyState.REPLY_STATE_FAILED;
        };
    }

    private static dev.vivavoce.content.v1.ReplyMethod method(@Nullable ReplyMethod method) {
        return switch (method) {
            case null -> dev.vivavoce.content.v1.ReplyMethod.REPLY_METHOD_UNSPECIFIED;
            case QUOTED -> dev.vivavoce.content.v1.ReplyMethod.REPLY_METHOD_QUOTED;
            case WRITTEN -> dev.vivavoce.content.v1.ReplyMethod.REPLY_METHOD_WRITTEN;
            case NOT_FOUND -> dev.vivavoce.content.v1.ReplyMethod.REPLY_METHOD_NOT_FOUND;
        };
    }

    private static dev.vivavoce.content.v1.QuotedReason reason(@Nullable QuotedReason reason) {
        return switch (reason) {
            case null -> dev.vivavoce.content.v1.QuotedReason.QUOTED_REASON_UNSPECIFIED;
            case MODEL_OFF -> dev.vivavoce.content.v1.QuotedReason.QUOTED_REASON_MODEL_OFF;
            case CONSENT_MISSING -> dev.vivavoce.content.v1.QuotedReason.QUOTED_REASON_CONSENT_MISSING;
            case BUDGET_USED_UP -> dev.vivavoce.content.v1.QuotedReason.QUOTED_REASON_BUDGET_USED_UP;
            case MODEL_FAILED -> dev.vivavoce.content.v1.QuotedReason.QUOTED_REASON_MODEL_FAILED;
            case NOT_SUPPORTED -> dev.vivavoce.content.v1.QuotedReason.QUOTED_REASON_NOT_SUPPORTED;
        };
    }
}
