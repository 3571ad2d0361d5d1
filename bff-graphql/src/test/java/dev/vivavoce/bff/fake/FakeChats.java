package dev.vivavoce.bff.fake;

import com.google.protobuf.util.Timestamps;
import dev.vivavoce.content.v1.BatchGetChatsRequest;
import dev.vivavoce.content.v1.BatchGetChatsResponse;
import dev.vivavoce.content.v1.Chat;
import dev.vivavoce.content.v1.ChatMessage;
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
import dev.vivavoce.content.v1.QuotedReason;
import dev.vivavoce.content.v1.RenameChatRequest;
import dev.vivavoce.content.v1.RenameChatResponse;
import dev.vivavoce.content.v1.ReplyMethod;
import dev.vivavoce.content.v1.ReplyPart;
import dev.vivavoce.content.v1.ReplyState;
import dev.vivavoce.content.v1.SendChatMessageRequest;
import dev.vivavoce.content.v1.SendChatMessageResponse;
import dev.vivavoce.content.v1.StopReplyRequest;
import dev.vivavoce.content.v1.StopReplyResponse;
import dev.vivavoce.content.v1.WatchChatReplyRequest;
import dev.vivavoce.content.v1.WatchChatReplyResponse;
import dev.vivavoce.runtime.failure.Failure;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// `ChatService` for any caller: each message is answered at once by a quote from the chat's first document.
public final class FakeChats extends ChatServiceGrpc.ChatServiceImplBase {
    public static final int MOST = 40;

    private final Map<String, Chat> all = new LinkedHashMap<>();
    private final Map<String, List<ChatMessage>> messages = new LinkedHashMap<>();

    /// Adds a chat about documents, and returns its id.
    public synchronized String add(List<String> documentIds) {
        var id = UUID.randomUUID().toString();
        var at = Timestamps.fromMillis(1_000_000_000_000L);
        all.put(
                id,
                Chat.newBuilder()
                        .setId(id)
                        .addAllDocumentIds(documentIds)
                        .setCreatedAt(at)
                        .setLastMessageAt(at)
                        .build());
        messages.put(id, new ArrayList<>());
        return id;
    }

    private Chat own(String id) {
        var chat = all.get(id);
        if (chat == null) throw Failure.notFound("CHAT_UNKNOWN", "no such chat");
        return chat;
    }

    private ChatMessage message(String id) {
        return messages.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.getId().equals(id))
                .findFirst()
                .orElseThrow(() -> Failure.notFound("MESSAGE_UNKNOWN", "no such message"));
    }

    @Override
    public synchronized void createChat(CreateChatRequest request, StreamObserver<CreateChatResponse> out) {
        var response = CreateChatResponse.newBuilder();
        if (request.getDocumentIdsCount() == 0) throw Failure.invalidField("document_ids", "0 entries");
        if (all.size() >= MOST) response.getLimitReachedBuilder().setMost(MOST);
        else response.setChat(own(add(request.getDocumentIdsList())));
        FakeSpeech.answer(out, response.build());
    }

    @Override
    public synchronized void batchGetChats(BatchGetChatsRequest request, StreamObserver<BatchGetChatsResponse> out) {
        FakeSpeech.answer(
                out,
                BatchGetChatsResponse.newBuilder()
                        .addAllChats(all.values().stream()
                                .filter(one -> request.getChatIdsList().contains(one.getId()))
                                .toList())
                        .build());
    }

    @Override
    public synchronized void listChats(ListChatsRequest request, StreamObserver<ListChatsResponse> out) {
        var some = all.values().stream()
                .filter(one -> request.getDocumentId().isEmpty()
                        || one.getDocumentIdsList().contains(request.getDocumentId()))
                .toList();
        FakeSpeech.answer(
                out,
                ListChatsResponse.newBuilder()
                        .addAllChats(some)
                        .setTotalSize(some.size())
                        .build());
    }

    @Override
    public synchronized void getChat(GetChatRequest request, StreamObserver<GetChatResponse> out) {
        var chat = own(request.getChatId());
        FakeSpeech.answer(
                out,
                GetChatResponse.newBuilder()
                        .setChat(chat)
                        .addAllMessages(
                                messages.getOrDefault(chat.getId(), List.of()).reversed())
                        .build());
    }

    @Override
    public synchronized void renameChat(RenameChatRequest request, StreamObserver<RenameChatResponse> out) {
        if (request.getTitle().isBlank()) throw Failure.invalidField("title", "0 characters");
        var renamed = own(request.getChatId()).toBuilder()
                .setTitle(request.getTitle())
                .build();
        all.put(renamed.getId(), renamed);
        FakeSpeech.answer(out, RenameChatResponse.newBuilder().setChat(renamed).build());
    }

    @Override
    public synchronized void deleteChat(DeleteChatRequest request, StreamObserver<DeleteChatResponse> out) {
        boolean isDeleted = all.remove(request.getChatId()) != null;
        FakeSpeech.answer(
                out, DeleteChatResponse.newBuilder().setDeleted(isDeleted).build());
    }

    @Override
    public synchronized void sendChatMessage(
            SendChatMessageRequest request, StreamObserver<SendChatMessageResponse> out) {
        var chat = own(request.getChatId());
        var response = SendChatMessageResponse.newBuilder();
        switch (request.getText()) {
            case "" -> throw Failure.invalidField("text", "0 characters");
            case "running" -> response.getReplyRunningBuilder().setMessageId(new UUID(0, 1).toString());
            case "full" -> response.getLimitReachedBuilder().setMost(200);
            case "busy" -> response.getTooManyRepliesBuilder().setMost(3);
            case "gone" -> response.getNoDocumentsLeftBuilder();
            default -> {
                var message = answered(chat, request.getText());
                messages.computeIfAbsent(chat.getId(), _ -> new ArrayList<>()).add(message);
                all.put(
                        chat.getId(),
                        chat.toBuilder()
                                .setMessageCount(chat.getMessageCount() + 1)
                                .build());
                response.setMessage(message);
            }
        }
        FakeSpeech.answer(out, response.build());
    }

    private static ChatMessage answered(Chat chat, String text) {
        var message = ChatMessage.newBuilder()
                .setId(UUID.randomUUID().toString())
                .setChatId(chat.getId())
                .setText(text)
                .setSentAt(Timestamps.fromMillis(1_000_000_000_000L));
        message.getReplyBuilder()
                .setState(ReplyState.REPLY_STATE_COMPLETED)
                .setMethod(ReplyMethod.REPLY_METHOD_QUOTED)
                .setQuotedReason(QuotedReason.QUOTED_REASON_MODEL_OFF)
                .addParts(quote(chat))
                .setCursor(3);
        return message.build();
    }

    private static ReplyPart quote(Chat chat) {
        var part = ReplyPart.newBuilder()
                .setMethod(ReplyMethod.REPLY_METHOD_QUOTED)
                .setText("Wash your hands.");
        part.addCitationsBuilder()
                .setDocumentId(chat.getDocumentIds(0))
                .setPage(1)
                .setQuote("Wash your hands.")
                .getSpanBuilder()
                .setEnd(16);
        return part.build();
    }

    @Override
    public synchronized void stopReply(StopReplyRequest request, StreamObserver<StopReplyResponse> out) {
        var message = message(request.getMessageId());
        FakeSpeech.answer(
                out, StopReplyResponse.newBuilder().setMessage(message).build());
    }

    @Override
    public synchronized void watchChatReply(WatchChatReplyRequest request, StreamObserver<WatchChatReplyResponse> out) {
        var reply = message(request.getMessageId()).getReply();
        for (long cursor = request.getAfter() + 1; cursor <= reply.getCursor(); cursor++) {
            var response = WatchChatReplyResponse.newBuilder();
            var step = response.getStepBuilder()
                    .setCursor(cursor)
                    .setMethod(reply.getMethod())
                    .setAt(Timestamps.fromMillis(1_000_000_000_000L))
                    .setState(
                            cursor == reply.getCursor()
                                    ? ReplyState.REPLY_STATE_COMPLETED
                                    : ReplyState.REPLY_STATE_WRITING);
            if (cursor == 2) step.setPart(reply.getParts(0));
            out.onNext(response.build());
        }
        out.onCompleted();
    }

    @Override
    public synchronized void getChatUsage(GetChatUsageRequest request, StreamObserver<GetChatUsageResponse> out) {
        var response = GetChatUsageResponse.newBuilder();
        response.getUsageBuilder()
                .setChats(all.size())
                .setMostChats(MOST)
                .setMostMessagesAChat(200)
                .setQuotedReason(QuotedReason.QUOTED_REASON_MODEL_OFF)
                .setTokensLeft(900)
                .setTokensADay(1_000)
                .setResetsAt(Timestamps.fromMillis(1_000_000_000_000L));
        FakeSpeech.answer(out, response.build());
    }
}
