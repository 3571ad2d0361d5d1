package dev.vivavoce.runtime.data;

import java.util.UUID;

/// One intent of a caller: a create that is repeated with the same key returns the first response.
public record IdempotencyKey(UUID value) {
    /// Fails with a field violation unless the text is a UUID.
    public static IdempotencyKey parse(String text) {
        return new IdempotencyKey(uuid("idempotency_key", text));
    }

    /// The same as [Ids#uuid].
    public static UUID uuid(String field, String text) {
        return Ids.uuid(field, text);
    }
}
