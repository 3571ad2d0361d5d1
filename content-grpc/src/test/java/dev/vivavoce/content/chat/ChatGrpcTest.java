package dev.vivavoce.content.chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.ContentServer;
import dev.vivavoce.content.document.Rows;
import dev.vivavoce.content.v1.BatchGetChatsRequest;
import dev.vivavoce.content.v1.ChatMessageSent;
import dev.vivavoce.content.v1.DocumentType;
import dev.vivavoce.content.v1.GetChatUsageRequest;
import dev.vivavoce.content.v1.ListChatsRequest;
import dev.vivavoce.content.v1.QuotedReason;
import dev.vivavoce.content.v1.RenameChatRequest;
import dev.vivavoce.content.v1.ReplyMethod;
import dev.vivavoce.content.v1.ReplyState;
import dev.vivavoce.content.v1.ReplyStep;
import dev.vivavoce.events.v1.EventServiceGrpc;
import dev.vivavoce.events.v1.FollowRequest;
import dev.vivavoce.privacy.v1.ErasePersonalDataRequest;
import dev.vivavoce.privacy.v1.PersonalDataServiceGrpc;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.Refusal;
import dev.vivavoce.runtimetest.TestServer;
import io.grpc.Status.Code;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Chats without a language model: replies are quotes, and say so.
class ChatGrpcTest {
    /// The message whose reply a task makes.
    private static final String REPLY_OF_TASK = "CASE WHEN task_name = 'reply-to-chat' THEN task_instance::uuid END";

    @RegisterExtension
    static final TestServer content = ContentServer.create();

    private final ChatCalls learner = ChatCalls.learner(content);

    @Test
    void a_question_is_answered_by_a_quote_with_its_place() {
        var document = learner.library();
        var chat = learner.chat(document);
        var message = learner.asked(chat.getId(), "How many books may a member borrow?");
        var reply = message.getReply();
        assertThat(reply.getState()).isEqualTo(ReplyState.REPLY_STATE_COMPLETED);
        assertThat(reply.getMethod()).isEqualTo(ReplyMethod.REPLY_METHOD_QUOTED);
        assertThat(reply.getQuotedReason()).isEqualTo(QuotedReason.QUOTED_REASON_MODEL_OFF);
        var part = reply.getParts(0);
        assertThat(part.getText()).isEqualTo("Members may borrow eight books for four weeks.");
        var citation = part.getCitations(0);
        assertThat(citation.getDocumentId()).isEqualTo(document);
        var page = learner.documents().pages(document).getFirst().getText();
        assertThat(page.substring(
                        citation.getSpan().getStart(), citation.getSpan().getEnd()))
                .isEqualTo(citation.getQuote())
                .isEqualTo(part.getText());
        var now = learner.get(chat.getId()).getChat();
        assertThat(now.getTitle()).isEqualTo("How many books may a member borrow?");
        assertThat(now.getMessageCount()).isEqualTo(1);
    }

    @Test
    void what_the_documents_do_not_have_is_not_found() {
        var chat = learner.chat(learner.library());
        var reply = learner.asked(chat.getId(), "What is the boiling point of ethanol?")
                .getReply();
        assertThat(reply.getMethod()).isEqualTo(ReplyMethod.REPLY_METHOD_NOT_FOUND);
        assertThat(reply.getPartsList()).isEmpty();
    }

    @Test
    void a_question_that_goes_on_is_searched_with_the_one_before() {
        var chat = learner.chat(learner.library());
        learner.asked(chat.getId(), "When is the library open on weekdays?");
        var reply = learner.asked(chat.getId(), "And then on Saturdays?").getReply();
        assertThat(reply.getPartsList())
                .anySatisfy(part -> assertThat(part.getText()).contains("ten to two"));
    }

    @Test
    void the_steps_come_in_order_to_each_watcher_and_go_on_from_a_cursor() {
        var chat = learner.chat(learner.library());
        var id = learner.sent(chat.getId(), "What does a lost card cost?").getId();
        var steps = learner.steps(id, 0);
        assertThat(steps).extracting(ReplyStep::getCursor).isSorted().doesNotHaveDuplicates();
        assertThat(steps.getFirst().getState()).isIn(ReplyState.REPLY_STATE_QUEUED, ReplyState.REPLY_STATE_SEARCHING);
        assertThat(steps.getLast().getState()).isEqualTo(ReplyState.REPLY_STATE_COMPLETED);
        assertThat(steps.stream().filter(ReplyStep::hasPart)).isNotEmpty();
        var all = learner.steps(id, 0);
        assertThat(all.getLast()).isEqualTo(steps.getLast());
        var rest = learner.steps(id, all.get(all.size() - 2).getCursor());
        assertThat(rest).containsExactly(all.getLast());
        assertThat(learner.steps(id, all.getLast().getCursor())).isEmpty();
        assertThat(learner.steps(id, -1)).as("a cursor that was not reached").isEqualTo(all);
    }

    @Test
    void a_repeat_is_the_same_chat_and_the_same_message() {
        var document = learner.library();
        var key = UUID.randomUUID().toString();
        var first = learner.create(key, document).getChat();
        assertThat(learner.create(key, document).getChat().getId()).isEqualTo(first.getId());
        var other = learner.library();
        Refusal.expect(Code.ALREADY_EXISTS, "IDEMPOTENCY_KEY_REUSED", () -> learner.create(key, other));
        var sent = learner.send(first.getId(), key, "When does it open?").getMessage();
        learner.steps(sent.getId(), 0);
        assertThat(learner.send(first.getId(), key, "When does it open?")
                        .getMessage()
                        .getId())
                .isEqualTo(sent.getId());
        Refusal.expect(
                Code.ALREADY_EXISTS, "IDEMPOTENCY_KEY_REUSED", () -> learner.send(first.getId(), key, "Another text"));
        assertThat(learner.get(first.getId()).getMessagesCount()).isEqualTo(1);
    }

    @Test
    void bad_input_is_refused_by_field() {
        var chat = learner.chat(learner.library());
        Refusal.expectField("document_ids", () -> learner.chat());
        Refusal.expect(
                Code.NOT_FOUND,
                "DOCUMENT_UNKNOWN",
                () -> learner.chat(UUID.randomUUID().toString()));
        Refusal.expectField("text", () -> learner.sent(chat.getId(), "   "));
        Refusal.expectField("text", () -> learner.sent(chat.getId(), "x".repeat(2_001)));
        Refusal.expectField("title", () -> rename(learner, chat.getId(), "a\u0007b"));
        assertThat(rename(learner, chat.getId(), " The library ")).isEqualTo("The library");
        learner.asked(chat.getId(), "When is it open?");
        assertThat(learner.get(chat.getId()).getChat().getTitle()).isEqualTo("The library");
    }

    private static String rename(ChatCalls calls, String chatId, String title) {
        return calls.stub()
                .renameChat(RenameChatRequest.newBuilder()
                        .setChatId(chatId)
                        .setTitle(title)
                        .build())
                .getChat()
                .getTitle();
    }

    @Test
    void what_belongs_to_somebody_else_does_not_exist() {
        var document = learner.library();
        var chat = learner.chat(document);
        var message = learner.asked(chat.getId(), "When is it open?");
        var other = ChatCalls.learner(content);
        Refusal.expect(Code.NOT_FOUND, "DOCUMENT_UNKNOWN", () -> other.chat(document));
        Refusal.expect(Code.NOT_FOUND, "CHAT_UNKNOWN", () -> other.get(chat.getId()));
        Refusal.expect(Code.NOT_FOUND, "CHAT_UNKNOWN", () -> other.sent(chat.getId(), "Hello?"));
        Refusal.expect(Code.NOT_FOUND, "CHAT_UNKNOWN", () -> rename(other, chat.getId(), "Mine"));
        Refusal.expect(Code.NOT_FOUND, "MESSAGE_UNKNOWN", () -> other.steps(message.getId(), 0));
        Refusal.expect(Code.NOT_FOUND, "MESSAGE_UNKNOWN", () -> other.stop(message.getId()));
        assertThat(other.delete(chat.getId())).isFalse();
        assertThat(other.stub()
                        .batchGetChats(BatchGetChatsRequest.newBuilder()
                                .addChatIds(chat.getId())
                                .build())
                        .getChatsList())
                .isEmpty();
        assertThat(other.stub().listChats(ListChatsRequest.getDefaultInstance()).getTotalSize())
                .isZero();
    }

    @Test
    void chats_are_listed_by_their_last_message_page_by_page() {
        var document = learner.library();
        var first = learner.chat(document);
        var second = learner.chat(document, learner.library());
        learner.asked(first.getId(), "When is it open?");
        var page = learner.stub()
                .listChats(ListChatsRequest.newBuilder().setPageSize(1).build());
        assertThat(page.getChats(0).getId()).isEqualTo(first.getId());
        assertThat(page.getTotalSize()).isEqualTo(2);
        var next = learner.stub()
                .listChats(ListChatsRequest.newBuilder()
                        .setPageSize(1)
                        .setPageToken(page.getNextPageToken())
                        .build());
        assertThat(next.getChats(0).getId()).isEqualTo(second.getId());
        assertThat(next.getNextPageToken()).isEmpty();
        var about = learner.stub()
                .listChats(ListChatsRequest.newBuilder()
                        .setDocumentId(second.getDocumentIds(1))
                        .build());
        assertThat(about.getChatsList()).extracting(chat -> chat.getId()).containsExactly(second.getId());
    }

    @Test
    void a_deleted_document_takes_its_quotes_along() {
        var document = learner.library();
        var chat = learner.chat(document);
        learner.asked(chat.getId(), "What does a lost card cost?");
        assertThat(learner.documents().delete(document)).isTrue();
        var message = learner.last(chat.getId());
        assertThat(message.getText()).isEqualTo("What does a lost card cost?");
        assertThat(message.getReply().getPartsList()).isNotEmpty().allSatisfy(part -> {
            assertThat(part.getText()).isEmpty();
            assertThat(part.getCitationsList()).isEmpty();
        });
        assertThat(learner.get(chat.getId()).toString()).doesNotContain("12.50");
        assertThat(learner.get(chat.getId()).getChat().getDocumentIdsList()).isEmpty();
        assertThat(learner.send(chat.getId(), UUID.randomUUID().toString(), "And now?")
                        .hasNoDocumentsLeft())
                .isTrue();
    }

    @Test
    void limits_are_outcomes() {
        var document = learner.library();
        var chat = learner.chat(document);
        Rows.change(content, chat.getId(), "UPDATE chat SET messages = 200 WHERE id = ?");
        var full = learner.send(chat.getId(), UUID.randomUUID().toString(), "One more?");
        assertThat(full.getLimitReached().getMost()).isEqualTo(200);
        for (int i = 1; i < 100; i++) learner.chat(document);
        var refused = learner.create(UUID.randomUUID().toString(), document);
        assertThat(refused.getLimitReached().getMost()).isEqualTo(100);
        var usage = learner.stub()
                .getChatUsage(GetChatUsageRequest.getDefaultInstance())
                .getUsage();
        assertThat(usage.getChats()).isEqualTo(100);
        assertThat(usage.getQuotedReason()).isEqualTo(QuotedReason.QUOTED_REASON_MODEL_OFF);
        assertThat(usage.getTokensLeft()).isEqualTo(usage.getTokensADay()).isPositive();
    }

    @Test
    void a_reply_whose_process_was_killed_is_made_again_from_the_beginning() {
        var chat = learner.chat(learner.library());
        var message = learner.asked(chat.getId(), "What does a lost card cost?");
        var id = message.getId();
        // The reply is complete a moment before its job has ended.
        Await.until(
                "its job has ended",
                Duration.ofSeconds(10),
                () -> Rows.count(content, "scheduled_tasks", REPLY_OF_TASK, id) == 0);
        // As a process leaves it that is killed after the first part of its first try.
        Rows.change(content, id, "UPDATE chat_message SET state = 'WRITING', reply_try = 1 WHERE id = ?", """
                UPDATE job SET state = 'RUNNING', tries = 1, ended_at = NULL WHERE type = 'reply-to-chat' AND id = ?
                """, """
                INSERT INTO scheduled_tasks
                    (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                SELECT 'reply-to-chat', id::text, now() - interval '1 hour', true, 'dead', now() - interval '1 hour', 2
                FROM chat_message WHERE id = ?
                """);
        Await.until(
                "another process makes it",
                Duration.ofSeconds(60),
                () -> learner.last(chat.getId()).getReply().getState() == ReplyState.REPLY_STATE_COMPLETED);
        var again = learner.last(chat.getId()).getReply();
        assertThat(again.getPartsList()).isEqualTo(message.getReply().getPartsList());
        var steps = learner.steps(id, message.getReply().getCursor());
        assertThat(steps.getFirst().getRestarted()).isTrue();
        assertThat(steps.stream().filter(ReplyStep::hasPart)).hasSameSizeAs(again.getPartsList());
    }

    @Test
    void an_erasure_leaves_nothing_of_chats() {
        var chat = learner.chat(learner.library());
        var message = learner.asked(chat.getId(), "What does a lost card cost?");
        var erased = PersonalDataServiceGrpc.newBlockingStub(content.asService("identity"))
                .erasePersonalData(ErasePersonalDataRequest.newBuilder()
                        .setUserId(learner.documents().userId().toString())
                        .build())
                .getErasedList();
        assertThat(erased).anySatisfy(place -> {
            assertThat(place.getPlace()).isEqualTo("chat_message");
            assertThat(place.getCount()).isEqualTo(1);
        });
        for (var table : new String[] {"chat_part", "chat_citation", "chat_step"})
            assertThat(Rows.count(content, table, "message_id", message.getId()))
                    .as(table)
                    .isZero();
        assertThat(Rows.count(content, "chat_message", "chat_id", chat.getId())).isZero();
    }

    @Test
    void others_hear_that_a_message_was_sent_and_nothing_of_its_text() {
        var chat = learner.chat(learner.documents()
                .read("a.txt", DocumentType.DOCUMENT_TYPE_TEXT, "A text about zebras.".getBytes(UTF_8))
                .getId());
        var message = learner.asked(chat.getId(), "What about zebras?");
        var events = EventServiceGrpc.newBlockingStub(content.asService("assessment"))
                .withDeadlineAfter(Duration.ofSeconds(30))
                .follow(FollowRequest.newBuilder()
                        .addEventTypes("chat.message.sent")
                        .build());
        while (events.hasNext()) {
            var response = events.next();
            if (!response.toString().contains(learner.documents().userId().toString())) continue;
            assertThat(response.toString()).doesNotContain("zebra");
            assertThat(response.getEvent().getEventType()).isEqualTo("chat.message.sent");
            assertThat(response.getEvent().toString()).contains(message.getId());
            assertThat(ChatMessageSent.getDescriptor().getFields()).hasSize(3);
            return;
        }
    }
}
