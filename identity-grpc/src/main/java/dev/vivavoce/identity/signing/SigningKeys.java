package dev.vivavoce.identity.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.vivavoce.identity.audit.AuditAct;
import dev.vivavoce.identity.audit.AuditLog;
import dev.vivavoce.identity.audit.AuditRecord;
import dev.vivavoce.identity.seal.Seal;
import dev.vivavoce.runtime.data.Database;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The keys that sign access tokens, the same on every replica.
///
/// A key is published an hour before it signs, which is longer than any verifier caches the keys. It signs for the
/// rotation time, or until an operator rotates the keys, and stays published until the last token that it signed
/// has expired. Then it is deleted.
public final class SigningKeys {
    /// How long a key signs, and the longest lifetime of its tokens.
    public record Times(Duration rotation, Duration longestToken) {}

    static final Duration PUBLISHED_BEFORE_USE = Duration.ofHours(1);
    /// The same for a key that an operator wants soon: our verifiers cache the keys for five minutes.
    static final Duration PUBLISHED_BEFORE_ROTATION = Duration.ofMinutes(6);
    /// Allowed difference to the clocks of verifiers.
    private static final Duration LEEWAY = Duration.ofMinutes(1);

    /// The notification channel of the replicas; register [#woken] for it with [Database#listen].
    public static final String CHANNEL = "signing_key";

    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

    private record Opened(ECKey pair, Instant usedFrom) {}

    private final Database database;
    private final SigningKeyStore store = new SigningKeyStore();
    private final Seal seal;
    private final Times times;
    private final AuditLog audit;
    private final Clock clock;
    private volatile List<Opened> keys = List.of();
    private volatile String jwksJson = "{\"keys\":[]}";

    /// @param sealing encrypts the private parts; it is not stored in the database
    public SigningKeys(Database database, SecretKey sealing, Times times, AuditLog audit, Clock clock) {
        this.database = database;
        this.seal = new Seal(sealing);
        this.times = times;
        this.audit = audit;
        this.clock = clock;
    }

    /// Creates the first key, or the next one when it is due, deletes those that no valid token needs, and notifies
    /// every replica. Each replica runs it at start, and a job runs it every minute.
    public void tend() {
        use(database.transaction(db -> {
            store.lock(db);
            var tended = tended(db, store.all(db), clock.instant());
            store.announce(db);
            return tended;
        }));
    }

    /// Creates a key that signs as soon as every verifier has fetched it, and returns from when on. Until then a
    /// repeat changes nothing.
    Instant rotate() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS); // the precision of PostgreSQL
        Instant soon = now.plus(PUBLISHED_BEFORE_ROTATION);
        var from = database.transaction(db -> {
            store.lock(db);
            var next = store.all(db).stream()
                    .map(SigningKey::usedFrom)
                    .filter(used -> used.isAfter(now) && !used.isAfter(soon))
                    .findFirst();
            if (next.isPresent()) return next.get();
            var key = made(db, now, soon);
            audit.record(db, AuditRecord.of(AuditAct.SIGNING_KEY_ROTATED).target(UUID.fromString(key.id())));
            store.announce(db);
            return soon;
        });
        use(database.transaction(store::all));
        log.info("a new key signs access tokens from {} on", from);
        return from;
    }

    /// Returns a handler for [Database#listen] that reads the keys.
    public Consumer<String> woken() {
        return ignored -> use(database.transaction(store::all));
    }

    private void use(List<SigningKey> stored) {
        keys = stored.stream().map(this::opened).toList();
        jwksJson = new JWKSet(
                        keys.stream().<JWK>map(key -> key.pair().toPublicJWK()).toList())
                .toString();
    }

    /// Returns the public parts as a JWK Set (RFC 7517).
    public String jwksJson() {
        return jwksJson;
    }

    /// Returns the key that signs now.
    ECKey signing() {
        Instant now = clock.instant();
        return keys.reversed().stream()
                .filter(key -> !key.usedFrom().isAfter(now))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no signing key yet"))
                .pair();
    }

    private List<SigningKey> tended(Handle db, List<SigningKey> stored, Instant now) {
        var kept = new ArrayList<>(stored);
        if (kept.isEmpty()) kept.add(made(db, now, now));
        Instant due = kept.getLast().usedFrom().plus(times.rotation());
        if (!now.isBefore(due.minus(PUBLISHED_BEFORE_USE))) {
            Instant published = now.plus(PUBLISHED_BEFORE_USE);
            kept.add(made(db, now, due.isAfter(published) ? due : published));
        }
        while (kept.size() > 1
                && now.isAfter(kept.get(1).usedFrom().plus(times.longestToken()).plus(LEEWAY)))
            store.delete(db, kept.removeFirst());
        return List.copyOf(kept);
    }

    private SigningKey made(Handle db, Instant now, Instant usedFrom) {
        var id = UUID.randomUUID().toString();
        try {
            var pair = new ECKeyGenerator(Curve.P_256)
                    .keyID(id)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
            var key = new SigningKey(
                    id,
                    pair.toPublicJWK().toJSONString(),
                    seal.seal(id, pair.toJSONString().getBytes(StandardCharsets.UTF_8)),
                    now,
                    usedFrom);
            store.insert(db, key);
            return key;
        } catch (JOSEException thrown) {
            throw new IllegalStateException("every JDK has P-256", thrown);
        }
    }

    private Opened opened(SigningKey key) {
        try {
            var json = new String(seal.open(key.id(), key.sealedPrivate()), StandardCharsets.UTF_8);
            return new Opened(ECKey.parse(json), key.usedFrom());
        } catch (ParseException thrown) {
            throw new IllegalStateException("a stored signing key cannot be read", thrown);
        }
    }
}
