package dev.vivavoce.bff.scenario;

import static java.util.stream.Collectors.toMap;

import dev.vivavoce.bff.client.Batches;
import dev.vivavoce.bff.client.Calls;
import dev.vivavoce.bff.client.ProtoMapping;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.Paging.Page;
import dev.vivavoce.bff.scenario.Scenario.CandidateCard;
import dev.vivavoce.bff.scenario.Scenario.Level;
import dev.vivavoce.bff.scenario.Scenario.Profession;
import dev.vivavoce.bff.scenario.Scenario.VocabularyItem;
import dev.vivavoce.content.v1.BatchGetScenariosRequest;
import dev.vivavoce.content.v1.ListScenariosRequest;
import dev.vivavoce.content.v1.ScenarioServiceGrpc;
import io.grpc.Channel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads scenarios from content.
public final class ScenarioClient {
    private final ScenarioServiceGrpc.ScenarioServiceBlockingStub scenarios;

    public ScenarioClient(Channel content) {
        scenarios = ScenarioServiceGrpc.newBlockingStub(content);
    }

    /// The filters of a list of scenarios.
    record Filter(
            @Nullable Profession profession,
            @Nullable Level level,
            @Nullable String language,
            @Nullable String search) {}

    Page<Scenario> page(Requester requester, Filter filter, int size, String token) {
        var request = ListScenariosRequest.newBuilder()
                .setPageSize(size)
                .setPageToken(token)
                .setLanguage(ProtoMapping.orEmpty(filter.language()))
                .setSearch(ProtoMapping.orEmpty(filter.search()));
        if (filter.profession() != null)
            request.setProfession(dev.vivavoce.content.v1.Profession.valueOf(
                    "PROFESSION_" + filter.profession().name()));
        if (filter.level() != null)
            request.setLevel(dev.vivavoce.content.v1.Level.valueOf(
                    "LEVEL_" + filter.level().name()));
        var response = Calls.signedIn(scenarios, requester, Calls.READ).listScenarios(request.build());
        return new Page<>(
                response.getScenariosList().stream()
                        .map(ScenarioClient::scenario)
                        .toList(),
                response.getNextPageToken(),
                response.getTotalSize());
    }

    /// Returns those that exist, in any order.
    public List<Scenario> scenarios(Requester requester, Collection<ScenarioRef> refs) {
        return Batches.gather(refs, some -> batch(requester, some));
    }

    /// Returns the scenarios of many parents with one call, or with none if no parent has a scenario.
    public <P> Map<P, Scenario> ofParents(
            Requester requester, List<P> parents, Function<P, @Nullable ScenarioRef> reference) {
        var refs = new ArrayList<ScenarioRef>();
        for (var parent : parents) {
            var ref = reference.apply(parent);
            if (ref != null) refs.add(ref);
        }
        if (refs.isEmpty()) return Map.of();
        var byRef = scenarios(requester, refs).stream().collect(toMap(Scenario::ref, scenario -> scenario));
        var found = new HashMap<P, Scenario>();
        for (var parent : parents) {
            var ref = reference.apply(parent);
            var scenario = ref == null ? null : byRef.get(ref);
            if (scenario != null) found.put(parent, scenario);
        }
        return found;
    }

    private List<Scenario> batch(Requester requester, List<ScenarioRef> refs) {
        var request = BatchGetScenariosRequest.newBuilder();
        for (var ref : refs) request.addRefsBuilder().setId(ref.scenarioId()).setVersion(ref.version());
        return Calls.signedIn(scenarios, requester, Calls.READ)
                .batchGetScenarios(request.build())
                .getScenariosList()
                .stream()
                .map(ScenarioClient::scenario)
                .toList();
    }

    private static Scenario scenario(dev.vivavoce.content.v1.Scenario message) {
        var content = message.getContent();
        var card = content.getCandidateCard();
        return new Scenario(
                new ScenarioRef(message.getId(), message.getVersion()),
                content.getTitle(),
                ProtoMapping.required(Profession.class, content.getProfession(), "PROFESSION_"),
                ProtoMapping.required(Level.class, content.getLevel(), "LEVEL_"),
                content.getLanguage(),
                content.getSetting(),
                new CandidateCard(card.getRole(), card.getBulletsList()),
                content.getTasksList(),
                content.getVocabularyList().stream()
                        .map(item -> new VocabularyItem(item.getTerm(), item.getMeaning()))
                        .toList(),
                content.getPracticeLinesList(),
                message.hasPublishedAt() ? ProtoMapping.time(message.getPublishedAt()) : null);
    }
}
