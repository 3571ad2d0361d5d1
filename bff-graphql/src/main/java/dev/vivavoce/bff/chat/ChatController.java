package dev.vivavoce.bff.chat;

import static java.util.stream.Collectors.toMap;

import dev.vivavoce.bff.chat.ChatMessage.ChatCitation;
import dev.vivavoce.bff.chat.ChatMessage.ChatReplyStep;
import dev.vivavoce.bff.chat.Inputs.CreateChatInput;
import dev.vivavoce.bff.chat.Inputs.DeleteChatInput;
import dev.vivavoce.bff.chat.Inputs.RenameChatInput;
import dev.vivavoce.bff.chat.Inputs.SendChatMessageInput;
import dev.vivavoce.bff.chat.Inputs.StopChatReplyInput;
import dev.vivavoce.bff.chat.Payloads.ChatDocumentsGone;
import dev.vivavoce.bff.chat.Payloads.ChatLimitReached;
import dev.vivavoce.bff.chat.Payloads.ChatMessagePayload;
import dev.vivavoce.bff.chat.Payloads.ChatMessageUnknown;
import dev.vivavoce.bff.chat.Payloads.ChatPayload;
import dev.vivavoce.bff.chat.Payloads.ChatReplyRunning;
import dev.vivavoce.bff.chat.Payloads.ChatUnknown;
import dev.vivavoce.bff.chat.Payloads.DeleteChatPayload;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.document.Document;
import dev.vivavoce.bff.document.DocumentClient;
import dev.vivavoce.bff.graphql.Connection;
import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.graphql.NodeSource;
import dev.vivavoce.bff.graphql.Paging;
import dev.vivavoce.bff.graphql.StepCursor;
import dev.vivavoce.bff.graphql.UnionMembers;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/// The viewer's chats about documents.
@Controller
final class ChatController implements NodeSource, UnionMembers {
    private final ChatClient chats;
    private final DocumentClient documents;
    private final Scheduler virtualThreads;

    ChatController(ChatClient chats, DocumentClient documents, Scheduler virtualThreads) {
        this.chats = chats;
        this.documents = documents;
        this.virtualThreads = virtualThreads;
    }

    @QueryMapping
    @Nullable
    Chat chat(@ContextValue Requester requester, @Argument String id) {
        var found = chats.chats(requester, List.of(local(id)));
        return found.isEmpty() ? null : found.getFirst();
    }

    @QueryMapping
    Connection<Chat> chats(
            @ContextValue Requester requester,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable String documentId) {
        var about = documentId == null ? "" : GlobalId.local(Document.TYPE, documentId);
        return Paging.connection(first, after, (size, token) -> chats.page(requester, about, size, token));
    }

    @QueryMapping
    @Nullable
    Connection<ChatMessage> chatMessages(
            @ContextValue Requester requester,
            @Argument String chatId,
            @Argument int first,
            @Argument @Nullable String after) {
        var id = local(chatId);
        try {
            return Paging.connection(first, after, (size, token) -> {
                var page = chats.messages(requester, id, size, token);
                if (page == null) throw new NoChat();
                return page;
            });
        } catch (NoChat _) {
            return null;
        }
    }

    /// There is no list.
    private static final class NoChat extends RuntimeException {
        NoChat() {
            super("no chat", null, false, false);
        }
    }

    @QueryMapping
    ChatUsage chatUsage(@ContextValue Requester requester) {
        return chats.usage(requester);
    }

    @BatchMapping(typeName = "Chat", field = "documents")
    Map<Chat, List<Document>> ofChats(@ContextValue Requester requester, List<Chat> parents) {
        return documents.ofParents(requester, parents, Chat::documentIds);
    }

    @BatchMapping(typeName = "ChatCitation", field = "document")
    Map<ChatCitation, Document> ofCitations(@ContextValue Requester requester, List<ChatCitation> citations) {
        var found = new HashMap<ChatCitation, Document>();
        documents
                .ofParents(requester, citations, citation -> List.of(citation.documentId()))
                .forEach((citation, own) -> own.forEach(document -> found.put(citation, document)));
        return found;
    }

    @MutationMapping
    ChatPayload createChat(@ContextValue Requester requester, @Argument CreateChatInput input) {
        var ids = input.documentIds().stream()
                .map(id -> GlobalId.local(Document.TYPE, id))
                .toList();
        return chats.create(requester, input.idempotencyKey(), ids);
    }

    @MutationMapping
    ChatPayload renameChat(@ContextValue Requester requester, @Argument RenameChatInput input) {
        return chats.rename(requester, local(input.chatId()), input.title());
    }

    @MutationMapping
    DeleteChatPayload deleteChat(@ContextValue Requester requester, @Argument DeleteChatInput input) {
        return chats.delete(requester, local(input.chatId()));
    }

    @MutationMapping
    ChatMessagePayload sendChatMessage(@ContextValue Requester requester, @Argument SendChatMessageInput input) {
        return chats.send(requester, input, local(input.chatId()));
    }

    @MutationMapping
    ChatMessagePayload stopChatReply(@ContextValue Requester requester, @Argument StopChatReplyInput input) {
        return chats.stop(requester, input.messageId());
    }

    @SubscriptionMapping
    Flux<ChatReplyStep> chatReply(
            @ContextValue Requester requester, @Argument UUID messageId, @Argument @Nullable String after) {
        long cursor = StepCursor.parse(after);
        return Flux.using(() -> chats.steps(requester, messageId, cursor), Flux::fromIterable)
                .subscribeOn(virtualThreads);
    }

    @Override
    public List<Class<?>> unionMembers() {
        return List.of(
                ChatLimitReached.class,
                ChatUnknown.class,
                ChatMessageUnknown.class,
                ChatDocumentsGone.class,
                ChatReplyRunning.class);
    }

    @Override
    public String type() {
        return Chat.TYPE;
    }

    @Override
    public Map<String, Chat> nodes(Requester requester, Collection<String> localIds) {
        return chats.chats(requester, localIds).stream().collect(toMap(Chat::chatId, chat -> chat));
    }

    private static String local(String id) {
        return GlobalId.local(Chat.TYPE, id);
    }
}
