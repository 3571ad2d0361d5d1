package dev.vivavoce.speech.recording;

import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.objects.AddressSettings;
import dev.vivavoce.runtime.objects.AddressSignature;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

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

    private final URI service;
    private final AddressSignature signature;
    private final Clock clock;

    RecordingAddresses(AddressSettings settings, Clock clock) {
        service = settings.address();
        signature = new AddressSignature(settings.secret());
        this.clock = clock;
    }

    Address of(UUID sessionId, Listener listener) {
        var expires = Instant.ofEpochSecond(clock.instant().plus(VALID).getEpochSecond());
        var url = service.resolve("%s/%s.wav?for=%s&expires=%d&signature=%s"
                .formatted(
                        PATH,
                        sessionId,
                        listener.word(),
                        expires.getEpochSecond(),
                        signature.of(parts(sessionId, listener, expires))));
        return new Address(url, expires);
    }

    boolean allows(UUID sessionId, Listener listener, Instant expires, String given) {
        return signature.matches(given, parts(sessionId, listener, expires))
                && clock.instant().isBefore(expires);
    }

    private static String[] parts(UUID sessionId, Listener listener, Instant expires) {
        return new String[] {listener.word(), sessionId.toString(), Long.toString(expires.getEpochSecond())};
    }
}
