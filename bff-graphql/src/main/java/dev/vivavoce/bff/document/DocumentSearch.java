package dev.vivavoce.bff.document;

import dev.vivavoce.bff.scenario.ScenarioRef;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a search has found.
record DocumentSearch(List<DocumentSearchResult> results, boolean searchedByMeaning, int documentsLeftOut) {
    record DocumentSearchResult(SearchSource source, double score, List<TextSpan> highlights) {}

    /// Where a result was found.
    sealed interface SearchSource {}

    /// @param documentId the id in content
    record DocumentPassage(
            UUID id,
            String documentId,
            int page,
            TextSpan span,
            String text,
            @Nullable String section) implements SearchSource {}

    record ScenarioPassage(ScenarioRef scenarioRef, String title, String text) implements SearchSource {}

    /// What to find, and where.
    ///
    /// @param documentIds ids in content; empty for all of the viewer's
    record Wish(String query, List<String> documentIds, boolean includeScenarios, int first) {}
}
