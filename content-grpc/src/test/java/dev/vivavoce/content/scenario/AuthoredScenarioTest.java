package dev.vivavoce.content.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.content.ContentServer;
import dev.vivavoce.content.Refusals;
import dev.vivavoce.content.v1.AuthoredScenario;
import dev.vivavoce.content.v1.DialogueServiceGrpc;
import dev.vivavoce.content.v1.ListAuthoredScenariosRequest;
import dev.vivavoce.content.v1.ListScenarioVersionsRequest;
import dev.vivavoce.content.v1.SaveScriptRequest;
import dev.vivavoce.content.v1.ScenarioServiceGrpc.ScenarioServiceBlockingStub;
import dev.vivavoce.content.v1.ScenarioVersion;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtimetest.TestServer;
import dev.vivavoce.runtimetest.TestServer.Transport;
import io.grpc.Status.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What authors see of what they may edit.
class AuthoredScenarioTest {
    private static final String INSULIN = "7a1d5cea-0001-4a10-8000-000000000001";

    @RegisterExtension
    static final TestServer content = ContentServer.create();

    private final ScenarioCalls own = new ScenarioCalls(content, UUID.randomUUID());

    private static ListAuthoredScenariosRequest.Builder page(int size) {
        return ListAuthoredScenariosRequest.newBuilder().setPageSize(size);
    }

    private static List<AuthoredScenario> all(ScenarioServiceBlockingStub stub, int pageSize) {
        var all = new ArrayList<AuthoredScenario>();
        var token = "";
        do {
            var page = stub.listAuthoredScenarios(
                    page(pageSize).setPageToken(token).build());
            assertThat(page.getScenariosCount()).isBetween(1, pageSize);
            all.addAll(page.getScenariosList());
            token = page.getNextPageToken();
        } while (!token.isEmpty());
        return all;
    }

    @Test
    void an_author_lists_own_scenarios_what_was_changed_last_first() {
        var first = own.created("The first");
        var second = own.created("The second");
        own.published(first);
        assertThat(all(own.author(), 1).stream().map(AuthoredScenario::getId)).containsExactly(first, second);
        own.redrafted(second, "The second, again");
        DialogueServiceGrpc.newBlockingStub(content.as(own.authorId(), Role.AUTHOR))
                .saveScript(SaveScriptRequest.newBuilder().setScenarioId(first).build());
        own.redrafted(second, "The second, once more");
        var listed = all(own.author(), 20);
        assertThat(listed.stream().map(AuthoredScenario::getTitle))
                .containsExactly("The second, once more", "The first");
        assertThat(listed.getFirst().getHasDraft()).isTrue();
        assertThat(listed.getFirst().getLatestVersion()).isZero();
        assertThat(listed.getLast().getHasDraft())
                .as("saving a script makes a draft")
                .isTrue();
        assertThat(listed.getLast().getLatestVersion()).isEqualTo(1);
        assertThat(listed).noneMatch(AuthoredScenario::getBuiltIn).noneMatch(AuthoredScenario::getHasScript);
        assertThat(listed.getLast().getLanguage()).isEqualTo("cy");
    }

    @Test
    void an_administrator_lists_all_and_sees_what_came_with_the_platform() {
        var id = own.created("Somebody's");
        var admin = own.as(Transport.WIRE, Role.LEARNER, Role.ADMIN);
        var all = all(admin, 7);
        assertThat(all.stream().map(AuthoredScenario::getId))
                .doesNotHaveDuplicates()
                .contains(id, INSULIN);
        assertThat(all.stream().filter(AuthoredScenario::getBuiltIn))
                .hasSameSizeAs(BuiltInScenario.all())
                .allSatisfy(scenario -> {
                    assertThat(scenario.getHasScript()).isTrue();
                    assertThat(scenario.getLatestVersion()).isEqualTo(1);
                    assertThat(scenario.getHasDraft()).isFalse();
                });
    }

    @Test
    void a_search_finds_parts_of_the_titles() {
        var id = own.created("A Café by the sea");
        own.published(id);
        own.redrafted(id, "Another title");
        for (var search : List.of("caf", "SEA by", "other", " title  another "))
            assertThat(own.author()
                            .listAuthoredScenarios(page(0).setSearch(search).build())
                            .getScenariosList())
                    .as(search)
                    .hasSize(1);
        for (var search : List.of("mountain", "café mountain", "%", "_"))
            assertThat(own.author()
                            .listAuthoredScenarios(page(0).setSearch(search).build())
                            .getScenariosList())
                    .as(search)
                    .isEmpty();
    }

    @Test
    void wrong_pages_and_searches_are_refused() {
        var stub = own.author();
        assertThatThrownBy(() ->
                        stub.listAuthoredScenarios(page(1).setPageToken("x").build()))
                .satisfies(Refusals.refusal(Code.INVALID_ARGUMENT, "PAGE_TOKEN_INVALID"));
        assertThatThrownBy(() -> stub.listAuthoredScenarios(page(-1).build()))
                .satisfies(thrown -> assertThat(Refusals.fields(thrown)).containsExactly("page_size"));
        for (var search : List.of("a".repeat(201), "a\u0000b"))
            assertThatThrownBy(() ->
                            stub.listAuthoredScenarios(page(1).setSearch(search).build()))
                    .satisfies(thrown -> assertThat(Refusals.fields(thrown)).containsExactly("search"));
        assertThatThrownBy(() -> own.learner().listAuthoredScenarios(page(1).build()))
                .satisfies(Refusals.refusal(Code.PERMISSION_DENIED, "ROLE_MISSING"));
    }

    @Test
    void versions_are_listed_the_newest_first_for_who_may_edit() {
        var id = own.created("Version one");
        var request = ListScenarioVersionsRequest.newBuilder().setId(id).build();
        assertThat(own.author().listScenarioVersions(request).getVersionsList()).isEmpty();
        own.published(id);
        own.redrafted(id, "Version two");
        own.published(id);
        own.redrafted(id, "Version three");
        var versions = own.author().listScenarioVersions(request).getVersionsList();
        assertThat(versions.stream().map(ScenarioVersion::getTitle)).containsExactly("Version two", "Version one");
        assertThat(versions.stream().map(ScenarioVersion::getVersion)).containsExactly(2, 1);
        assertThat(versions).allMatch(ScenarioVersion::hasPublishedAt).noneMatch(ScenarioVersion::getHasScript);
        assertThatThrownBy(() -> own.as(Transport.WIRE, Role.AUTHOR).listScenarioVersions(request))
                .satisfies(Refusals.refusal(Code.PERMISSION_DENIED, "SCENARIO_NOT_OWN"));
        var builtIn = ListScenarioVersionsRequest.newBuilder().setId(INSULIN).build();
        assertThat(own.as(Transport.WIRE, Role.ADMIN)
                        .listScenarioVersions(builtIn)
                        .getVersionsList())
                .singleElement()
                .matches(ScenarioVersion::getHasScript);
        assertThatThrownBy(() -> own.author()
                        .listScenarioVersions(ListScenarioVersionsRequest.newBuilder()
                                .setId(UUID.randomUUID().toString())
                                .build()))
                .satisfies(Refusals.refusal(Code.NOT_FOUND, "SCENARIO_UNKNOWN"));
    }
}
