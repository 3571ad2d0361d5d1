package dev.vivavoce.bff.fake;

import com.google.protobuf.util.Timestamps;
import dev.vivavoce.content.v1.AuthoredScenario;
import dev.vivavoce.content.v1.CreateScenarioRequest;
import dev.vivavoce.content.v1.CreateScenarioResponse;
import dev.vivavoce.content.v1.GetScenarioRequest;
import dev.vivavoce.content.v1.GetScenarioResponse;
import dev.vivavoce.content.v1.Level;
import dev.vivavoce.content.v1.ListAuthoredScenariosRequest;
import dev.vivavoce.content.v1.ListAuthoredScenariosResponse;
import dev.vivavoce.content.v1.ListScenarioVersionsRequest;
import dev.vivavoce.content.v1.ListScenarioVersionsResponse;
import dev.vivavoce.content.v1.Profession;
import dev.vivavoce.content.v1.PublishScenarioRequest;
import dev.vivavoce.content.v1.PublishScenarioResponse;
import dev.vivavoce.content.v1.RollBackScenarioRequest;
import dev.vivavoce.content.v1.RollBackScenarioResponse;
import dev.vivavoce.content.v1.Scenario;
import dev.vivavoce.content.v1.ScenarioContent;
import dev.vivavoce.content.v1.ScenarioVersion;
import dev.vivavoce.content.v1.UpdateDraftRequest;
import dev.vivavoce.content.v1.UpdateDraftResponse;
import dev.vivavoce.runtime.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One scenario that an author edits: its draft, and its versions.
public final class FakeStudio {
    public static final String OWN = "aaaaaaaa-0000-4000-8000-000000000001";
    public static final String FOREIGN = "aaaaaaaa-0000-4000-8000-000000000002";

    /// The last content that was sent.
    public volatile ScenarioContent sent = ScenarioContent.getDefaultInstance();

    public volatile String search = "";
    public volatile boolean hasUsableScript = true;

    private @Nullable ScenarioContent draft;
    private final List<ScenarioContent> versions = new ArrayList<>();

    ListAuthoredScenariosResponse list(ListAuthoredScenariosRequest request) {
        search = request.getSearch();
        int from = request.getPageToken().isEmpty() ? 0 : Integer.parseInt(request.getPageToken());
        int to = Math.min(3, from + request.getPageSize());
        var response = ListAuthoredScenariosResponse.newBuilder().setNextPageToken(to < 3 ? Integer.toString(to) : "");
        for (int i = from; i < to; i++)
            response.addScenarios(AuthoredScenario.newBuilder()
                    .setId(OWN)
                    .setTitle("Draft " + i)
                    .setProfession(Profession.PROFESSION_NURSING)
                    .setLevel(Level.LEVEL_ADVANCED)
                    .setLanguage("en-GB")
                    .setHasDraft(true)
                    .setLatestVersion(i)
                    .setHasScript(i > 0)
                    .setChangedAt(Timestamps.fromSeconds(1_800_000_000 + i)));
        return response.build();
    }

    ListScenarioVersionsResponse versions(ListScenarioVersionsRequest request) {
        own(request.getId());
        var response = ListScenarioVersionsResponse.newBuilder();
        for (int version = versions.size(); version > 0; version--)
            response.addVersions(ScenarioVersion.newBuilder()
                    .setVersion(version)
                    .setPublishedAt(Timestamps.fromSeconds(1_800_000_000 + version))
                    .setTitle(versions.get(version - 1).getTitle())
                    .setHasScript(true));
        return response.build();
    }

    GetScenarioResponse get(GetScenarioRequest request) {
        own(request.getId());
        if (request.getDraft()) {
            if (draft == null) throw unknown();
            return GetScenarioResponse.newBuilder()
                    .setScenario(scenario(draft, 0))
                    .build();
        }
        int version = request.getVersion() == 0 ? versions.size() : request.getVersion();
        if (version == 0 || version > versions.size()) throw unknown();
        return GetScenarioResponse.newBuilder()
                .setScenario(scenario(versions.get(version - 1), version))
                .build();
    }

    CreateScenarioResponse create(CreateScenarioRequest request) {
        return CreateScenarioResponse.newBuilder()
                .setScenario(saved(request.getContent()))
                .build();
    }

    UpdateDraftResponse update(UpdateDraftRequest request) {
        own(request.getId());
        return UpdateDraftResponse.newBuilder()
                .setScenario(saved(request.getContent()))
                .build();
    }

    private Scenario saved(ScenarioContent content) {
        if (content.getTitle().length() < 3)
            throw Failure.invalidField("content.title", "1 characters (expected: 3 to 120)");
        sent = content;
        draft = content;
        return scenario(content, 0);
    }

    PublishScenarioResponse publish(PublishScenarioRequest request) {
        own(request.getId());
        var next = draft;
        if (next == null) throw Failure.precondition("DRAFT_MISSING", "there is no draft to publish");
        if (!hasUsableScript) throw Failure.precondition("SCRIPT_INVALID", "the script breaks a rule");
        draft = null;
        versions.add(next);
        return PublishScenarioResponse.newBuilder()
                .setScenario(scenario(next, versions.size()))
                .build();
    }

    RollBackScenarioResponse rollBack(RollBackScenarioRequest request) {
        own(request.getId());
        if (request.getVersion() > versions.size()) throw unknown();
        var older = versions.get(request.getVersion() - 1);
        versions.add(older);
        return RollBackScenarioResponse.newBuilder()
                .setScenario(scenario(older, versions.size()))
                .build();
    }

    private static Scenario scenario(ScenarioContent content, int version) {
        var scenario = Scenario.newBuilder().setId(OWN).setVersion(version).setContent(content);
        if (version > 0) scenario.setPublishedAt(Timestamps.fromSeconds(1_800_000_000 + version));
        return scenario.build();
    }

    static void own(String id) {
        if (id.equals(FOREIGN))
            throw Failure.denied("SCENARIO_NOT_OWN", "only its author and administrators edit this scenario");
        if (!id.equals(OWN)) throw unknown();
    }

    private static Failure unknown() {
        return Failure.notFound("SCENARIO_UNKNOWN", "no such scenario or version");
    }
}
