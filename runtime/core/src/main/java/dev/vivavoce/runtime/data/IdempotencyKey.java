package dev.vivavoce.runtime.data;

import dev.vivavoce.runtime.failure.Failure;
import java.util.UUID;

/// One intent of a caller: repeating a create with the same key gets the first answer again.
public record IdempotencyKey(UUID value) {
    /// Fails with a field violation when it is no UUID.
    public static IdempotencyKey parse(String text) {
        return new IdempotencyKey(uuid("idempotency_key", text));
    }

    /// A UUID in a field; fails with a field violation when it is none.
    public static UUID uuid(String field, String text) {
        if (text.length() == 36) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException _) {
                // told below
            }
        }
        throw Failure.invalidField(field, "must be a UUID");
    }
}
