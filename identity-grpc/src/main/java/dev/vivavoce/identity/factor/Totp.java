package dev.vivavoce.identity.factor;

import dev.vivavoce.runtime.config.Secret;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/// Codes by time (TOTP, RFC 6238) with what every authenticator app supports: HMAC-SHA-1, six digits, steps of
/// 30 s.
///
/// @param secret 20 bytes, the length of the hash (RFC 4226, section 4)
public record Totp(byte[] secret) {
    private static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    /// How many steps the clock of a phone may differ, in both directions.
    private static final int DRIFT = 1;

    private static final String ISSUER = "Vivavoce";

    static Totp random(SecureRandom random) {
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new Totp(secret);
    }

    /// Reads the Base32 text that an authenticator app is given.
    public static Totp of(Secret text) {
        return new Totp(new Base32().decode(text.reveal()));
    }

    /// Returns the step of a code as it was typed, if it is right now; the newest one if several have this code.
    OptionalLong stepOf(String typed, Instant now) {
        var digits = typed.replaceAll("\\s", "");
        if (!digits.matches("[0-9]{" + DIGITS + "}")) return OptionalLong.empty();
        long current = step(now);
        for (long step = current + DRIFT; step >= current - DRIFT; step--)
            if (MessageDigest.isEqual(bytes(code(step)), bytes(digits))) return OptionalLong.of(step);
        return OptionalLong.empty();
    }

    /// Returns the number of the step that contains the instant.
    public static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    }

    /// Returns the code of a step (RFC 4226, section 5.3).
    public String code(long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % MODULUS);
        } catch (GeneralSecurityException thrown) {
            throw new IllegalStateException("every JDK has HmacSHA1", thrown);
        }
    }

    /// The secret as people type it: Base32 without padding.
    Secret text() {
        return new Secret(new Base32().encodeToString(secret));
    }

    /// The address that authenticator apps read from a QR code.
    Secret uri(String email) {
        return new Secret("otpauth://totp/" + ISSUER + ":" + escaped(email) + "?secret="
                + text().reveal() + "&issuer=" + ISSUER + "&algorithm=SHA1&digits=" + DIGITS + "&period="
                + STEP_SECONDS);
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "Totp[…]";
    }
}
