package dev.vivavoce.identity.export;

import dev.vivavoce.runtime.objects.AddressSignature;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.crypto.SecretKey;

/// Addresses that download one export for a short time, signed with HMAC-SHA-256.
public final class ExportAddresses {
    /// The path before the export and `.zip`.
    public static final String PATH = "/exports";

    /// How long one address is valid.
    static final Duration VALID = Duration.ofMinutes(15);

    private final URI service;
    private final AddressSignature signature;
    private final Clock clock;

    /// @param service where browsers reach this service's port, without a path
    public ExportAddresses(URI service, SecretKey secret, Clock clock) {
        this.service = service;
        signature = new AddressSignature(secret);
        this.clock = clock;
    }

    URI of(UUID exportId) {
        var expires = Instant.ofEpochSecond(clock.instant().plus(VALID).getEpochSecond());
        return service.resolve("%s/%s.zip?expires=%d&signature=%s"
                .formatted(PATH, exportId, expires.getEpochSecond(), signature.of(parts(exportId, expires))));
    }

    boolean allows(UUID exportId, Instant expires, String given) {
        return signature.matches(given, parts(exportId, expires))
                && clock.instant().isBefore(expires);
    }

    private static String[] parts(UUID exportId, Instant expires) {
        return new String[] {exportId.toString(), Long.toString(expires.getEpochSecond())};
    }
}
