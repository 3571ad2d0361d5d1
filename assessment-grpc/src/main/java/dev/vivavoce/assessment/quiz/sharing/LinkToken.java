package dev.vivavoce.assessment.quiz.sharing;

import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.failure.Failure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// The secret of a link to a quiz: 256 random bits, of which only the SHA-256 is stored. A link is found by the
/// hash, so the time that takes reveals nothing of the secret.
public record LinkToken(Secret value) {
    private static final int BYTES = 32;
    private static final int LONGEST = 200;
    /// Lets scanners for leaked secrets find it.
    private static final String PREFIX = "vvq_";

    static LinkToken random(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new LinkToken(
                new Secret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)));
    }

    /// @throws Failure INVALID_ARGUMENT / FIELD_INVALID
    public static LinkToken parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST)
            throw Failure.invalidField("token", text.length() + " characters (expected: 1 to " + LONGEST + ")");
        return new LinkToken(new Secret(text));
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.reveal().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException thrown) {
            throw new IllegalStateException("every JDK has SHA-256", thrown);
        }
    }
}
