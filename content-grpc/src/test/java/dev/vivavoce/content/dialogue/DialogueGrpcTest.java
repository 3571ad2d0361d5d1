package dev.vivavoce.content.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.content.ContentServer;
import dev.vivavoce.content.Refusals;
import dev.vivavoce.content.dialogue.script.Line;
import dev.vivavoce.content.dialogue.script.Scripts;
import dev.vivavoce.content.v1.BatchGetScenariosRequest;
import dev.vivavoce.content.v1.CreateScenarioRequest;
import dev.vivavoce.content.v1.DialogueServiceGrpc;
import dev.vivavoce.content.v1.DialogueServiceGrpc.DialogueServiceBlockingStub;
import dev.vivavoce.content.v1.GetScenarioRequest;
import dev.vivavoce.content.v1.Level;
import dev.vivavoce.content.v1.ListScenariosRequest;
import dev.vivavoce.content.v1.ListSentenceLanguagesRequest;
import dev.vivavoce.content.v1.PublishScenarioRequest;
import dev.vivavoce.content.v1.ReplyRequest;
import dev.vivavoce.content.v1.ReplyResponse;
import dev.vivavoce.content.v1.ScenarioContent;
import dev.vivavoce.content.v1.ScenarioRef;
import dev.vivavoce.content.v1.ScenarioServiceGrpc;
import dev.vivavoce.content.v1.SentenceServiceGrpc;
import dev.vivavoce.content.v1.Speaker;
import dev.vivavoce.content.v1.SuggestLineRequest;
import dev.vivavoce.content.v1.Turn;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtimetest.TestServer;
import io.grpc.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DialogueGrpcTest {
    private static final String INSULIN = "7a1d5cea-0001-4a10-8000-000000000001";

    @RegisterExtension
    static final TestServer content = ContentServer.create();

    private static DialogueServiceBlockingStub speech() {
        return DialogueServiceGrpc.newBlockingStub(content.asService("speech"));
    }

    private static DialogueServiceBlockingStub as(Role... roles) {
        return DialogueServiceGrpc.newBlockingStub(content.as(UUID.randomUUID(), roles));
    }

    private static ReplyRequest.Builder talk(String... learner) {
        var request = ReplyRequest.newBuilder().setScenarioId(INSULIN);
        for (var text : learner)
            request.addTurns(
                    Turn.newBuilder().setSpeaker(Speaker.SPEAKER_LEARNER).setText(text));
        return request;
    }

    private static List<ReplyResponse> reply(ReplyRequest.Builder request) {
        var all = new ArrayList<ReplyResponse>();
        speech().reply(request.build()).forEachRemaining(all::add);
        return all;
    }

    @Test
    void the_reply_comes_sentence_by_sentence_and_ends_with_what_was_understood() {
        var parts = reply(talk("You inject into the belly, and the needle is so thin that you hardly feel it."));
        assertThat(parts).hasSizeGreaterThan(1);
        assertThat(parts.subList(0, parts.size() - 1)).allSatisfy(part -> {
            assertThat(part.getSentence().getText()).isNotBlank();
            assertThat(part.getSentence().getReplyId()).matches("[0-9a-f]{12}");
        });
        var end = parts.getLast().getEnd();
        assertThat(end.getTasksTouchedList()).containsExactly(3);
        assertThat(end.getClosing()).isFalse();
        assertThat(end.getNotUnderstoodList()).isEmpty();
    }

    @Test
    void the_same_request_gets_the_same_reply_and_ids_are_recognised() {
        var request = talk("How do you feel about starting insulin?");
        var first = reply(request);
        assertThat(reply(request)).isEqualTo(first);
        var turn = Turn.newBuilder().setSpeaker(Speaker.SPEAKER_PARTNER);
        for (var part : first.subList(0, first.size() - 1)) {
            turn.setText((turn.getText() + " " + part.getSentence().getText()).strip());
            turn.addReplyIds(part.getSentence().getReplyId());
        }
        var second = reply(request.addTurns(turn)
                .addTurns(Turn.newBuilder()
                        .setSpeaker(Speaker.SPEAKER_LEARNER)
                        .setText("How do you feel about starting insulin?")));
        assertThat(second).doesNotContainAnyElementsOf(first.subList(0, first.size() - 1));
    }

    @Test
    void a_turn_that_is_not_understood_is_named() {
        var end = reply(talk("Zibble frant wogle drupsa vurmik.")).getLast().getEnd();
        assertThat(end.getNotUnderstoodList()).containsExactly("Zibble frant wogle drupsa vurmik.");
        assertThat(end.getTasksTouchedList()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"LEARNER", "AUTHOR", "EXAMINER", "ADMIN"})
    void only_services_hear_the_partner(Role role) {
        assertThatThrownBy(() ->
                        as(Role.LEARNER, role).reply(talk("Hello").build()).next())
                .satisfies(Refusals.refusal(Status.Code.PERMISSION_DENIED, "ROLE_MISSING"));
    }

    @Test
    void bounds_are_declared() {
        var many = talk(IntStream.range(0, 121).mapToObj(i -> "Hello " + i).toArray(String[]::new));
        assertThatThrownBy(() -> reply(many))
                .satisfies(thrown -> assertThat(Refusals.fields(thrown)).containsExactly("turns"));
        assertThatThrownBy(() -> reply(talk("a".repeat(2_001))))
                .satisfies(thrown -> assertThat(Refusals.fields(thrown)).containsExactly("turns[0].text"));
        var together =
                talk(IntStream.range(0, 11).mapToObj(_ -> "b".repeat(1_900)).toArray(String[]::new));
        assertThatThrownBy(() -> reply(together))
                .satisfies(thrown -> assertThat(Refusals.fields(thrown)).containsExactly("turns"));
        var nobody = ReplyRequest.newBuilder()
                .setScenarioId(INSULIN)
                .addTurns(Turn.newBuilder().setText("Hello"));
        assertThatThrownBy(() -> reply(nobody))
                .satisfies(thrown -> assertThat(Refusals.fields(thrown)).containsExactly("turns[0].speaker"));
        var blank = ReplyRequest.newBuilder()
                .setScenarioId(INSULIN)
                .addTurns(Turn.newBuilder()
                        .setSpeaker(Speaker.SPEAKER_PARTNER)
                        .addAllReplyIds(
                                IntStream.range(0, 21).mapToObj(i -> "" + i).toList()));
        assertThatThrownBy(() -> reply(blank))
                .satisfies(thrown ->
                        assertThat(Refusals.fields(thrown)).containsExactly("turns[0].text", "turns[0].reply_ids"));
        assertThatThrownBy(() -> reply(ReplyRequest.newBuilder().setScenarioId("x")))
                .satisfies(thrown -> assertThat(Refusals.fields(thrown)).containsExactly("scenario_id"));
    }

    @Test
    void a_scenario_without_a_partner_is_refused_with_its_reason() {
        assertThatThrownBy(() -> reply(ReplyRequest.newBuilder()
                        .setScenarioId(UUID.randomUUID().toString())))
                .satisfies(Refusals.refusal(Status.Code.NOT_FOUND, "SCENARIO_UNKNOWN"));
        var welsh = published(insulin().toBuilder().setLanguage("cy"));
        assertThatThrownBy(() -> reply(ReplyRequest.newBuilder().setScenarioId(welsh)))
                .satisfies(Refusals.refusal(Status.Code.FAILED_PRECONDITION, "LANGUAGE_UNSUPPORTED"));
        var own = published(insulin().toBuilder().setTitle("A scenario of an author"));
        assertThatThrownBy(() -> reply(ReplyRequest.newBuilder().setScenarioId(own)))
                .satisfies(Refusals.refusal(Status.Code.FAILED_PRECONDITION, "SCRIPT_MISSING"));
    }

    @Test
    void a_line_to_say_next_follows_the_talk_and_the_level() {
        var request = suggestion(talk());
        var opening = speech().suggestLine(request.build());
        assertThat(opening.getText()).startsWith("Hello");
        assertThat(opening.getTask()).isZero();
        assertThat(speech().suggestLine(request.build())).isEqualTo(opening);
        assertThat(speech().suggestLine(request.setBefore(opening.getText()).build()))
                .isNotEqualTo(opening);
        var next = suggestion(talk("How do you feel about starting insulin?"));
        var line = speech().suggestLine(next.build());
        assertThat(line.getTask()).isEqualTo(2);
        assertThat(speech().suggestLine(next.setLevel(Level.LEVEL_BEGINNER).build())
                        .getText())
                .hasSizeLessThan(
                        speech().suggestLine(next.setLevel(Level.LEVEL_ADVANCED).build())
                                .getText()
                                .length());
    }

    @Test
    void a_line_to_say_next_is_for_services_and_within_bounds() {
        var request = suggestion(talk("Hello."));
        for (var role : List.of(Role.LEARNER, Role.AUTHOR, Role.EXAMINER, Role.ADMIN))
            assertThatThrownBy(() -> as(Role.LEARNER, role).suggestLine(request.build()))
                    .satisfies(Refusals.refusal(Status.Code.PERMISSION_DENIED, "ROLE_MISSING"));
        assertThatThrownBy(() -> speech().suggestLine(
                                request.clone().setBefore("a".repeat(301)).build()))
                .satisfies(thrown -> assertThat(Refusals.fields(thrown)).containsExactly("before"));
        assertThatThrownBy(() ->
                        speech().suggestLine(suggestion(talk("a".repeat(2_001))).build()))
                .satisfies(thrown -> assertThat(Refusals.fields(thrown)).containsExactly("turns[0].text"));
        assertThatThrownBy(() -> speech().suggestLine(request.clone()
                        .setScenarioId(UUID.randomUUID().toString())
                        .build()))
                .satisfies(Refusals.refusal(Status.Code.NOT_FOUND, "SCENARIO_UNKNOWN"));
        var own = published(insulin().toBuilder().setTitle("Another scenario of an author"));
        assertThatThrownBy(() ->
                        speech().suggestLine(request.clone().setScenarioId(own).build()))
                .satisfies(Refusals.refusal(Status.Code.FAILED_PRECONDITION, "SCRIPT_MISSING"));
    }

    private static SuggestLineRequest.Builder suggestion(ReplyRequest.Builder talk) {
        return SuggestLineRequest.newBuilder().setScenarioId(INSULIN).addAllTurns(talk.getTurnsList());
    }

    /// Everything that content sends to a learner, or to the BFF in a learner's name, is searched for the lines
    /// of all scripts and for the hidden cards.
    @Test
    void neither_script_nor_hidden_card_is_on_a_learners_path() {
        var learner = content.as(UUID.randomUUID(), Role.LEARNER);
        var scenarios = ScenarioServiceGrpc.newBlockingStub(learner);
        var sent = new StringBuilder();
        var ids = Scripts.load().all().stream()
                .map(script -> script.scenario().toString())
                .toList();
        var batch = BatchGetScenariosRequest.newBuilder();
        for (var id : ids) {
            sent.append(scenarios.getScenario(
                    GetScenarioRequest.newBuilder().setId(id).build()));
            batch.addRefs(ScenarioRef.newBuilder().setId(id));
        }
        sent.append(scenarios.batchGetScenarios(batch.build()));
        sent.append(scenarios.listScenarios(
                ListScenariosRequest.newBuilder().setPageSize(100).build()));
        sent.append(SentenceServiceGrpc.newBlockingStub(learner)
                .listSentenceLanguages(ListSentenceLanguagesRequest.getDefaultInstance()));
        var text = sent.toString().toLowerCase(Locale.ROOT);
        assertThat(text).contains("bus driver");
        for (var script : Scripts.load().all())
            for (Line line : script.lines())
                assertThat(text).doesNotContain(line.text().toLowerCase(Locale.ROOT));
        for (var id : ids) {
            var card = scenario(id, Role.EXAMINER).getInterlocutorCard();
            var hidden = new ArrayList<>(List.of(card.getPersona(), card.getFeelings()));
            hidden.addAll(card.getPromptsList());
            hidden.addAll(card.getRevealIfAskedList());
            assertThat(hidden)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(part -> assertThat(text).doesNotContain(part.toLowerCase(Locale.ROOT)));
        }
    }

    /// What speech receives in a talk: only what the partner says, and nothing that was not asked for.
    @Test
    void speech_receives_no_fact_before_its_question() {
        var hidden = scenario(INSULIN, Role.EXAMINER).getInterlocutorCard();
        var text = reply(talk("Hello, good morning.", "How do you feel about starting insulin?"))
                .toString();
        assertThat(text)
                .doesNotContain(hidden.getPersona(), hidden.getFeelings())
                .doesNotContain("task-", "reveal-");
        assertThat(hidden.getRevealIfAskedList()).noneMatch(text::contains);
    }

    private static ScenarioContent insulin() {
        return scenario(INSULIN, Role.AUTHOR);
    }

    private static ScenarioContent scenario(String id, Role role) {
        return ScenarioServiceGrpc.newBlockingStub(content.as(UUID.randomUUID(), Role.LEARNER, role))
                .getScenario(
                        GetScenarioRequest.newBuilder().setId(id).setVersion(1).build())
                .getScenario()
                .getContent();
    }

    private static String published(ScenarioContent.Builder draft) {
        var author = ScenarioServiceGrpc.newBlockingStub(content.as(UUID.randomUUID(), Role.LEARNER, Role.AUTHOR));
        var id = author.createScenario(CreateScenarioRequest.newBuilder()
                        .setIdempotencyKey(UUID.randomUUID().toString())
                        .setContent(draft)
                        .build())
                .getScenario()
                .getId();
        author.publishScenario(PublishScenarioRequest.newBuilder().setId(id).build());
        return id;
    }
}
