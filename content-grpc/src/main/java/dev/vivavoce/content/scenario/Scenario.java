package dev.vivavoce.content.scenario;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One version of a scenario: published ones count from 1 and have an instant; 0 is the draft and has none.
public record Scenario(
        UUID id,
        int version,
        ScenarioContent content,
        @Nullable Instant publishedAt) {

    /// Returns this version as learners see it, without the interlocutor card.
    Scenario withoutInterlocutorCard() {
        return new Scenario(id, version, content.withoutInterlocutorCard(), publishedAt);
    }
}
