package dev.vivavoce.speech.recording;

import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.objects.AddressSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Addresses that play one recording for a short time, signed with HMAC-SHA-256.
final class RecordingAddresses {
    /// For whom an address was made. Each signs with words that no other address signed by this secret begins with.
    sealed interface Listener {
        /// Whose recording it is.
        record Learner() implements Listener {}

        /// Consents and claim are asked for again whenever something is read.
        record Examiner(UUID id) implements Listener {}

        /// In the form that an address contains.
        default String word() {
            return switch (this) {
                case Learner() -> OF_LEARNER;
                case Examiner(UUID id) -> OF_EXAMINER + id;
            };
        }

        /// Whose address has this word; empty for any other word.
        static Optional<Listener> of(String word) {
            if (word.equals(OF_LEARNER)) return Optional.of(new Learner());
            if (!word.startsWith(OF_EXAMINER)) return Optional.empty();
            return Ids.parse(word.substring(OF_EXAMINER.length())).map(Examiner::new);
        }
    }

    private static final String OF_LEARNER = "recording";
    private static final String OF_EXAMINER = "hearing-";

    /// An address, and until when it works.
    record Address(URI url, Instant expiresAt) {}

    /// The path before the session and `.wav`.
    static final String PATH = "/recordings";

    private static final Duration VALID = Duration.ofMinutes(15);
    private static final String ALGORITHM = "HmacSHA256";

    private final URI service;
    private final SecretKeySpec secret;
    private final Clock clock;

    RecordingAddresses(AddressSettings settings, Clock clock) {
        service = settings.address();
        secret = key(settings.secret());
        this.clock = clock;
    }

    private static SecretKeySpec key(Secret secret) {
        return new SecretKeySpec(secret.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    Address of(UUID sessionId, Listener listener) {
        var expires = Instant.ofEpochSecond(clock.instant().plus(VALID).getEpochSecond());
        var url = service.resolve("%s/%s.wav?for=%s&expires=%d&signature=%s"
                .formatted(
                        PATH,
                        sessionId,
                        listener.word(),
                        expires.getEpochSecond(),
                        signature(sessionId, listener, expires)));
        return new Address(url, expires);
    }

    /// Compares in constant time.
    boolean allows(UUID sessionId, Listener listener, Instant expires, String given) {
        return MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8),
                        signature(sessionId, listener, expires).getBytes(StandardCharsets.UTF_8))
                && clock.instant().isBefore(expires);
    }

    private String signature(UUID sessionId, Listener listener, Instant expires) {
        var text = String.join("\n", listener.word(), sessionId.toString(), Long.toString(expires.getEpochSecond()));
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
}
