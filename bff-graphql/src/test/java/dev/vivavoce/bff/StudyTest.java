package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.bff.graphql.GlobalId;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Notes and chats through the graph.
class StudyTest {
    private static final String SEND = """
            mutation($chat: ID!, $key: UUID!, $text: String!) {
              sendChatMessage(input: {idempotencyKey: $key, chatId: $chat, text: $text}) {
                message { id text reply { state method quotedReason cursor
                  parts { index method text citations { page span { start end } quote document { name } } } } }
                errors { __typename ... on ChatReplyRunning { messageId } ... on ChatLimitReached { limit most }
                  ... on InvalidInput { violations { field } } } } }
            """;
    private static final String EDIT = """
            mutation($input: EditNotesInput!) { editNotes(input: $input) {
              notes { revision change content { keyPoints { text citations { page quote } } } }
              errors { __typename ... on NotesChanged { notes { revision } }
                ... on InvalidInput { violations { field } } } } }
            """;

    @RegisterExtension
    static final Edge edge = Edge.of();

    private final Person ana = edge.person("Ana");

    @BeforeEach
    void count_from_zero() {
        edge.content().calls.reset();
    }

    @Test
    void notes_of_a_page_of_documents_cost_one_call_more() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 10; i++) ids.add(edge.content().documents.add(ana.id(), "Document " + i));
        edge.content().notes.add(ids.getFirst());
        var nodes = ana.ask("""
                        { viewer { documents(first: 20) { nodes { name notes { id state revision method
                            content { keyPoints { text supported citations { page span { end } quote } } } } } } } }
                        """).at("/viewer/documents/nodes");
        assertThat(nodes).hasSize(10);
        assertThat(nodes.get(9)
                        .at("/notes/content/keyPoints/0/citations/0/span/end")
                        .asInt())
                .isEqualTo(16);
        assertThat(nodes.get(0).at("/notes").isNull()).isTrue();
        assertThat(edge.content().calls.all()).isEqualTo(2);
        var id = nodes.get(9).at("/notes/id").asString();
        assertThat(ana.ask("query($id: ID!) { node(id: $id) { ... on Notes { state } } }", Map.of("id", id))
                        .at("/node/state")
                        .asString())
                .isEqualTo("READY");
    }

    @Test
    void notes_are_made_changed_and_deleted() {
        var local = edge.content().documents.add(ana.id(), "Ward rules");
        var id = GlobalId.of("Document", local);
        var made = ana.ask("""
                mutation($id: ID!, $key: UUID!) { generateNotes(input: {documentId: $id, idempotencyKey: $key}) {
                  notes { revision change } errors { __typename } } }
                """, Map.of("id", id, "key", UUID.randomUUID().toString()));
        assertThat(made.at("/generateNotes/notes").toString()).isEqualTo("{\"revision\":1,\"change\":\"GENERATED\"}");
        var edited = edit(id, 1, "Dry your hands.");
        assertThat(edited.at("/notes/revision").asInt()).isEqualTo(2);
        assertThat(edited.at("/notes/content/keyPoints/0/text").asString()).isEqualTo("Dry your hands.");
        var clash = edit(id, 1, "Late.").at("/errors/0");
        assertThat(clash.at("/__typename").asString()).isEqualTo("NotesChanged");
        assertThat(clash.at("/notes/revision").asInt()).isEqualTo(2);
        assertThat(edit(id, 2, " ").at("/errors/0/violations/0/field").asString())
                .isEqualTo("keyPoints");
        var read = ana.ask("""
                        query($id: ID!) { notesMarkdown(documentId: $id)
                          noteVersions(documentId: $id) { totalCount nodes { revision content { __typename } } }
                          noteVersion(documentId: $id, revision: 2) { content { keyPoints { text } } }
                          unknown: noteVersion(documentId: $id, revision: 9) { at } }
                        """, Map.of("id", id));
        assertThat(read.at("/notesMarkdown").asString()).isEqualTo("- Dry your hands.\n");
        assertThat(read.at("/noteVersions/totalCount").asInt()).isEqualTo(1);
        assertThat(read.at("/noteVersion/content/keyPoints")).hasSize(1);
        assertThat(read.at("/unknown").isNull()).isTrue();
        var restored = ana.ask("""
                        mutation($id: ID!) { restoreNotes(input: {documentId: $id, restored: 9, revision: 2}) {
                          errors { __typename } } }
                        """, Map.of("id", id));
        assertThat(restored.at("/restoreNotes/errors/0/__typename").asString()).isEqualTo("NoteVersionUnknown");
        var delete =
                "mutation($id: ID!) { deleteNotes(input: {documentId: $id}) { deletedNotesId errors { __typename } } }";
        assertThat(ana.ask(delete, Map.of("id", id))
                        .at("/deleteNotes/deletedNotesId")
                        .asString())
                .isEqualTo(GlobalId.of("Notes", local));
        assertThat(ana.ask(delete, Map.of("id", id))
                        .at("/deleteNotes/errors/0/__typename")
                        .asString())
                .isEqualTo("NotesUnknown");
        var none = ana.ask(
                "query($id: ID!) { noteVersions(documentId: $id) { totalCount } notesMarkdown(documentId: $id) }",
                Map.of("id", id));
        assertThat(none.at("/noteVersions").isNull()).isTrue();
        assertThat(none.at("/notesMarkdown").isNull()).isTrue();
    }

    private JsonNode edit(String id, int revision, String text) {
        var citation = Map.of("page", 1, "start", 0, "end", 4);
        var point = Map.of("text", text, "citations", List.of(citation));
        var input = Map.of(
                "documentId", id,
                "revision", revision,
                "summary", List.of(),
                "keyPoints", List.of(point),
                "glossary", List.of());
        return ana.ask(EDIT, Map.of("input", input)).at("/editNotes");
    }

    @Test
    void a_chat_is_begun_and_a_message_answered_with_its_documents() {
        var local = edge.content().documents.add(ana.id(), "Ward rules");
        var created = ana.ask(
                """
                mutation($ids: [ID!]!, $key: UUID!) { createChat(input: {documentIds: $ids, idempotencyKey: $key}) {
                  chat { id title documents { name } } errors { __typename } } }
                """,
                Map.of(
                        "ids",
                        List.of(GlobalId.of("Document", local)),
                        "key",
                        UUID.randomUUID().toString()));
        assertThat(created.at("/createChat/chat/documents/0/name").asString()).isEqualTo("Ward rules");
        var id = created.at("/createChat/chat/id").asString();
        var sent = send(id, "What is first?");
        assertThat(sent.at("/message/reply/method").asString()).isEqualTo("QUOTED");
        assertThat(sent.at("/message/reply/parts/0/citations/0/document/name").asString())
                .isEqualTo("Ward rules");
        edge.content().calls.reset();
        var read = ana.ask("""
                        query($id: ID!) { chat(id: $id) { messageCount }
                          chatMessages(chatId: $id) { totalCount nodes { text reply { state } } }
                          chats { totalCount nodes { documents { name } } }
                          chatUsage { chats mostChats quotedReason tokensLeft } }
                        """, Map.of("id", id));
        assertThat(read.at("/chat/messageCount").asInt()).isEqualTo(1);
        assertThat(read.at("/chatMessages/nodes/0/text").asString()).isEqualTo("What is first?");
        assertThat(read.at("/chatUsage/quotedReason").asString()).isEqualTo("MODEL_OFF");
        assertThat(edge.content().calls.all()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "running, ChatReplyRunning",
        "full, ChatLimitReached",
        "busy, ChatLimitReached",
        "gone, ChatDocumentsGone",
        "'', InvalidInput"
    })
    void a_message_that_is_not_sent_has_its_type(String text, String type) {
        var chat = edge.content().chats.add(List.of(edge.content().documents.add(ana.id(), "a")));
        assertThat(send(GlobalId.of("Chat", chat), text)
                        .at("/errors/0/__typename")
                        .asString())
                .isEqualTo(type);
    }

    @Test
    void what_does_not_exist_has_its_type() {
        var none = UUID.randomUUID().toString();
        assertThat(send(GlobalId.of("Chat", none), "Hello?")
                        .at("/errors/0/__typename")
                        .asString())
                .isEqualTo("ChatUnknown");
        var answer = ana.ask("""
                mutation($chat: ID!, $message: UUID!) {
                  renameChat(input: {chatId: $chat, title: "x"}) { errors { __typename } }
                  deleteChat(input: {chatId: $chat}) { errors { __typename } }
                  stopChatReply(input: {messageId: $message}) { errors { __typename } } }
                """, Map.of("chat", GlobalId.of("Chat", none), "message", none));
        assertThat(answer.at("/renameChat/errors/0/__typename").asString()).isEqualTo("ChatUnknown");
        assertThat(answer.at("/deleteChat/errors/0/__typename").asString()).isEqualTo("ChatUnknown");
        assertThat(answer.at("/stopChatReply/errors/0/__typename").asString()).isEqualTo("ChatMessageUnknown");
        var read = ana.ask(
                "query($id: ID!) { chatMessages(chatId: $id) { totalCount } chat(id: $id) { title } }",
                Map.of("id", GlobalId.of("Chat", none)));
        assertThat(read.at("/chatMessages").isNull()).isTrue();
        assertThat(read.at("/chat").isNull()).isTrue();
    }

    @Test
    void a_reply_and_the_making_of_notes_are_followed_from_a_cursor() throws Exception {
        var document = edge.content().documents.add(ana.id(), "a");
        var chat = GlobalId.of("Chat", edge.content().chats.add(List.of(document)));
        var message = send(chat, "Hello?").at("/message/id").asString();
        var reply = "subscription($id: UUID!, $after: String) { chatReply(messageId: $id, after: $after)"
                + " { cursor state part { text citations { document { name } } } } }";
        assertThat(events(reply, message, "0"))
                .contains("\"cursor\":\"1\"", "Wash your hands.", "\"name\":\"a\"", "COMPLETED");
        assertThat(events(reply, message, "2")).doesNotContain("Wash").contains("COMPLETED");
        edge.content().notes.add(document);
        var progress = "subscription($id: ID!, $after: String) { notesProgress(documentId: $id, after: $after)"
                + " { cursor durable state notes { revision } } }";
        var id = GlobalId.of("Document", document);
        assertThat(events(progress, id, "0")).contains("QUEUED", "READY", "\"revision\":1");
        assertThat(events(progress, id, "2")).doesNotContain("QUEUED").contains("READY");
    }

    private String events(String query, String id, String after) throws Exception {
        var variables = Map.of("id", id, "after", after);
        var body = Person.JSON.writeValueAsString(Map.of("query", query, "variables", variables));
        var request = ana.post(body).setHeader("Accept", "text/event-stream").build();
        return edge.http().send(request, BodyHandlers.ofString()).body();
    }

    private JsonNode send(String chat, String text) {
        return ana.ask(SEND, Map.of("chat", chat, "key", UUID.randomUUID().toString(), "text", text))
                .at("/sendChatMessage");
    }
}
