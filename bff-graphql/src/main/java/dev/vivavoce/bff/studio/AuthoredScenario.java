package dev.vivavoce.bff.studio;

import dev.vivavoce.bff.graphql.GlobalId;
import dev.vivavoce.bff.scenario.Scenario.Level;
import dev.vivavoce.bff.scenario.Scenario.Profession;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// A scenario in the list of those who may edit it.
///
/// @param latestVersion null when none is published
record AuthoredScenario(
        String scenarioId,
        String title,
        Profession profession,
        Level level,
        String language,
        boolean hasDraft,
        @Nullable Integer latestVersion,
        boolean hasScript,
        OffsetDateTime changedAt,
        boolean isBuiltIn) {
    static final String TYPE = "AuthoredScenario";

    public String id() {
        return id(scenarioId);
    }

    static String id(String scenarioId) {
        return GlobalId.of(TYPE, scenarioId);
    }
}
