package dev.vivavoce.content.scenario;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One version of a scenario: from 1 up a published one with its instant, 0 the draft without.
record Scenario(
        UUID id,
        int version,
        ScenarioContent content,
        @Nullable Instant publishedAt) {

    /// How a learner sees it.
    Scenario withoutInterlocutorCard() {
        return new Scenario(id, version, content.withoutInterlocutorCard(), publishedAt);
    }
}
