package dev.vivavoce.speech.session.log;

import dev.vivavoce.runtime.config.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

/// Opens one stream of one session, once.
public record Ticket(Secret value, Instant expiresAt) {
    private static final int BYTES = 32;

    public static Secret mint(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// The form in which a ticket is stored. A plain hash is enough for 256 random bits.
    public static byte[] hash(Secret value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.reveal().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}
