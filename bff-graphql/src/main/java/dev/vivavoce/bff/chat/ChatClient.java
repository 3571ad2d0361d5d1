package dev.vivavoce.bff.chat;

import dev.vivavoce.bff.chat.ChatMessage.ChatReplyStep;
import dev.vivavoce.bff.chat.Inputs.SendChatMessageInput;
import dev.vivavoce.bff.chat.Payloads.ChatDocumentsGone;
import dev.vivavoce.bff.chat.Payloads.ChatLimit;
import dev.vivavoce.bff.chat.Payloads.ChatLimitReached;
import dev.vivavoce.bff.chat.Payloads.ChatMessagePayload;
import dev.vivavoce.bff.chat.Payloads.ChatMessageUnknown;
import dev.vivavoce.bff.chat.Payloads.ChatPayload;
import dev.vivavoce.bff.chat.Payloads.ChatReplyRunning;
import dev.vivavoce.bff.chat.Payloads.ChatUnknown;
import dev.vivavoce.bff.chat.Payloads.DeleteChatPayload;
import dev.vivavoce.bff.client.Batches;
import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.client.ServerStream;
import dev.vivavoce.bff.document.DocumentUnknown;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.InvalidInput;
import dev.vivavoce.bff.graphql.Paging.Page;
import dev.vivavoce.content.v1.BatchGetChatsRequest;
import dev.vivavoce.content.v1.ChatServiceGrpc;
import dev.vivavoce.content.v1.CreateChatRequest;
import dev.vivavoce.content.v1.DeleteChatRequest;
import dev.vivavoce.content.v1.GetChatRequest;
import dev.vivavoce.content.v1.GetChatUsageRequest;
import dev.vivavoce.content.v1.ListChatsRequest;
import dev.vivavoce.content.v1.RenameChatRequest;
import dev.vivavoce.content.v1.SendChatMessageRequest;
import dev.vivavoce.content.v1.StopReplyRequest;
import dev.vivavoce.content.v1.WatchChatReplyRequest;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Calls content for the viewer's chats.
public final class ChatClient {
    private static final ChatUnknown UNKNOWN = new ChatUnknown("you have no such chat");

    private final ChatServiceGrpc.ChatServiceBlockingStub chats;

    public ChatClient(Channel content) {
        chats = ChatServiceGrpc.newBlockingStub(content);
    }

    /// Those that the viewer has, in no promised order.
    List<Chat> chats(Requester requester, Collection<String> chatIds) {
        return Batches.gather(
                chatIds,
                some -> Calls.signedIn(chats, requester, Calls.READ)
                        .batchGetChats(BatchGetChatsRequest.newBuilder()
                                .addAllChatIds(some)
                                .build())
                        .getChatsList()
                        .stream()
                        .map(ChatMapping::chat)
                        .toList());
    }

    /// @param documentId empty for all chats
    Page<Chat> page(Requester requester, String documentId, int size, String token) {
        var response = Calls.signedIn(chats, requester, Calls.READ)
                .listChats(ListChatsRequest.newBuilder()
                        .setDocumentId(documentId)
                        .setPageSize(size)
                        .setPageToken(token)
                        .build());
        return new Page<>(
                response.getChatsList().stream().map(ChatMapping::chat).toList(),
                response.getNextPageToken(),
                response.getTotalSize());
    }

    /// Null when the viewer has no such chat.
    @Nullable
    Page<ChatMessage> messages(Requester requester, String chatId, int size, String token) {
        try {
            var response = Calls.signedIn(chats, requester, Calls.READ)
                    .getChat(GetChatRequest.newBuilder()
                            .setChatId(chatId)
                            .setPageSize(size)
                            .setPageToken(token)
                            .build());
            return new Page<>(
                    response.getMessagesList().stream()
                            .map(ChatMapping::message)
                            .toList(),
                    response.getNextPageToken(),
                    response.getChat().getMessageCount());
        } catch (StatusRuntimeException thrown) {
            if (!Refusals.is(thrown, "CHAT_UNKNOWN")) throw thrown;
            return null;
        }
    }

    ChatUsage usage(Requester requester) {
        return ChatMapping.usage(Calls.signedIn(chats, requester, Calls.READ)
                .getChatUsage(GetChatUsageRequest.getDefaultInstance())
                .getUsage());
    }

    ChatPayload create(Requester requester, UUID key, List<String> documentIds) {
        try {
            var response = Calls.signedIn(chats, requester, Calls.CHANGE)
                    .createChat(CreateChatRequest.newBuilder()
                            .setIdempotencyKey(key.toString())
                            .addAllDocumentIds(documentIds)
                            .build());
            return switch (response.getOutcomeCase()) {
                case CHAT -> ChatPayload.of(ChatMapping.chat(response.getChat()));
                case LIMIT_REACHED ->
                    ChatPayload.refused(
                            limit(ChatLimit.CHATS, response.getLimitReached().getMost()));
                case OUTCOME_NOT_SET -> throw new IllegalStateException("content answered without an outcome we know");
            };
        } catch (StatusRuntimeException thrown) {
            if (Refusals.is(thrown, "DOCUMENT_UNKNOWN")) return ChatPayload.refused(DocumentUnknown.YOURS);
            return ChatPayload.refused(InvalidInput.of(thrown));
        }
    }

    private static ChatLimitReached limit(ChatLimit limit, int most) {
        return new ChatLimitReached("there are as many as are allowed", limit, most);
    }

    ChatPayload rename(Requester requester, String chatId, String title) {
        try {
            return ChatPayload.of(ChatMapping.chat(Calls.signedIn(chats, requester, Calls.CHANGE)
                    .renameChat(RenameChatRequest.newBuilder()
                            .setChatId(chatId)
                            .setTitle(title)
                            .build())
                    .getChat()));
        } catch (StatusRuntimeException thrown) {
            if (Refusals.is(thrown, "CHAT_UNKNOWN")) return ChatPayload.refused(UNKNOWN);
            return ChatPayload.refused(InvalidInput.of(thrown));
        }
    }

    DeleteChatPayload delete(Requester requester, String chatId) {
        boolean isDeleted = Calls.signedIn(chats, requester, Calls.CHANGE)
                .deleteChat(DeleteChatRequest.newBuilder().setChatId(chatId).build())
                .getDeleted();
        return isDeleted
                ? new DeleteChatPayload(GlobalId.of(Chat.TYPE, chatId), List.of())
                : new DeleteChatPayload(null, List.of(UNKNOWN));
    }

    ChatMessagePayload send(Requester requester, SendChatMessageInput input, String chatId) {
        try {
            var response = Calls.signedIn(chats, requester, Calls.CHANGE)
                    .sendChatMessage(SendChatMessageRequest.newBuilder()
                            .setChatId(chatId)
                            .setIdempotencyKey(input.idempotencyKey().toString())
                            .setText(input.text())
                            .build());
            return switch (response.getOutcomeCase()) {
                case MESSAGE -> ChatMessagePayload.of(ChatMapping.message(response.getMessage()));
                case REPLY_RUNNING ->
                    ChatMessagePayload.refused(new ChatReplyRunning(
                            "a reply of the chat is being made",
                            UUID.fromString(response.getReplyRunning().getMessageId())));
                case LIMIT_REACHED ->
                    ChatMessagePayload.refused(
                            limit(ChatLimit.MESSAGES, response.getLimitReached().getMost()));
                case TOO_MANY_REPLIES ->
                    ChatMessagePayload.refused(limit(
                            ChatLimit.REPLIES, response.getTooManyReplies().getMost()));
                case NO_DOCUMENTS_LEFT ->
                    ChatMessagePayload.refused(new ChatDocumentsGone("all documents of the chat were deleted"));
                case OUTCOME_NOT_SET -> throw new IllegalStateException("content answered without an outcome we know");
            };
        } catch (StatusRuntimeException thrown) {
            if (Refusals.is(thrown, "CHAT_UNKNOWN")) return ChatMessagePayload.refused(UNKNOWN);
            return ChatMessagePayload.refused(InvalidInput.of(thrown));
        }
    }

    ChatMessagePayload stop(Requester requester, UUID messageId) {
        try {
            return ChatMessagePayload.of(ChatMapping.message(Calls.signedIn(chats, requester, Calls.CHANGE)
                    .stopReply(StopReplyRequest.newBuilder()
                            .setMessageId(messageId.toString())
                            .build())
                    .getMessage()));
        } catch (StatusRuntimeException thrown) {
            if (!Refusals.is(thrown, "MESSAGE_UNKNOWN")) throw thrown;
            return ChatMessagePayload.refused(new ChatMessageUnknown("you have no such message"));
        }
    }

    ServerStream<?, ChatReplyStep> steps(Requester requester, UUID messageId, long after) {
        var stub = Calls.openStream(chats, requester);
        var request = WatchChatReplyRequest.newBuilder()
                .setMessageId(messageId.toString())
                .setAfter(after)
                .build();
        return new ServerStream<>(() -> stub.watchChatReply(request), response -> ChatMapping.step(response.getStep()));
    }
}
