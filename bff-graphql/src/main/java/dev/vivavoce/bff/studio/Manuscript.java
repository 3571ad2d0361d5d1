package dev.vivavoce.bff.studio;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// A draft or a published version, with everything that its author has written.
///
/// @param version null for a draft
record Manuscript(
        String scenarioId,
        @Nullable Integer version,
        ManuscriptContent content,
        @Nullable OffsetDateTime publishedAt) {
    public String id() {
        return AuthoredScenario.id(scenarioId);
    }
}
