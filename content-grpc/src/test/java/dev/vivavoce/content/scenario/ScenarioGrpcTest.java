package dev.vivavoce.content.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.content.ContentServer;
import dev.vivavoce.content.Refusals;
import dev.vivavoce.content.v1.BatchGetScenariosRequest;
import dev.vivavoce.content.v1.GetScenarioRequest;
import dev.vivavoce.content.v1.ListScenariosRequest;
import dev.vivavoce.content.v1.PublishScenarioRequest;
import dev.vivavoce.content.v1.RollBackScenarioRequest;
import dev.vivavoce.content.v1.Scenario;
import dev.vivavoce.content.v1.ScenarioContent;
import dev.vivavoce.content.v1.ScenarioRef;
import dev.vivavoce.content.v1.ScenarioServiceGrpc;
import dev.vivavoce.content.v1.ScenarioServiceGrpc.ScenarioServiceBlockingStub;
import dev.vivavoce.content.v1.UpdateDraftRequest;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Status.Code;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScenarioGrpcTest {
    private static final String INSULIN = "7a1d5cea-0001-4a10-8000-000000000001";
    private static final String ASTHMA = "7a1d5cea-0004-4a10-8000-000000000004";

    @RegisterExtension
    static final TestServer content = ContentServer.create();

    private static final ScenarioCalls scenarios = new ScenarioCalls(content, UUID.randomUUID());

    @ParameterizedTest
    @EnumSource
    void a_learner_reads_a_built_in_scenario_without_the_interlocutor_card(Transport transport) {
        var scenario = scenarios.got(scenarios.learner(transport), INSULIN, 0);
        assertThat(scenario.getVersion()).isEqualTo(1);
        assertThat(scenario.hasPublishedAt()).isTrue();
        assertThat(scenario.getContent().getTasksList()).hasSizeBetween(4, 6);
        assertThat(scenario.getContent().getCandidateCard().getRole()).startsWith("You are the nurse");
        assertThat(scenario.getContent().hasInterlocutorCard()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AUTHOR", "EXAMINER", "ADMIN"})
    void examiners_authors_and_administrators_see_the_interlocutor_card(Role role) {
        var card = scenarios
                .got(scenarios.as(Transport.WIRE, Role.LEARNER, role), INSULIN, 0)
                .getContent()
                .getInterlocutorCard();
        assertThat(card.getPersona()).contains("bus driver");
        assertThat(card.getFeelings()).isNotBlank();
        assertThat(card.getPromptsList()).isNotEmpty();
        assertThat(card.getRevealIfAskedList()).isNotEmpty();
    }

    @Test
    void a_service_sees_the_interlocutor_card_and_a_learners_list_and_batch_hide_it() {
        var service = ScenarioServiceGrpc.newBlockingStub(content.asService("speech"));
        assertThat(scenarios.got(service, INSULIN, 1).getContent().hasInterlocutorCard())
                .isTrue();
        var list = ListScenariosRequest.getDefaultInstance();
        var batch = BatchGetScenariosRequest.newBuilder()
                .addRefs(ScenarioRef.newBuilder().setId(INSULIN))
                .build();
        assertThat(scenarios.learner().listScenarios(list).getScenariosList())
                .noneMatch(scenario -> scenario.getContent().hasInterlocutorCard());
        assertThat(scenarios.learner().batchGetScenarios(batch).getScenariosList())
                .noneMatch(scenario -> scenario.getContent().hasInterlocutorCard());
        assertThat(service.batchGetScenarios(batch).getScenariosList())
                .allMatch(scenario -> scenario.getContent().hasInterlocutorCard());
    }

    @Test
    void an_unknown_scenario_or_version_is_not_found_and_a_bad_id_is_a_field_error() {
        for (var ref : List.of(
                GetScenarioRequest.newBuilder().setId(UUID.randomUUID().toString()),
                GetScenarioRequest.newBuilder().setId(INSULIN).setVersion(99),
                GetScenarioRequest.newBuilder().setId(INSULIN).setVersion(-1)))
            assertThatThrownBy(() -> scenarios.learner().getScenario(ref.build()))
                    .satisfies(Refusals.refusal(Code.NOT_FOUND, "SCENARIO_UNKNOWN"));
        for (var id : List.of("", "7", INSULIN + "0", INSULIN.replace('a', '\u0000')))
            assertThatThrownBy(() -> scenarios.got(scenarios.learner(), id, 0))
                    .satisfies(Refusals.refusal(Code.INVALID_ARGUMENT, "FIELD_INVALID"))
                    .satisfies(thrown -> assertThat(Refusals.fields(thrown)).containsExactly("id"));
    }

    @Test
    void a_scenario_lives_from_draft_to_versions_and_back() {
        var id = scenarios.created("First title");
        assertThatThrownBy(() -> scenarios.got(scenarios.learner(), id, 0))
                .satisfies(Refusals.refusal(Code.NOT_FOUND, "SCENARIO_UNKNOWN"));
        var draft = scenarios
                .author()
                .getScenario(
                        GetScenarioRequest.newBuilder().setId(id).setDraft(true).build())
                .getScenario();
        assertThat(draft.getContent())
                .isEqualTo(scenarios.written("First title").build());
        assertThat(draft.getVersion()).isZero();
        assertThat(draft.hasPublishedAt()).isFalse();

        assertThat(scenarios.published(id).getVersion()).isEqualTo(1);
        scenarios.redrafted(id, "Second title");
        assertThat(scenarios.got(scenarios.learner(), id, 0).getContent().getTitle())
                .isEqualTo("First title");
        assertThat(scenarios.published(id).getVersion()).isEqualTo(2);
        assertThat(scenarios.got(scenarios.learner(), id, 0).getContent().getTitle())
                .isEqualTo("Second title");
        assertThat(scenarios.got(scenarios.learner(), id, 1).getContent().getTitle())
                .isEqualTo("First title");

        var back = RollBackScenarioRequest.newBuilder().setId(id).setVersion(1).build();
        assertThat(scenarios.author().rollBackScenario(back).getScenario().getVersion())
                .isEqualTo(3);
        assertThat(scenarios.author().rollBackScenario(back).getScenario().getVersion())
                .as("a repeat adds no version")
                .isEqualTo(3);
        assertThat(scenarios.got(scenarios.learner(), id, 0).getContent().getTitle())
                .isEqualTo("First title");
        assertThat(scenarios.got(scenarios.learner(), id, 2).getContent().getTitle())
                .isEqualTo("Second title");
    }

    @ParameterizedTest
    @EnumSource
    void an_author_edits_nothing_of_others_and_an_administrator_everything(Transport transport) {
        var id = scenarios.created("Somebody's own");
        var title = scenarios.written("Taken over");
        for (var foreign : List.of(id, INSULIN))
            for (var call : edits(scenarios.as(transport, Role.LEARNER, Role.AUTHOR), foreign, title))
                assertThatThrownBy(call::call).satisfies(Refusals.refusal(Code.PERMISSION_DENIED, "SCENARIO_NOT_OWN"));
        assertThat(scenarios
                        .author()
                        .getScenario(GetScenarioRequest.newBuilder()
                                .setId(id)
                                .setDraft(true)
                                .build())
                        .getScenario()
                        .getContent()
                        .getTitle())
                .isEqualTo("Somebody's own");
        for (var call : edits(scenarios.as(transport, Role.LEARNER, Role.ADMIN), id, title))
            assertThatCode(call::call).doesNotThrowAnyException();
        assertThat(scenarios.got(scenarios.learner(), id, 0).getContent().getTitle())
                .isEqualTo("Taken over");
    }

    /// Every call that edits a scenario, in an order that works.
    private static List<Callable<?>> edits(
            ScenarioServiceBlockingStub stub, String id, ScenarioContent.Builder content) {
        return List.of(
                () -> stub.updateDraft(UpdateDraftRequest.newBuilder()
                        .setId(id)
                        .setContent(content)
                        .build()),
                () -> stub.getScenario(
                        GetScenarioRequest.newBuilder().setId(id).setDraft(true).build()),
                () -> stub.publishScenario(
                        PublishScenarioRequest.newBuilder().setId(id).build()),
                () -> stub.rollBackScenario(RollBackScenarioRequest.newBuilder()
                        .setId(id)
                        .setVersion(1)
                        .build()));
    }

    @Test
    void publishing_without_a_draft_is_refused() {
        var id = scenarios.created("Published once");
        scenarios.published(id);
        assertThatThrownBy(() -> scenarios.published(id))
                .satisfies(Refusals.refusal(Code.FAILED_PRECONDITION, "DRAFT_MISSING"));
    }

    @Test
    void an_unknown_scenario_cannot_be_changed() {
        var id = UUID.randomUUID().toString();
        assertThatThrownBy(() -> scenarios.redrafted(id, "No such scenario"))
                .satisfies(Refusals.refusal(Code.NOT_FOUND, "SCENARIO_UNKNOWN"));
        assertThatThrownBy(() -> scenarios.published(id))
                .satisfies(Refusals.refusal(Code.NOT_FOUND, "SCENARIO_UNKNOWN"));
        var published = scenarios.created("Published once");
        scenarios.published(published);
        for (var back : List.of(
                RollBackScenarioRequest.newBuilder().setId(id).setVersion(1),
                RollBackScenarioRequest.newBuilder().setId(published).setVersion(77)))
            assertThatThrownBy(() -> scenarios.author().rollBackScenario(back.build()))
                    .satisfies(Refusals.refusal(Code.NOT_FOUND, "SCENARIO_UNKNOWN"));
        assertThatThrownBy(() -> scenarios
                        .author()
                        .rollBackScenario(RollBackScenarioRequest.newBuilder()
                                .setId(published)
                                .build()))
                .satisfies(Refusals.refusal(Code.INVALID_ARGUMENT, "FIELD_INVALID"));
    }

    @ParameterizedTest
    @EnumSource
    void learners_and_examiners_write_nothing(Transport transport) {
        var stub = scenarios.as(transport, Role.LEARNER, Role.EXAMINER);
        var draft = scenarios.written("Not allowed");
        List<Callable<?>> calls = List.of(
                () -> stub.createScenario(scenarios.creating(draft).build()),
                () -> stub.updateDraft(UpdateDraftRequest.newBuilder()
                        .setId(INSULIN)
                        .setContent(draft)
                        .build()),
                () -> stub.publishScenario(
                        PublishScenarioRequest.newBuilder().setId(INSULIN).build()),
                () -> stub.rollBackScenario(RollBackScenarioRequest.newBuilder()
                        .setId(INSULIN)
                        .setVersion(1)
                        .build()),
                () -> stub.getScenario(GetScenarioRequest.newBuilder()
                        .setId(INSULIN)
                        .setDraft(true)
                        .build()));
        for (var call : calls)
            assertThatThrownBy(call::call).satisfies(Refusals.refusal(Code.PERMISSION_DENIED, "ROLE_MISSING"));
    }

    @ParameterizedTest
    @EnumSource
    void a_repeated_create_returns_the_first_response(Transport transport) {
        var stub = ScenarioServiceGrpc.newBlockingStub(content.as(transport, scenarios.authorId(), Role.AUTHOR));
        var request = scenarios.creating(scenarios.written("Created once")).build();
        var first = stub.createScenario(request).getScenario();
        assertThat(stub.createScenario(request).getScenario()).isEqualTo(first);
        scenarios.published(first.getId());
        assertThat(stub.createScenario(request).getScenario()).isEqualTo(first);
    }

    @Test
    void the_same_key_with_other_content_is_refused_and_another_authors_key_is_another() {
        var request = scenarios.creating(scenarios.written("Created once"));
        var first = scenarios.author().createScenario(request.build()).getScenario();
        assertThatThrownBy(() -> scenarios
                        .author()
                        .createScenario(request.clone()
                                .setContent(scenarios.written("Created twice"))
                                .build()))
                .satisfies(Refusals.refusal(Code.ALREADY_EXISTS, "IDEMPOTENCY_KEY_REUSED"));
        var other = scenarios.as(Transport.WIRE, Role.AUTHOR).createScenario(request.build());
        assertThat(other.getScenario().getId()).isNotEqualTo(first.getId());
    }

    @Test
    void twenty_creates_at_once_under_one_key_make_one_scenario() throws Exception {
        var request = scenarios.creating(scenarios.written("Created by many")).build();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, 20)
                    .<Callable<String>>mapToObj(_ -> () -> scenarios
                            .author()
                            .createScenario(request)
                            .getScenario()
                            .getId())
                    .toList());
            var ids = new HashSet<String>();
            for (var answer : answers) ids.add(answer.get());
            assertThat(ids).hasSize(1);
        }
    }

    @Test
    void publishing_from_many_sides_at_once_numbers_the_versions_without_gaps() throws Exception {
        var id = scenarios.created("Version 0");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(IntStream.range(0, 16)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        scenarios.redrafted(id, "Version " + i);
                        try {
                            scenarios.published(id);
                            return true;
                        } catch (io.grpc.StatusRuntimeException _) {
                            return false; // another one took the draft: DRAFT_MISSING
                        }
                    })
                    .toList());
        }
        int latest = scenarios.got(scenarios.learner(), id, 0).getVersion();
        for (int version = 1; version <= latest; version++)
            assertThat(scenarios.got(scenarios.learner(), id, version).getVersion())
                    .isEqualTo(version);
        assertThatThrownBy(() -> scenarios.got(scenarios.learner(), id, latest + 1))
                .satisfies(Refusals.refusal(Code.NOT_FOUND, "SCENARIO_UNKNOWN"));
    }

    @Test
    void content_that_breaks_the_rules_is_refused_with_every_field() {
        var bad = scenarios
                .written("x")
                .setLanguage("english")
                .clearTasks()
                .clearInterlocutorCard()
                .addPracticeLines("a\u0000b");
        assertThatThrownBy(() -> scenarios
                        .author()
                        .createScenario(scenarios.creating(bad).build()))
                .satisfies(Refusals.refusal(Code.INVALID_ARGUMENT, "FIELD_INVALID"))
                .satisfies(thrown -> assertThat(Refusals.fields(thrown))
                        .contains(
                                "content.title",
                                "content.tasks",
                                "content.interlocutor_card.persona",
                                "content.practice_lines[1]"));
        var accent = scenarios.written("Bad accent");
        accent.getInterlocutorCardBuilder().getVoiceBuilder().setAccent("Scottish English");
        assertThatThrownBy(() -> scenarios
                        .author()
                        .createScenario(scenarios.creating(accent).build()))
                .satisfies(thrown ->
                        assertThat(Refusals.fields(thrown)).containsExactly("content.interlocutor_card.voice.accent"));
        for (var unsaid : List.of(
                scenarios.written("No level").clearLevel(),
                scenarios.written("No profession").clearProfession()))
            assertThatThrownBy(() -> scenarios
                            .author()
                            .createScenario(scenarios.creating(unsaid).build()))
                    .satisfies(Refusals.refusal(Code.INVALID_ARGUMENT, "FIELD_INVALID"));
        assertThatThrownBy(() -> scenarios
                        .author()
                        .createScenario(scenarios
                                .creating(scenarios.written("No key"))
                                .setIdempotencyKey("no uuid")
                                .build()))
                .satisfies(thrown -> assertThat(Refusals.fields(thrown)).containsExactly("idempotency_key"));
    }

    @ParameterizedTest
    @EnumSource
    void a_batch_returns_each_version_once_and_leaves_out_unknown_ones(Transport transport) {
        var request = BatchGetScenariosRequest.newBuilder()
                .addRefs(ScenarioRef.newBuilder().setId(INSULIN))
                .addRefs(ScenarioRef.newBuilder().setId(INSULIN).setVersion(1))
                .addRefs(ScenarioRef.newBuilder().setId(ASTHMA))
                .addRefs(ScenarioRef.newBuilder().setId(ASTHMA).setVersion(9))
                .addRefs(ScenarioRef.newBuilder().setId(UUID.randomUUID().toString()))
                .build();
        assertThat(scenarios.learner(transport).batchGetScenarios(request).getScenariosList().stream()
                        .map(Scenario::getId))
                .containsExactlyInAnyOrder(INSULIN, ASTHMA);
    }

    @Test
    void a_batch_is_bounded() {
        var tooMany = BatchGetScenariosRequest.newBuilder();
        for (int i = 0; i < 201; i++) tooMany.addRefs(ScenarioRef.newBuilder().setId(INSULIN));
        for (var request : List.of(tooMany.build(), BatchGetScenariosRequest.getDefaultInstance()))
            assertThatThrownBy(() -> scenarios.learner().batchGetScenarios(request))
                    .satisfies(thrown -> assertThat(Refusals.fields(thrown)).containsExactly("refs"));
    }

    @ParameterizedTest
    @EnumSource
    void a_caller_without_a_token_reads_nothing(Transport transport) {
        var nobody = ScenarioServiceGrpc.newBlockingStub(content.channel(transport));
        assertThatThrownBy(() -> nobody.listScenarios(ListScenariosRequest.getDefaultInstance()))
                .satisfies(Refusals.refusal(Code.UNAUTHENTICATED, "TOKEN_MISSING"));
    }
}
