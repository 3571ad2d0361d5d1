package dev.vivavoce.content.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.document.DocumentCalls;
import dev.vivavoce.content.v1.Chat;
import dev.vivavoce.content.v1.ChatMessage;
import dev.vivavoce.content.v1.ChatServiceGrpc;
import dev.vivavoce.content.v1.ChatServiceGrpc.ChatServiceBlockingStub;
import dev.vivavoce.content.v1.CreateChatRequest;
import dev.vivavoce.content.v1.CreateChatResponse;
import dev.vivavoce.content.v1.DeleteChatRequest;
import dev.vivavoce.content.v1.DocumentType;
import dev.vivavoce.content.v1.GetChatRequest;
import dev.vivavoce.content.v1.GetChatResponse;
import dev.vivavoce.content.v1.ReplyStep;
import dev.vivavoce.content.v1.SendChatMessageRequest;
import dev.vivavoce.content.v1.SendChatMessageResponse;
import dev.vivavoce.content.v1.StopReplyRequest;
import dev.vivavoce.content.v1.WatchChatReplyRequest;
import dev.vivavoce.content.v1.WatchChatReplyResponse;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtimetest.TestServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/// What a learner does with chats, as tests do it.
record ChatCalls(TestServer server, DocumentCalls documents) {
    static final String LIBRARY = """
            # The library

            ## Borrowing

            Members may borrow eight books for four weeks. A book that somebody else waits for cannot be kept longer.
            You must not take newspapers home. A lost card costs 12.50 euros.

            ## Opening hours

            The library is open from nine to six on weekdays. On Saturdays it is open from ten to two. Nobody works there
            on Sundays. The reading room closes half an hour earlier than the rest of the house.
            """;

    static ChatCalls learner(TestServer server) {
        return new ChatCalls(server, DocumentCalls.learner(server));
    }

    ChatServiceBlockingStub stub() {
        return ChatServiceGrpc.newBlockingStub(server.as(documents.userId(), Role.LEARNER))
                .withDeadlineAfter(Duration.ofSeconds(60));
    }

    /// Uploads the text of a library; returns the id of the document.
    String library() {
        return documents
                .read("Library.md", DocumentType.DOCUMENT_TYPE_MARKDOWN, LIBRARY.getBytes(UTF_8))
                .getId();
    }

    CreateChatResponse create(String key, String... documentIds) {
        return stub().createChat(CreateChatRequest.newBuilder()
                .setIdempotencyKey(key)
                .addAllDocumentIds(List.of(documentIds))
                .build());
    }

    Chat chat(String... documentIds) {
        return create(UUID.randomUUID().toString(), documentIds).getChat();
    }

    SendChatMessageResponse send(String chatId, String key, String text) {
        return stub().sendChatMessage(SendChatMessageRequest.newBuilder()
                .setChatId(chatId)
                .setIdempotencyKey(key)
                .setText(text)
                .build());
    }

    ChatMessage sent(String chatId, String text) {
        var response = send(chatId, UUID.randomUUID().toString(), text);
        assertThat(response.hasMessage()).as("%s", response).isTrue();
        return response.getMessage();
    }

    Iterator<WatchChatReplyResponse> watch(String messageId, long after) {
        return stub().watchChatReply(WatchChatReplyRequest.newBuilder()
                .setMessageId(messageId)
                .setAfter(after)
                .build());
    }

    /// The steps after a cursor, until the reply has ended.
    List<ReplyStep> steps(String messageId, long after) {
        var steps = new ArrayList<ReplyStep>();
        watch(messageId, after).forEachRemaining(response -> steps.add(response.getStep()));
        return steps;
    }

    GetChatResponse get(String chatId) {
        return stub().getChat(GetChatRequest.newBuilder().setChatId(chatId).build());
    }

    /// The newest message.
    ChatMessage last(String chatId) {
        return get(chatId).getMessages(0);
    }

    /// Sends a message; returns it when its reply has ended.
    ChatMessage asked(String chatId, String text) {
        steps(sent(chatId, text).getId(), 0);
        return last(chatId);
    }

    ChatMessage stop(String messageId) {
        return stub().stopReply(
                        StopReplyRequest.newBuilder().setMessageId(messageId).build())
                .getMessage();
    }

    boolean delete(String chatId) {
        return stub().deleteChat(
                        DeleteChatRequest.newBuilder().setChatId(chatId).build())
                .getDeleted();
    }
}
