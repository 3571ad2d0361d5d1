package dev.vivavoce.runtime.data;

import java.util.UUID;

/// Identifies one intent of a caller: a create that is repeated with the same key returns the first response.
public record IdempotencyKey(UUID value) {
    /// Fails with a field violation unless the text is a UUID.
    public static IdempotencyKey parse(String text) {
        return new IdempotencyKey(Ids.uuid("idempotency_key", text));
    }
}
