package dev.vivavoce.it;

import dev.vivavoce.content.v1.ChatServiceGrpc;
import dev.vivavoce.content.v1.CreateChatRequest;
import dev.vivavoce.content.v1.GenerateNotesRequest;
import dev.vivavoce.content.v1.NoteServiceGrpc;
import dev.vivavoce.content.v1.SendChatMessageRequest;
import dev.vivavoce.content.v1.WatchChatReplyRequest;
import dev.vivavoce.content.v1.WatchNotesRequest;
import io.grpc.Channel;
import java.time.Duration;
import java.util.UUID;

/// A document of a learner with notes, and a chat about it with an answered message; their ids in content.
record StudiedDocument(String documentId, String chatId, String messageId) {
    private static final Duration AT_MOST = Duration.ofSeconds(60);

    /// @param content calls content as the learner whose document it is
    static StudiedDocument of(Channel content, String documentId) {
        var notes = NoteServiceGrpc.newBlockingStub(content).withDeadlineAfter(AT_MOST);
        var made = notes.generateNotes(GenerateNotesRequest.newBuilder()
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .setDocumentId(documentId)
                        .build())
                .getNotes();
        notes.watchNotes(WatchNotesRequest.newBuilder()
                        .setDocumentId(made.getDocumentId())
                        .build())
                .forEachRemaining(_ -> {});
        var chats = ChatServiceGrpc.newBlockingStub(content).withDeadlineAfter(AT_MOST);
        var chat = chats.createChat(CreateChatRequest.newBuilder()
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .addDocumentIds(documentId)
                        .build())
                .getChat();
        var message = chats.sendChatMessage(SendChatMessageRequest.newBuilder()
                        .setChatId(chat.getId())
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .setText("What are the rules of the ward?")
                        .build())
                .getMessage();
        chats.watchChatReply(WatchChatReplyRequest.newBuilder()
                        .setMessageId(message.getId())
                        .build())
                .forEachRemaining(_ -> {});
        return new StudiedDocument(documentId, chat.getId(), message.getId());
    }
}
