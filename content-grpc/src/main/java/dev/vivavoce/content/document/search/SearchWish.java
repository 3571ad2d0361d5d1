package dev.vivavoce.content.document.search;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.Violations;
import java.util.List;
import java.util.UUID;

/// What to find, and where.
///
/// @param query as it was typed
/// @param documentIds empty for all documents of the learner
/// @param scenarios whether published scenarios are searched, too
/// @param limit of the results; 0 for the default
public record SearchWish(String query, List<UUID> documentIds, Scenarios scenarios, int limit) {
    /// Whether published scenarios are searched.
    public enum Scenarios {
        INCLUDED,
        LEFT_OUT
    }

    public static final int MOST_DOCUMENTS = 50;

    private static final int LONGEST_QUERY = 500;
    private static final int DEFAULT_LIMIT = 10;
    private static final int MOST_RESULTS = 50;

    /// The query without white space around it.
    ///
    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID
    String words() {
        var violations = new Violations();
        var words = query.strip();
        violations.range("query", words.codePointCount(0, words.length()), 1, LONGEST_QUERY, "characters");
        violations.check("limit", limit >= 0, limit + " (expected: >= 0)");
        violations.throwIfAny();
        return words;
    }

    int results() {
        return limit == 0 ? DEFAULT_LIMIT : Math.min(limit, MOST_RESULTS);
    }
}
