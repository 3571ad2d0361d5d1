package dev.vivavoce.runtime.objects;

import dev.vivavoce.runtime.config.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// HMAC-SHA-256 over method, key, length, type and expiry of an address. No part can contain a line break, so two
/// different addresses never sign the same text.
final class ObjectSignature {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec secret;

    ObjectSignature(Secret secret) {
        this.secret = new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String of(String method, Objects.Description description, Instant expires) {
        var text = String.join(
                "\n",
                method,
                description.key().value(),
                Long.toString(description.length()),
                description.type(),
                Long.toString(expires.getEpochSecond()));
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    /// Compares in constant time.
    boolean matches(String signature, String method, Objects.Description description, Instant expires) {
        return MessageDigest.isEqual(
                signature.getBytes(StandardCharsets.UTF_8),
                of(method, description, expires).getBytes(StandardCharsets.UTF_8));
    }
}
