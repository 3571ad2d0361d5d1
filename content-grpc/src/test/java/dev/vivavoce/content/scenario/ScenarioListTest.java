package dev.vivavoce.content.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.content.ContentServer;
import dev.vivavoce.content.Refusals;
import dev.vivavoce.content.v1.Level;
import dev.vivavoce.content.v1.ListScenariosRequest;
import dev.vivavoce.content.v1.Profession;
import dev.vivavoce.content.v1.Scenario;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScenarioListTest {
    private static final String INSULIN = "7a1d5cea-0001-4a10-8000-000000000001";

    @RegisterExtension
    static final TestServer content = ContentServer.create();

    private static final ScenarioCalls scenarios = new ScenarioCalls(content, UUID.randomUUID());

    @ParameterizedTest
    @EnumSource
    void the_pages_together_are_the_whole_list_in_order(Transport transport) {
        var whole = scenarios
                .learner(transport)
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
                var page = scenarios.learner(transport).listScenarios(request.build());
                assertThat(page.getScenariosCount()).isLessThanOrEqualTo(size);
                assertThat(page.getTotalSize()).isEqualTo(whole.getTotalSize());
                walked.addAll(page.getScenariosList());
                request.setPageToken(page.getNextPageToken());
            } while (!request.getPageToken().isEmpty());
            assertThat(walked).isEqualTo(whole.getScenariosList());
        }
    }

    @Test
    void scenarios_with_the_same_title_are_ordered_by_their_ids() {
        var ids = new HashSet<String>();
        for (int i = 0; i < 5; i++) {
            var id = scenarios
                    .author()
                    .createScenario(scenarios
                            .creating(scenarios.written("The same title").setLanguage("gd"))
                            .build())
                    .getScenario()
                    .getId();
            scenarios.published(id);
            ids.add(id);
        }
        var walked = new ArrayList<String>();
        var request = ListScenariosRequest.newBuilder().setPageSize(2).setLanguage("gd");
        do {
            var page = scenarios.learner().listScenarios(request.build());
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
        assertThat(scenarios.learner().listScenarios(nursing.build()).getScenariosList())
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(scenario -> scenario.getContent().getProfession() == Profession.PROFESSION_NURSING);
        nursing.setLevel(Level.LEVEL_BEGINNER);
        assertThat(scenarios.learner().listScenarios(nursing.build()).getScenariosList())
                .isNotEmpty()
                .allMatch(scenario -> scenario.getContent().getLevel() == Level.LEVEL_BEGINNER);
        nursing.setLanguage("fr");
        assertThat(scenarios.learner().listScenarios(nursing.build())).satisfies(page -> {
            assertThat(page.getScenariosList()).isEmpty();
            assertThat(page.getTotalSize()).isZero();
        });
    }

    @Test
    void a_language_is_found_by_its_primary_part_and_a_longer_tag_only_by_itself() {
        for (var tag : List.of("gv", "gv-IM")) {
            var id = scenarios
                    .author()
                    .createScenario(scenarios
                            .creating(scenarios.written("In " + tag).setLanguage(tag))
                            .build())
                    .getScenario()
                    .getId();
            scenarios.published(id);
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
        return scenarios.learner().listScenarios(request.build()).getScenariosList().stream()
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
    void a_search_does_not_find_words_of_the_interlocutor_card() {
        var hidden = scenarios
                .got(scenarios.as(Transport.WIRE, Role.ADMIN), INSULIN, 0)
                .getContent()
                .getInterlocutorCard();
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
            scenarios.published(scenarios
                    .author()
                    .createScenario(
                            scenarios.creating(scenarios.written("Filler " + i)).build())
                    .getScenario()
                    .getId());
        assertThat(scenarios
                        .learner()
                        .listScenarios(ListScenariosRequest.getDefaultInstance())
                        .getScenariosCount())
                .isEqualTo(20);
        assertThat(scenarios
                        .learner()
                        .listScenarios(ListScenariosRequest.newBuilder()
                                .setPageSize(Integer.MAX_VALUE)
                                .build())
                        .getScenariosCount())
                .isBetween(21, 100);
        for (int size : new int[] {-1, Integer.MIN_VALUE})
            assertThatThrownBy(() -> scenarios
                            .learner()
                            .listScenarios(ListScenariosRequest.newBuilder()
                                    .setPageSize(size)
                                    .build()))
                    .satisfies(thrown -> assertThat(Refusals.fields(thrown)).containsExactly("page_size"));
    }

    @Test
    void a_forged_page_token_is_refused() {
        var good = scenarios
                .learner()
                .listScenarios(ListScenariosRequest.newBuilder().setPageSize(1).build())
                .getNextPageToken();
        var cut = good.substring(0, good.length() - 3);
        var changed = (good.charAt(0) == 'A' ? "B" : "A") + good.substring(1);
        var other = Pages.token("a title", "no uuid");
        var three = Pages.token("a", "b", "c");
        var bytes = Base64.getUrlEncoder().encodeToString(new byte[] {1, 2, 3});
        for (var token : List.of(cut, changed, other, three, bytes, "x", "%%%", "\u0000", "é", "A".repeat(100_000)))
            assertThatThrownBy(() -> scenarios
                            .learner()
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
            assertThatThrownBy(() -> scenarios.learner().listScenarios(request.build()))
                    .satisfies(Refusals.refusal(Code.INVALID_ARGUMENT, "FIELD_INVALID"));
    }
}
