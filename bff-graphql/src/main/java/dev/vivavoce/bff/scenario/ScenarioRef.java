package dev.vivavoce.bff.scenario;

import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.runtime.failure.Failure;
import java.util.regex.Pattern;

/// Names one version of a scenario; version 0 is the latest.
public record ScenarioRef(String scenarioId, int version) {
    private static final Pattern LOCAL = Pattern.compile("([0-9a-f-]{36}):([1-9][0-9]{0,8})");

    /// Returns the local part of the global id.
    String local() {
        return scenarioId + ":" + version;
    }

    static ScenarioRef ofLocal(String local) {
        var matcher = LOCAL.matcher(local);
        if (!matcher.matches()) throw Failure.invalid("ID_INVALID", "not the id of a Scenario");
        return new ScenarioRef(matcher.group(1), Integer.parseInt(matcher.group(2)));
    }

    /// @throws Failure INVALID_ARGUMENT / ID_INVALID
    public static ScenarioRef ofId(String id) {
        return ofLocal(GlobalId.local(Scenario.TYPE, id));
    }

    ScenarioRef latest() {
        return new ScenarioRef(scenarioId, 0);
    }
}
