package dev.vivavoce.identity.administration;

import dev.vivavoce.runtime.data.IdempotencyKey;
import java.util.UUID;

/// One act of one administrator.
record AdministrativeAct(UUID administratorId, IdempotencyKey key, UUID userId, Act act) {
    /// Whether a request with the same key asks for the same.
    boolean isSame(UUID otherUserId, String kind, String detail) {
        return userId.equals(otherUserId)
                && act.kind().equals(kind)
                && act.detail().equals(detail);
    }
}
