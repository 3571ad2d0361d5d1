package dev.vivavoce.runtime.objects;

import dev.vivavoce.runtime.config.Secret;
import java.time.Instant;

/// Signs method, key, length, type and expiry of an object's address.
final class ObjectSignature {
    private final AddressSignature signature;

    ObjectSignature(Secret secret) {
        signature = new AddressSignature(secret);
    }

    String of(String method, Objects.Description description, Instant expires) {
        return signature.of(parts(method, description, expires));
    }

    /// Compares in constant time.
    boolean matches(String given, String method, Objects.Description description, Instant expires) {
        return signature.matches(given, parts(method, description, expires));
    }

    private static String[] parts(String method, Objects.Description description, Instant expires) {
        return new String[] {
            method,
            description.key().value(),
            Long.toString(description.length()),
            description.type(),
            Long.toString(expires.getEpochSecond())
        };
    }
}
