package dev.vivavoce.content.chat;

import dev.vivavoce.content.chat.state.ReplyStep;
import dev.vivavoce.content.v1.BatchGetChatsRequest;
import dev.vivavoce.content.v1.BatchGetChatsResponse;
import dev.vivavoce.content.v1.ChatServiceGrpc;
import dev.vivavoce.content.v1.CreateChatRequest;
import dev.vivavoce.content.v1.CreateChatResponse;
import dev.vivavoce.content.v1.DeleteChatRequest;
import dev.vivavoce.content.v1.DeleteChatResponse;
import dev.vivavoce.content.v1.GetChatRequest;
import dev.vivavoce.content.v1.GetChatResponse;
import dev.vivavoce.content.v1.GetChatUsageRequest;
import dev.vivavoce.content.v1.GetChatUsageResponse;
import dev.vivavoce.content.v1.ListChatsRequest;
import dev.vivavoce.content.v1.ListChatsResponse;
import dev.vivavoce.content.v1.NoDocumentsLeft;
import dev.vivavoce.content.v1.RenameChatRequest;
import dev.vivavoce.content.v1.RenameChatResponse;
import dev.vivavoce.content.v1.SendChatMessageRequest;
import dev.vivavoce.content.v1.SendChatMessageResponse;
import dev.vivavoce.content.v1.StopReplyRequest;
import dev.vivavoce.content.v1.StopReplyResponse;
import dev.vivavoce.content.v1.WatchChatReplyRequest;
import dev.vivavoce.content.v1.WatchChatReplyResponse;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.server.Duplex;
import dev.vivavoce.runtime.watch.WatchEvent;
import dev.vivavoce.runtime.watch.WatchResponses;
import dev.vivavoce.runtime.watch.Watches;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.UUID;

/// Serves `chat.proto`.
public final class ChatGrpc extends ChatServiceGrpc.ChatServiceImplBase {
    private static final int MOST_IN_A_BATCH = 200;
    private static final int MOST_DOCUMENTS = 10;
    private final Chats chats;
    private final ChatBudget budget;

    ChatGrpc(Chats chats, ChatBudget budget) {
        this.chats = chats;
        this.budget = budget;
    }

    @Override
    public void createChat(CreateChatRequest request, StreamObserver<CreateChatResponse> out) {
        var key = IdempotencyKey.parse(request.getIdempotencyKey());
        var documentIds = request.getDocumentIdsCount() == 0
                ? List.<UUID>of()
                : Ids.uuids("document_ids", request.getDocumentIdsList(), MOST_DOCUMENTS);
        var response = CreateChatResponse.newBuilder();
        switch (chats.create(Caller.current().userId(), key, documentIds)) {
            case ChatStart.Created(var chat) -> response.setChat(ChatMapping.chat(chat));
            case ChatStart.LimitReached(int most) ->
                response.getLimitReachedBuilder().setMost(most);
        }
        answer(out, response.build());
    }

    @Override
    public void batchGetChats(BatchGetChatsRequest request, StreamObserver<BatchGetChatsResponse> out) {
        var ids = Ids.uuids("chat_ids", request.getChatIdsList(), MOST_IN_A_BATCH);
        answer(
                out,
                BatchGetChatsResponse.newBuilder()
                        .addAllChats(chats.batch(Caller.current().userId(), ids).stream()
                                .map(ChatMapping::chat)
                                .toList())
                        .build());
    }

    @Override
    public void listChats(ListChatsRequest request, StreamObserver<ListChatsResponse> out) {
        var about = request.getDocumentId().isEmpty() ? null : Ids.uuid("document_id", request.getDocumentId());
        var listed = chats.list(Caller.current().userId(), about, request.getPageSize(), request.getPageToken());
        answer(
                out,
                ListChatsResponse.newBuilder()
                        .addAllChats(listed.page().rows().stream()
                                .map(ChatMapping::chat)
                                .toList())
                        .setNextPageToken(listed.page().nextPageToken())
                        .setTotalSize(listed.totalSize())
                        .build());
    }

    @Override
    public void getChat(GetChatRequest request, StreamObserver<GetChatResponse> out) {
        var read = chats.get(
                Caller.current().userId(), chatId(request.getChatId()), request.getPageSize(), request.getPageToken());
        answer(
                out,
                GetChatResponse.newBuilder()
                        .setChat(ChatMapping.chat(read.chat()))
                        .addAllMessages(read.messages().rows().stream()
                                .map(ChatMapping::message)
                                .toList())
                        .setNextPageToken(read.messages().nextPageToken())
                        .build());
    }

    @Override
    public void renameChat(RenameChatRequest request, StreamObserver<RenameChatResponse> out) {
        var chat = chats.rename(Caller.current().userId(), chatId(request.getChatId()), request.getTitle());
        answer(
                out,
                RenameChatResponse.newBuilder().setChat(ChatMapping.chat(chat)).build());
    }

    @Override
    public void deleteChat(DeleteChatRequest request, StreamObserver<DeleteChatResponse> out) {
        boolean isDeleted = chats.delete(Caller.current().userId(), chatId(request.getChatId()));
        answer(out, DeleteChatResponse.newBuilder().setDeleted(isDeleted).build());
    }

    @Override
    public void sendChatMessage(SendChatMessageRequest request, StreamObserver<SendChatMessageResponse> out) {
        var key = IdempotencyKey.parse(request.getIdempotencyKey());
        var response = SendChatMessageResponse.newBuilder();
        switch (chats.send(Caller.current().userId(), chatId(request.getChatId()), key, request.getText())) {
            case MessageSending.Sent(var message) -> response.setMessage(ChatMapping.message(message));
            case MessageSending.Running(UUID messageId) ->
                response.getReplyRunningBuilder().setMessageId(messageId.toString());
            case MessageSending.ChatFull(int most) ->
                response.getLimitReachedBuilder().setMost(most);
            case MessageSending.TooManyReplies(int most) ->
                response.getTooManyRepliesBuilder().setMost(most);
            case MessageSending.NoDocuments() -> response.setNoDocumentsLeft(NoDocumentsLeft.getDefaultInstance());
        }
        answer(out, response.build());
    }

    @Override
    public void watchChatReply(WatchChatReplyRequest request, StreamObserver<WatchChatReplyResponse> out) {
        var id = messageId(request.getMessageId());
        long after = Watches.cursor(request.getAfter());
        if (!chats.isOpen(Caller.current().userId(), id, after)) {
            out.onCompleted(); // the caller has its last step
            return;
        }
        Duplex.<WatchChatReplyRequest, WatchChatReplyResponse>stream(
                out, call -> chats.watch(id, after, new WatchResponses<>(call, ChatGrpc::response)));
    }

    @Override
    public void stopReply(StopReplyRequest request, StreamObserver<StopReplyResponse> out) {
        var message = chats.stop(Caller.current().userId(), messageId(request.getMessageId()));
        answer(
                out,
                StopReplyResponse.newBuilder()
                        .setMessage(ChatMapping.message(message))
                        .build());
    }

    @Override
    public void getChatUsage(GetChatUsageRequest request, StreamObserver<GetChatUsageResponse> out) {
        var userId = Caller.current().userId();
        answer(
                out,
                GetChatUsageResponse.newBuilder()
                        .setUsage(ChatMapping.usage(chats.count(userId), budget.of(userId)))
                        .build());
    }

    private static UUID chatId(String text) {
        return Ids.uuid("chat_id", text);
    }

    private static UUID messageId(String text) {
        return Ids.uuid("message_id", text);
    }

    private static <R> void answer(StreamObserver<R> out, R response) {
        out.onNext(response);
        out.onCompleted();
    }

    private static WatchChatReplyResponse response(WatchEvent event) {
        return WatchChatReplyResponse.newBuilder()
                .setStep(ChatMapping.step(ReplyStep.decoded(event.content())))
                .build();
    }
}
