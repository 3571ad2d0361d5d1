package dev.vivavoce.bff.scenario;

import static java.util.stream.Collectors.toMap;

import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.bff.graphql.Connection;
import dev.vivavoce.bff.graphql.NodeSource;
import dev.vivavoce.bff.graphql.Paging;
import dev.vivavoce.bff.scenario.Scenario.Level;
import dev.vivavoce.bff.scenario.Scenario.Profession;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// The scenarios.
@Controller
final class ScenarioController implements NodeSource {
    private final ScenarioClient scenarios;

    ScenarioController(ScenarioClient scenarios) {
        this.scenarios = scenarios;
    }

    @QueryMapping
    Connection<Scenario> scenarios(
            @ContextValue Requester requester,
            @Argument int first,
            @Argument @Nullable String after,
            @Argument @Nullable Profession profession,
            @Argument @Nullable Level level,
            @Argument @Nullable String language,
            @Argument @Nullable String search) {
        var filter = new ScenarioClient.Filter(profession, level, language, search);
        return Paging.connection(first, after, (size, token) -> scenarios.page(requester, filter, size, token));
    }

    @QueryMapping
    @Nullable
    Scenario scenario(@ContextValue Requester requester, @Argument String id) {
        var found = scenarios.scenarios(requester, List.of(ScenarioRef.ofId(id)));
        return found.isEmpty() ? null : found.getFirst();
    }

    @BatchMapping
    Map<Scenario, Scenario> latest(@ContextValue Requester requester, List<Scenario> versions) {
        var refs = versions.stream().map(version -> version.ref().latest()).toList();
        var latest = scenarios.scenarios(requester, refs).stream()
                .collect(toMap(scenario -> scenario.ref().scenarioId(), scenario -> scenario, (one, _) -> one));
        return versions.stream()
                .distinct()
                .filter(version -> latest.containsKey(version.ref().scenarioId()))
                .collect(toMap(
                        version -> version, version -> latest.get(version.ref().scenarioId())));
    }

    @Override
    public String type() {
        return Scenario.TYPE;
    }

    @Override
    public Map<String, Scenario> nodes(Requester requester, Collection<String> localIds) {
        var refs = localIds.stream().map(ScenarioRef::ofLocal).toList();
        return scenarios.scenarios(requester, refs).stream()
                .collect(toMap(scenario -> scenario.ref().local(), scenario -> scenario));
    }
}
