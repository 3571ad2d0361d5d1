package dev.vivavoce.assessment.mockexam;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A scenario that an exam could be about.
///
/// @param version the latest published one
/// @param language BCP 47 tag of the spoken language
record ScenarioChoice(UUID id, int version, String language) {
    /// Returns the scenarios in the order in which an exam takes them: those that the learner has never talked in,
    /// then those whose last talk is the longest ago. The key of the exam orders those that are equal, so the
    /// same exam has the same scenarios, and another exam others.
    static List<ScenarioChoice> ordered(List<ScenarioChoice> scenarios, Map<UUID, Instant> lastTalks, UUID key) {
        return scenarios.stream()
                .sorted(Comparator.<ScenarioChoice, Instant>comparing(
                                scenario -> lastTalks.getOrDefault(scenario.id(), Instant.MIN))
                        .thenComparing(scenario -> draw(key, scenario.id())))
                .toList();
    }

    private static UUID draw(UUID key, UUID scenarioId) {
        return UUID.nameUUIDFromBytes((key + " " + scenarioId).getBytes(StandardCharsets.US_ASCII));
    }
}
