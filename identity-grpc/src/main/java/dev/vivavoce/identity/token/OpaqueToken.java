package dev.vivavoce.identity.token;

import dev.vivavoce.runtime.config.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// A token of 256 random bits without meaning of its own; only its SHA-256 is stored, which is enough for so many
/// random bits.
public record OpaqueToken(Secret value) {
    private static final int BYTES = 32;

    /// @param prefix lets scanners for leaked secrets find it
    public static OpaqueToken random(String prefix, SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new OpaqueToken(
                new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)));
    }

    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.reveal().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException thrown) {
            throw new IllegalStateException("every JDK has SHA-256", thrown);
        }
    }
}
