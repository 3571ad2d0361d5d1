package dev.vivavoce.billing.seat;

import dev.vivavoce.runtime.config.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// The secret of a link to a seat: 256 random bits, of which only the SHA-256 is stored.
record SeatToken(Secret value) {
    private static final int BYTES = 32;
    /// Lets scanners for leaked secrets find it.
    private static final String PREFIX = "vvs_";

    static SeatToken random(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SeatToken(
                new Secret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.reveal().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException thrown) {
            throw new IllegalStateException("every JDK has SHA-256", thrown);
        }
    }
}
