package dev.vivavoce.identity.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// Addresses that download one export for a short time, signed with HMAC-SHA-256.
public final class ExportAddresses {
    /// The path before the export and `.zip`.
    public static final String PATH = "/exports";

    /// How long one address is valid.
    static final Duration VALID = Duration.ofMinutes(15);

    private final URI service;
    private final SecretKey secret;
    private final Clock clock;

    /// @param service where browsers reach this service's port, without a path
    public ExportAddresses(URI service, SecretKey secret, Clock clock) {
        this.service = service;
        this.secret = secret;
        this.clock = clock;
    }

    URI of(UUID exportId) {
        var expires = Instant.ofEpochSecond(clock.instant().plus(VALID).getEpochSecond());
        return service.resolve("%s/%s.zip?expires=%d&signature=%s"
                .formatted(PATH, exportId, expires.getEpochSecond(), signature(exportId, expires)));
    }

    /// Compares in constant time.
    boolean allows(UUID exportId, Instant expires, String given) {
        return MessageDigest.isEqual(
                        given.getBytes(UTF_8), signature(exportId, expires).getBytes(UTF_8))
                && clock.instant().isBefore(expires);
    }

    private String signature(UUID exportId, Instant expires) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            var text = exportId + "\n" + expires.getEpochSecond();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}
