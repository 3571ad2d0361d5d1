package dev.vivavoce.bff.studio;

import dev.vivavoce.bff.scenario.ScenarioRef;
import java.time.OffsetDateTime;

/// A published version, without its texts.
record ScenarioVersion(ScenarioRef ref, OffsetDateTime publishedAt, String title, boolean hasScript) {
    public int version() {
        return ref.version();
    }
}
