package dev.vivavoce.content.study;

import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.failure.Violations;
import java.util.List;
import java.util.UUID;

/// Which passages are wanted.
///
/// @param documentIds empty for all of the person's, which needs a topic
/// @param topic empty for any
record PassageWish(UUID userId, List<UUID> documentIds, String topic, int limit) {
    private static final int MOST_DOCUMENTS = 10;
    private static final int LONGEST_TOPIC = 200;
    private static final int DEFAULT_LIMIT = 100;
    private static final int MOST = 200;
    private static final int MOST_OF_A_TOPIC = 50;

    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID
    static PassageWish parse(String userId, List<String> documentIds, String topic, int limit) {
        var violations = new Violations();
        var words = topic.strip();
        violations.range("topic", words.codePointCount(0, words.length()), 0, LONGEST_TOPIC, "characters");
        violations.check(
                "document_ids", !documentIds.isEmpty() || !words.isEmpty(), "is required unless a topic is given");
        violations.check("limit", limit >= 0, limit + " (expected: >= 0)");
        violations.throwIfAny();
        var ids = documentIds.isEmpty() ? List.<UUID>of() : Ids.uuids("document_ids", documentIds, MOST_DOCUMENTS);
        int most = words.isEmpty() ? MOST : MOST_OF_A_TOPIC;
        return new PassageWish(
                Ids.uuid("user_id", userId), ids, words, Math.min(limit == 0 ? DEFAULT_LIMIT : limit, most));
    }
}
