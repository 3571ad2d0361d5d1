package dev.vivavoce.identity.administration;

import dev.vivavoce.identity.profile.FieldRules;
import dev.vivavoce.runtime.failure.Violations;
import java.util.UUID;

/// What an administrator wants to see, and why.
///
/// @param sessionId the administrator's own session, with which the view ends
record ViewRequest(UUID administratorId, String sessionId, UUID userId, String reason) {
    private static final int LONGEST_REASON = 500;

    /// @throws dev.vivavoce.runtime.failure.Failure FIELD_INVALID
    ViewRequest {
        var violations = new Violations();
        FieldRules.name(violations, "reason", reason, LONGEST_REASON);
        violations.throwIfAny();
    }
}
