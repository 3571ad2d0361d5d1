package dev.vivavoce.bff.studio;

import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Refusals;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.InvalidInput;
import dev.vivavoce.bff.graphql.Paging.Page;
import dev.vivavoce.bff.graphql.UserError;
import dev.vivavoce.bff.scenario.Scenario.Level;
import dev.vivavoce.bff.scenario.Scenario.Profession;
import dev.vivavoce.bff.scenario.ScenarioRef;
import dev.vivavoce.bff.studio.Inputs.CreateScenarioInput;
import dev.vivavoce.bff.studio.Payloads.ManuscriptChange;
import dev.vivavoce.content.v1.CreateScenarioRequest;
import dev.vivavoce.content.v1.GetScenarioRequest;
import dev.vivavoce.content.v1.ListAuthoredScenariosRequest;
import dev.vivavoce.content.v1.ListScenarioVersionsRequest;
import dev.vivavoce.content.v1.PublishScenarioRequest;
import dev.vivavoce.content.v1.RollBackScenarioRequest;
import dev.vivavoce.content.v1.ScenarioServiceGrpc;
import dev.vivavoce.content.v1.UpdateDraftRequest;
import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Calls content about the scenarios that a person edits.
public final class StudioClient {
    private final ScenarioServiceGrpc.ScenarioServiceBlockingStub scenarios;

    public StudioClient(Channel content) {
        scenarios = ScenarioServiceGrpc.newBlockingStub(content);
    }

    Page<AuthoredScenario> page(Requester requester, @Nullable String search, int size, String token) {
        var response = Calls.signedIn(scenarios, requester, Calls.READ)
                .listAuthoredScenarios(ListAuthoredScenariosRequest.newBuilder()
                        .setPageSize(size)
                        .setPageToken(token)
                        .setSearch(ProtoMapping.orEmpty(search))
                        .build());
        return new Page<>(
                response.getScenariosList().stream().map(StudioClient::authored).toList(),
                response.getNextPageToken(),
                null);
    }

    /// Returns a version. Without its number returns the draft, or the latest version when there is no draft;
    /// null when there is nothing of it.
    @Nullable
    Manuscript manuscript(Requester requester, String scenarioId, @Nullable Integer version) {
        var request = GetScenarioRequest.newBuilder().setId(scenarioId);
        if (version != null) return manuscript(requester, request.setVersion(version));
        var draft = manuscript(requester, request.clone().setDraft(true));
        return draft == null ? manuscript(requester, request) : draft;
    }

    private @Nullable Manuscript manuscript(Requester requester, GetScenarioRequest.Builder request) {
        try {
            var response = Calls.signedIn(scenarios, requester, Calls.READ).getScenario(request.build());
            return ContentMapping.manuscript(response.getScenario());
        } catch (StatusRuntimeException thrown) {
            if (!Refusals.is(thrown, "SCENARIO_UNKNOWN")) throw thrown;
            return null;
        }
    }

    /// Returns the newest first.
    List<ScenarioVersion> versions(Requester requester, String scenarioId) {
        return Calls.signedIn(scenarios, requester, Calls.READ)
                .listScenarioVersions(ListScenarioVersionsRequest.newBuilder()
                        .setId(scenarioId)
                        .build())
                .getVersionsList()
                .stream()
                .map(version -> new ScenarioVersion(
                        new ScenarioRef(scenarioId, version.getVersion()),
                        ProtoMapping.time(version.getPublishedAt()),
                        version.getTitle(),
                        version.getHasScript()))
                .toList();
    }

    ManuscriptChange create(Requester requester, CreateScenarioInput input) {
        var request = CreateScenarioRequest.newBuilder()
                .setIdempotencyKey(input.idempotencyKey().toString())
                .setContent(ContentMapping.message(input.content()))
                .build();
        return changed(() -> Calls.signedIn(scenarios, requester, Calls.CHANGE)
                .createScenario(request)
                .getScenario());
    }

    ManuscriptChange save(Requester requester, String scenarioId, ManuscriptContent content) {
        var request = UpdateDraftRequest.newBuilder()
                .setId(scenarioId)
                .setContent(ContentMapping.message(content))
                .build();
        return changed(() -> Calls.signedIn(scenarios, requester, Calls.CHANGE)
                .updateDraft(request)
                .getScenario());
    }

    ManuscriptChange publish(Requester requester, String scenarioId) {
        var request = PublishScenarioRequest.newBuilder().setId(scenarioId).build();
        return changed(() -> Calls.signedIn(scenarios, requester, Calls.CHANGE)
                .publishScenario(request)
                .getScenario());
    }

    ManuscriptChange rollBack(Requester requester, String scenarioId, int version) {
        if (version < 1)
            return refused(InvalidInput.of(
                    List.of(new InvalidInput.FieldViolation("version", version + " (expected: >= 1)"))));
        var request = RollBackScenarioRequest.newBuilder()
                .setId(scenarioId)
                .setVersion(version)
                .build();
        return changed(() -> Calls.signedIn(scenarios, requester, Calls.CHANGE)
                .rollBackScenario(request)
                .getScenario());
    }

    /// Makes expected errors of expected failures.
    private static ManuscriptChange changed(Supplier<dev.vivavoce.content.v1.Scenario> call) {
        try {
            return new ManuscriptChange(ContentMapping.manuscript(call.get()), List.of());
        } catch (StatusRuntimeException thrown) {
            return refused(StudioRefusals.of(thrown));
        }
    }

    private static ManuscriptChange refused(UserError error) {
        return new ManuscriptChange(null, List.of(error));
    }

    private static AuthoredScenario authored(dev.vivavoce.content.v1.AuthoredScenario message) {
        return new AuthoredScenario(
                message.getId(),
                message.getTitle(),
                ProtoMapping.required(Profession.class, message.getProfession(), "PROFESSION_"),
                ProtoMapping.required(Level.class, message.getLevel(), "LEVEL_"),
                message.getLanguage(),
                message.getHasDraft(),
                message.getLatestVersion() == 0 ? null : message.getLatestVersion(),
                message.getHasScript(),
                ProtoMapping.time(message.getChangedAt()),
                message.getBuiltIn());
    }
}
