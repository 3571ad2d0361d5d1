package dev.vivavoce.bff.attempt;

import dev.vivavoce.bff.graphql.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the deletion of an attempt takes and answers.
final class Deletion {
    private Deletion() {}

    record DeleteAttemptInput(String attemptId) {}

    record DeleteAttemptPayload(@Nullable String deletedAttemptId, List<UserError> errors) {}
}
