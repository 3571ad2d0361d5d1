package dev.vivavoce.content.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.content.ContentServer;
import dev.vivavoce.content.Refusals;
import dev.vivavoce.content.v1.BatchGetScenariosRequest;
import dev.vivavoce.content.v1.CandidateCard;
import dev.vivavoce.content.v1.CreateScenarioRequest;
import dev.vivavoce.content.v1.GetScenarioRequest;
import dev.vivavoce.content.v1.InterlocutorCard;
import dev.vivavoce.content.v1.Level;
import dev.vivavoce.content.v1.ListScenariosRequest;
import dev.vivavoce.content.v1.Profession;
import dev.vivavoce.content.v1.PublishScenarioRequest;
import dev.vivavoce.content.v1.RollBackScenarioRequest;
import dev.vivavoce.content.v1.Scenario;
import dev.vivavoce.content.v1.ScenarioContent;
import dev.vivavoce.content.v1.ScenarioRef;
import dev.vivavoce.content.v1.ScenarioServiceGrpc;
import dev.vivavoce.content.v1.ScenarioServiceGrpc.ScenarioServiceBlockingStub;
import dev.vivavoce.content.v1.UpdateDraftRequest;
import dev.vivavoce.content.v1.VocabularyItem;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Status.Code;
import java.util.ArrayList;
import java.util.Base64;
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
    private static final UUID AUTHOR_ID = UUID.randomUUID();

    @RegisterExtension
    static final TestServer content = ContentServer.create();

    private static ScenarioServiceBlockingStub learner(Transport transport) {
        return as(transport, Role.LEARNER);
    }

    private static ScenarioServiceBlockingStub learner() {
        return learner(Transport.WIRE);
    }

    private static ScenarioServiceBlockingStub as(Transport transport, Role... roles) {
        return ScenarioServiceGrpc.newBlockingStub(content.as(transport, UUID.randomUUID(), roles));
    }

    private static ScenarioServiceBlockingStub author() {
        return ScenarioServiceGrpc.newBlockingStub(content.as(AUTHOR_ID, Role.LEARNER, Role.AUTHOR));
    }

    /// In a language of its own, so that it stays out of the other tests' lists.
    private static ScenarioContent.Builder written(String title) {
        return ScenarioContent.newBuilder()
                .setTitle(title)
                .setProfession(Profession.PROFESSION_EVERYDAY)
                .setLevel(Level.LEVEL_BEGINNER)
                .setLanguage("cy")
                .setSetting("A café by the sea.")
                .setCandidateCard(CandidateCard.newBuilder()
                        .setRole("You are a guest.")
                        .addBullets("You have been waiting for ten minutes."))
                .setInterlocutorCard(InterlocutorCard.newBuilder()
                        .setPersona("You are the waiter.")
                        .setFeelings("Tired.")
                        .addPrompts("Yes, please?")
                        .addRevealIfAsked("The kitchen closes at nine."))
                .addTasks("Order a meal.")
                .addVocabulary(VocabularyItem.newBuilder().setTerm("menu").setMeaning("a list of dishes"))
                .addPracticeLines("Could I see the menu, please?");
    }

    private static CreateScenarioRequest.Builder creating(ScenarioContent.Builder draft) {
        return CreateScenarioRequest.newBuilder()
                .setIdempotencyKey(UUID.randomUUID().toString())
                .setContent(draft);
    }

    private static String created(String title) {
        return author().createScenario(creating(written(title)).build())
                .getScenario()
                .getId();
    }

    private static Scenario published(String id) {
        return author().publishScenario(
                        PublishScenarioRequest.newBuilder().setId(id).build())
                .getScenario();
    }

    private static void redrafted(String id, String title) {
        author().updateDraft(UpdateDraftRequest.newBuilder()
                .setId(id)
                .setContent(written(title))
                .build());
    }

    private static Scenario got(ScenarioServiceBlockingStub stub, String id, int version) {
        return stub.getScenario(GetScenarioRequest.newBuilder()
                        .setId(id)
                        .setVersion(version)
                        .build())
                .getScenario();
    }

    @ParameterizedTest
    @EnumSource
    void a_learner_reads_a_built_in_scenario_without_the_interlocutor_card(Transport transport) {
        var scenario = got(learner(transport), INSULIN, 0);
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
    void who_plays_or_keeps_scenarios_sees_the_interlocutor_card(Role role) {
        var card = got(as(Transport.WIRE, Role.LEARNER, role), INSULIN, 0)
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
        assertThat(got(service, INSULIN, 1).getContent().hasInterlocutorCard()).isTrue();
        var list = ListScenariosRequest.getDefaultInstance();
        var batch = BatchGetScenariosRequest.newBuilder()
                .addRefs(ScenarioRef.newBuilder().setId(INSULIN))
                .build();
        assertThat(learner().listScenarios(list).getScenariosList())
                .noneMatch(scenario -> scenario.getContent().hasInterlocutorCard());
        assertThat(learner().batchGetScenarios(batch).getScenariosList())
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
            assertThatThrownBy(() -> learner().getScenario(ref.build()))
                    .satisfies(Refusals.refusal(Code.NOT_FOUND, "SCENARIO_UNKNOWN"));
        for (var id : List.of("", "7", INSULIN + "0", INSULIN.replace('a', '\u0000')))
            assertThatThrownBy(() -> got(learner(), id, 0))
                    .satisfies(Refusals.refusal(Code.INVALID_ARGUMENT, "FIELD_INVALID"))
                    .satisfies(thrown -> assertThat(Refusals.fields(thrown)).containsExactly("id"));
    }

    @Test
    void a_scenario_lives_from_draft_to_versions_and_back() {
        var id = created("First title");
        assertThatThrownBy(() -> got(learner(), id, 0)).satisfies(Refusals.refusal(Code.NOT_FOUND, "SCENARIO_UNKNOWN"));
        var draft = author().getScenario(
                        GetScenarioRequest.newBuilder().setId(id).setDraft(true).build())
                .getScenario();
        assertThat(draft.getContent()).isEqualTo(written("First title").build());
        assertThat(draft.getVersion()).isZero();
        assertThat(draft.hasPublishedAt()).isFalse();

        assertThat(published(id).getVersion()).isEqualTo(1);
        redrafted(id, "Second title");
        assertThat(got(learner(), id, 0).getContent().getTitle()).isEqualTo("First title");
        assertThat(published(id).getVersion()).isEqualTo(2);
        assertThat(got(learner(), id, 0).getContent().getTitle()).isEqualTo("Second title");
        assertThat(got(learner(), id, 1).getContent().getTitle()).isEqualTo("First title");

        var back = RollBackScenarioRequest.newBuilder().setId(id).setVersion(1).build();
        assertThat(author().rollBackScenario(back).getScenario().getVersion()).isEqualTo(3);
        assertThat(author().rollBackScenario(back).getScenario().getVersion())
                .as("a repeat adds no version")
                .isEqualTo(3);
        assertThat(got(learner(), id, 0).getContent().getTitle()).isEqualTo("First title");
        assertThat(got(learner(), id, 2).getContent().getTitle()).isEqualTo("Second title");
    }

    @Test
    void publishing_without_a_draft_is_refused() {
        var id = created("Published once");
        published(id);
        assertThatThrownBy(() -> published(id)).satisfies(Refusals.refusal(Code.FAILED_PRECONDITION, "DRAFT_MISSING"));
    }

    @Test
    void what_is_unknown_cannot_be_changed() {
        var id = UUID.randomUUID().toString();
        assertThatThrownBy(() -> redrafted(id, "No such scenario"))
                .satisfies(Refusals.refusal(Code.NOT_FOUND, "SCENARIO_UNKNOWN"));
        assertThatThrownBy(() -> published(id)).satisfies(Refusals.refusal(Code.NOT_FOUND, "SCENARIO_UNKNOWN"));
        for (var back : List.of(
                RollBackScenarioRequest.newBuilder().setId(id).setVersion(1),
                RollBackScenarioRequest.newBuilder().setId(INSULIN).setVersion(77)))
            assertThatThrownBy(() -> author().rollBackScenario(back.build()))
                    .satisfies(Refusals.refusal(Code.NOT_FOUND, "SCENARIO_UNKNOWN"));
        assertThatThrownBy(() -> author().rollBackScenario(RollBackScenarioRequest.newBuilder()
                        .setId(INSULIN)
                        .build()))
                .satisfies(Refusals.refusal(Code.INVALID_ARGUMENT, "FIELD_INVALID"));
    }

    @ParameterizedTest
    @EnumSource
    void learners_and_examiners_write_nothing(Transport transport) {
        var stub = as(transport, Role.LEARNER, Role.EXAMINER);
        var draft = written("Not allowed");
        List<Callable<?>> calls = List.of(
                () -> stub.createScenario(creating(draft).build()),
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
    void a_repeated_create_gets_the_first_answer_again(Transport transport) {
        var stub = ScenarioServiceGrpc.newBlockingStub(content.as(transport, AUTHOR_ID, Role.AUTHOR));
        var request = creating(written("Created once")).build();
        var first = stub.createScenario(request).getScenario();
        assertThat(stub.createScenario(request).getScenario()).isEqualTo(first);
        published(first.getId());
        assertThat(stub.createScenario(request).getScenario()).isEqualTo(first);
    }

    @Test
    void the_same_key_with_other_content_is_refused_and_another_authors_key_is_another() {
        var request = creating(written("Created once"));
        var first = author().createScenario(request.build()).getScenario();
        assertThatThrownBy(() -> author().createScenario(request.clone()
                        .setContent(written("Created twice"))
                        .build()))
                .satisfies(Refusals.refusal(Code.ALREADY_EXISTS, "IDEMPOTENCY_KEY_REUSED"));
        var other = as(Transport.WIRE, Role.AUTHOR).createScenario(request.build());
        assertThat(other.getScenario().getId()).isNotEqualTo(first.getId());
    }

    @Test
    void twenty_creates_at_once_under_one_key_make_one_scenario() throws Exception {
        var request = creating(written("Created by many")).build();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, 20)
                    .<Callable<String>>mapToObj(_ ->
                            () -> author().createScenario(request).getScenario().getId())
                    .toList());
            var ids = new HashSet<String>();
            for (var answer : answers) ids.add(answer.get());
            assertThat(ids).hasSize(1);
        }
    }

    @Test
    void publishing_from_many_sides_at_once_numbers_the_versions_without_gaps() throws Exception {
        var id = created("Version 0");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            threads.invokeAll(IntStream.range(0, 16)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        redrafted(id, "Version " + i);
                        try {
                            published(id);
                            return true;
                        } catch (io.grpc.StatusRuntimeException _) {
                            return false; // another one took the draft: DRAFT_MISSING
                        }
                    })
                    .toList());
        }
        int latest = got(learner(), id, 0).getVersion();
        for (int version = 1; version <= latest; version++)
            assertThat(got(learner(), id, version).getVersion()).isEqualTo(version);
        assertThatThrownBy(() -> got(learner(), id, latest + 1))
                .satisfies(Refusals.refusal(Code.NOT_FOUND, "SCENARIO_UNKNOWN"));
    }

    @Test
    void content_that_breaks_the_rules_is_refused_with_every_field() {
        var bad = written("x")
                .setLanguage("english")
                .clearTasks()
                .clearInterlocutorCard()
                .addPracticeLines("a\u0000b");
        assertThatThrownBy(() -> author().createScenario(creating(bad).build()))
                .satisfies(Refusals.refusal(Code.INVALID_ARGUMENT, "FIELD_INVALID"))
                .satisfies(thrown -> assertThat(Refusals.fields(thrown))
                        .contains(
                                "content.title",
                                "content.tasks",
                                "content.interlocutor_card.persona",
                                "content.practice_lines[1]"));
        for (var unsaid : List.of(
                written("No level").clearLevel(), written("No profession").clearProfession()))
            assertThatThrownBy(() -> author().createScenario(creating(unsaid).build()))
                    .satisfies(Refusals.refusal(Code.INVALID_ARGUMENT, "FIELD_INVALID"));
        assertThatThrownBy(() -> author().createScenario(creating(written("No key"))
                        .setIdempotencyKey("no uuid")
                        .build()))
                .satisfies(thrown -> assertThat(Refusals.fields(thrown)).containsExactly("idempotency_key"));
    }

    @ParameterizedTest
    @EnumSource
    void a_batch_gives_each_version_once_and_leaves_out_what_is_unknown(Transport transport) {
        var request = BatchGetScenariosRequest.newBuilder()
                .addRefs(ScenarioRef.newBuilder().setId(INSULIN))
                .addRefs(ScenarioRef.newBuilder().setId(INSULIN).setVersion(1))
                .addRefs(ScenarioRef.newBuilder().setId(ASTHMA))
                .addRefs(ScenarioRef.newBuilder().setId(ASTHMA).setVersion(9))
                .addRefs(ScenarioRef.newBuilder().setId(UUID.randomUUID().toString()))
                .build();
        assertThat(learner(transport).batchGetScenarios(request).getScenariosList().stream()
                        .map(Scenario::getId))
                .containsExactlyInAnyOrder(INSULIN, ASTHMA);
    }

    @Test
    void a_batch_is_bounded() {
        var tooMany = BatchGetScenariosRequest.newBuilder();
        for (int i = 0; i < 201; i++) tooMany.addRefs(ScenarioRef.newBuilder().setId(INSULIN));
        for (var request : List.of(tooMany.build(), BatchGetScenariosRequest.getDefaultInstance()))
            assertThatThrownBy(() -> learner().batchGetScenarios(request))
                    .satisfies(thrown -> assertThat(Refusals.fields(thrown)).containsExactly("refs"));
    }

    @ParameterizedTest
    @EnumSource
    void walking_the_pages_gives_the_one_list_in_order(Transport transport) {
        var whole = learner(transport)
                .listScenarios(ListScenariosRequest.newBuilder()
                        .setPageSize(100)
                        .setLanguage("en")
                        .build());
        assertThat(whole.getTotalSize()).isEqualTo(whole.getScenariosCount()).isGreaterThanOrEqualTo(16);
        assertThat(whole.getNextPageToken()).isEmpty();
        assertThat(whole.getScenariosList().stream()
                        .map(scenario -> scenario.getContent().getTitle()))
                .isSorted();
        for (int size : new int[] {1, 3, 7, whole.getTotalSize()}) {
            var walked = new ArrayList<Scenario>();
            var request = ListScenariosRequest.newBuilder().setPageSize(size).setLanguage("en");
            do {
                var page = learner(transport).listScenarios(request.build());
                assertThat(page.getScenariosCount()).isLessThanOrEqualTo(size);
                assertThat(page.getTotalSize()).isEqualTo(whole.getTotalSize());
                walked.addAll(page.getScenariosList());
                request.setPageToken(page.getNextPageToken());
            } while (!request.getPageToken().isEmpty());
            assertThat(walked).isEqualTo(whole.getScenariosList());
        }
    }

    @Test
    void scenarios_of_the_same_title_are_told_apart_by_their_ids() {
        var ids = new HashSet<String>();
        for (int i = 0; i < 5; i++) {
            var id = author().createScenario(creating(written("The same title").setLanguage("gd"))
                            .build())
                    .getScenario()
                    .getId();
            published(id);
            ids.add(id);
        }
        var walked = new ArrayList<String>();
        var request = ListScenariosRequest.newBuilder().setPageSize(2).setLanguage("gd");
        do {
            var page = learner().listScenarios(request.build());
            page.getScenariosList().forEach(scenario -> walked.add(scenario.getId()));
            request.setPageToken(page.getNextPageToken());
        } while (!request.getPageToken().isEmpty());
        assertThat(walked).hasSize(5).isSorted().containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void lists_are_narrowed_by_profession_level_and_language() {
        var nursing = ListScenariosRequest.newBuilder()
                .setProfession(Profession.PROFESSION_NURSING)
                .setPageSize(100);
        assertThat(learner().listScenarios(nursing.build()).getScenariosList())
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(scenario -> scenario.getContent().getProfession() == Profession.PROFESSION_NURSING);
        nursing.setLevel(Level.LEVEL_BEGINNER);
        assertThat(learner().listScenarios(nursing.build()).getScenariosList())
                .isNotEmpty()
                .allMatch(scenario -> scenario.getContent().getLevel() == Level.LEVEL_BEGINNER);
        nursing.setLanguage("fr");
        assertThat(learner().listScenarios(nursing.build())).satisfies(page -> {
            assertThat(page.getScenariosList()).isEmpty();
            assertThat(page.getTotalSize()).isZero();
        });
    }

    @Test
    void a_language_is_found_by_its_primary_part_and_a_longer_tag_only_by_itself() {
        for (var tag : List.of("gv", "gv-IM")) {
            var id = author().createScenario(
                            creating(written("In " + tag).setLanguage(tag)).build())
                    .getScenario()
                    .getId();
            published(id);
        }
        assertThat(listedIn("GV")).containsExactly("In gv", "In gv-IM");
        assertThat(listedIn("gv-im")).containsExactly("In gv-IM");
    }

    private static List<String> listedIn(String language) {
        return titles(ListScenariosRequest.newBuilder().setLanguage(language));
    }

    private static List<String> found(String search) {
        return titles(ListScenariosRequest.newBuilder().setSearch(search).setPageSize(100));
    }

    private static List<String> titles(ListScenariosRequest.Builder request) {
        return learner().listScenarios(request.build()).getScenariosList().stream()
                .map(scenario -> scenario.getContent().getTitle())
                .toList();
    }

    @Test
    void a_search_finds_words_in_title_setting_and_tasks_whatever_their_ending() {
        assertThat(found("injections")).contains("Afraid of the first insulin injection");
        assertThat(found("orthopaedic ward")).containsExactly("A daughter wants to know why her father fell");
        assertThat(found("spacer")).containsExactly("A child with asthma is going home");
        assertThat(found("\"blood thinner\" or kettle"))
                .containsExactly("Returning a broken kettle", "Starting a blood thinner");
        assertThat(found("asthma -child")).isEmpty();
        assertThat(found("xylophone")).isEmpty();
    }

    @Test
    void the_last_word_of_a_search_may_be_unfinished() {
        assertThat(found("orthopaedic wa")).containsExactly("A daughter wants to know why her father fell");
        assertThat(found("insul")).contains("Afraid of the first insulin injection");
        assertThat(found("sul")).isEmpty();
    }

    @Test
    void a_search_gives_nothing_away_that_the_interlocutor_card_hides() {
        var hidden =
                got(as(Transport.WIRE, Role.ADMIN), INSULIN, 0).getContent().getInterlocutorCard();
        assertThat(hidden.getRevealIfAskedList()).anyMatch(fact -> fact.contains("chocolate"));
        assertThat(found("chocolate")).isEmpty();
    }

    @Test
    void a_search_with_any_characters_is_answered_and_a_bad_one_refused() {
        for (var odd : List.of("'", "\"", "a & | ! ( )", "%_\\", ":*", "é𝒳", "x".repeat(200), "   "))
            assertThat(found(odd)).isNotNull();
        for (var bad : List.of("\u0000", "heart\u0000", "\u0007", "x".repeat(201), "x".repeat(1_000_000)))
            assertThatThrownBy(() -> found(bad))
                    .satisfies(thrown -> assertThat(Refusals.fields(thrown)).containsExactly("search"));
    }

    @Test
    void a_page_has_twenty_rows_unless_asked_otherwise_and_never_more_than_a_hundred() {
        for (int i = 0; i < 21; i++)
            published(author().createScenario(creating(written("Filler " + i)).build())
                    .getScenario()
                    .getId());
        assertThat(learner()
                        .listScenarios(ListScenariosRequest.getDefaultInstance())
                        .getScenariosCount())
                .isEqualTo(20);
        assertThat(learner()
                        .listScenarios(ListScenariosRequest.newBuilder()
                                .setPageSize(Integer.MAX_VALUE)
                                .build())
                        .getScenariosCount())
                .isBetween(21, 100);
        for (int size : new int[] {-1, Integer.MIN_VALUE})
            assertThatThrownBy(() -> learner()
                            .listScenarios(ListScenariosRequest.newBuilder()
                                    .setPageSize(size)
                                    .build()))
                    .satisfies(thrown -> assertThat(Refusals.fields(thrown)).containsExactly("page_size"));
    }

    @Test
    void a_forged_page_token_is_refused() {
        var good = learner()
                .listScenarios(ListScenariosRequest.newBuilder().setPageSize(1).build())
                .getNextPageToken();
        var cut = good.substring(0, good.length() - 3);
        var changed = (good.charAt(0) == 'A' ? "B" : "A") + good.substring(1);
        var other = Pages.token("a title", "no uuid");
        var three = Pages.token("a", "b", "c");
        var bytes = Base64.getUrlEncoder().encodeToString(new byte[] {1, 2, 3});
        for (var token : List.of(cut, changed, other, three, bytes, "x", "%%%", "\u0000", "é", "A".repeat(100_000)))
            assertThatThrownBy(() -> learner()
                            .listScenarios(ListScenariosRequest.newBuilder()
                                    .setPageToken(token)
                                    .build()))
                    .satisfies(Refusals.refusal(Code.INVALID_ARGUMENT, "PAGE_TOKEN_INVALID"));
    }

    @Test
    void an_unknown_filter_value_is_a_field_error() {
        for (var request : List.of(
                ListScenariosRequest.newBuilder().setProfessionValue(99),
                ListScenariosRequest.newBuilder().setLevelValue(99),
                ListScenariosRequest.newBuilder().setLanguage("x".repeat(36)),
                ListScenariosRequest.newBuilder().setLanguage("g%"),
                ListScenariosRequest.newBuilder().setLanguage("en_GB")))
            assertThatThrownBy(() -> learner().listScenarios(request.build()))
                    .satisfies(Refusals.refusal(Code.INVALID_ARGUMENT, "FIELD_INVALID"));
    }

    @ParameterizedTest
    @EnumSource
    void nobody_reads_nothing(Transport transport) {
        var nobody = ScenarioServiceGrpc.newBlockingStub(content.channel(transport));
        assertThatThrownBy(() -> nobody.listScenarios(ListScenariosRequest.getDefaultInstance()))
                .satisfies(Refusals.refusal(Code.UNAUTHENTICATED, "TOKEN_MISSING"));
    }
}
