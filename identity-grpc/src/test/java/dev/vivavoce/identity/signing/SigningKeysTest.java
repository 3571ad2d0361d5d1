package dev.vivavoce.identity.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import dev.vivavoce.identity.audit.AuditLog;
import dev.vivavoce.identity.seal.Seal;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.security.Caller.Role;
import dev.vivavoce.runtime.security.TokenVerifier;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.TestClock;
import dev.vivavoce.runtimetest.TestPostgres;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SigningKeysTest {
    private static final Duration TOKEN = Duration.ofMinutes(15);
    private static final SigningKeys.Times TIMES = new SigningKeys.Times(Duration.ofDays(30), TOKEN);
    private static final SecretKey SEALING = new SecretKeySpec(new byte[32], "AES");

    private final TestClock clock = new TestClock();
    private final Database database = Database.open(TestPostgres.database("identity"), "identity", 8);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void replicas_that_start_at_once_agree_on_the_first_key() throws Exception {
        var replicas = IntStream.range(0, 6).mapToObj(_ -> keys()).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var keys : replicas) threads.submit(keys::tend);
        }
        var first = ids(replicas.getFirst());
        assertThat(first).hasSize(1);
        for (var keys : replicas) {
            assertThat(ids(keys)).isEqualTo(first);
            assertThat(keys.signing().getKeyID()).isEqualTo(first.getFirst());
        }
    }

    @Test
    void a_replica_reads_the_keys_that_another_one_made() throws Exception {
        var tending = keys();
        var listening = keys();
        try (var _ = database.listen(Map.of(SigningKeys.CHANNEL, listening.woken()))) {
            Await.until(() -> {
                tending.tend();
                return ids(listening).equals(ids(tending));
            });
        }
        assertThat(listening.signing().getKeyID()).isEqualTo(tending.signing().getKeyID());
    }

    @Test
    void a_key_is_published_before_it_signs_and_until_its_last_token_has_expired() {
        var keys = tended();
        var first = keys.signing().getKeyID();
        clock.moveOn(Duration.ofDays(29).plusHours(22));
        keys.tend();
        assertThat(ids(keys)).containsExactly(first);

        clock.moveOn(Duration.ofHours(1));
        keys.tend();
        assertThat(ids(keys)).hasSize(2).startsWith(first);
        assertThat(keys.signing().getKeyID()).as("not yet in use").isEqualTo(first);
        var next = ids(keys).getLast();

        clock.moveOn(Duration.ofMinutes(59));
        var lastToken = new AccessTokens(keys, TOKEN, clock)
                .forPerson(UUID.randomUUID(), UUID.randomUUID(), Set.of(), Instant.MAX);
        clock.moveOn(Duration.ofMinutes(2));
        keys.tend();
        assertThat(keys.signing().getKeyID()).isEqualTo(next);
        assertThat(ids(keys)).containsExactly(first, next);

        clock.moveOn(Duration.ofMinutes(11));
        keys.tend();
        assertThat(clock.instant()).isBefore(lastToken.expiresAt());
        assertThat(ids(keys)).as("one of its tokens is still valid").containsExactly(first, next);

        clock.moveOn(Duration.ofMinutes(10));
        keys.tend();
        assertThat(ids(keys)).containsExactly(next);
        List<SigningKey> stored = database.transaction(new SigningKeyStore()::all);
        assertThat(stored).hasSize(1);
    }

    @Test
    void verifiers_follow_a_rotation_without_a_gap() {
        var keys = tended();
        var tokens = new AccessTokens(keys, TOKEN, clock);
        var verifier = TokenVerifier.of(keys::jwksJson, "speech", clock);
        var userId = UUID.randomUUID();
        for (int hours = 0; hours < 32 * 24; hours++) {
            keys.tend();
            var token = tokens.forPerson(userId, UUID.randomUUID(), Set.of(Role.LEARNER), Instant.MAX);
            assertThat(verifier.verify(token.value().reveal()).userId()).isEqualTo(userId);
            clock.moveOn(Duration.ofHours(1));
        }
        assertThat(keys.signing().getKeyID()).isEqualTo(ids(keys).getLast());
    }

    @Test
    void a_rotation_by_command_refuses_no_token_of_any_verifier() {
        var keys = tended();
        var tokens = new AccessTokens(keys, TOKEN, clock);
        // The keys of a verifier may be fresh, old, or fetched a moment before the new key is published.
        var busy = TokenVerifier.of(keys::jwksJson, "speech", clock);
        var idle = TokenVerifier.of(keys::jwksJson, "content", clock);
        var userId = UUID.randomUUID();
        var before = tokens.forPerson(userId, UUID.randomUUID(), Set.of(Role.LEARNER), Instant.MAX);
        assertThat(idle.verify(before.value().reveal()).userId()).isEqualTo(userId);
        var first = keys.signing().getKeyID();
        var earliest = clock.instant();
        var from = keys.rotate();
        assertThat(from)
                .isAfterOrEqualTo(earliest.truncatedTo(ChronoUnit.MICROS).plus(SigningKeys.PUBLISHED_BEFORE_ROTATION))
                .isBefore(earliest.plus(Duration.ofMinutes(7)));
        for (int seconds = 0; seconds < 20 * 60; seconds += 10) {
            keys.tend();
            if (clock.instant().isBefore(from)) {
                assertThat(keys.rotate()).as("a repeat").isEqualTo(from);
                assertThat(keys.signing().getKeyID()).isEqualTo(first);
            }
            var token = tokens.forPerson(userId, UUID.randomUUID(), Set.of(Role.LEARNER), Instant.MAX);
            assertThat(busy.verify(token.value().reveal()).userId()).isEqualTo(userId);
            if (seconds == 6 * 60) {
                assertThat(keys.signing().getKeyID()).isNotEqualTo(first);
                assertThat(idle.verify(token.value().reveal()).userId()).isEqualTo(userId);
            }
            if (seconds < 15 * 60)
                assertThat(busy.verify(before.value().reveal()).userId()).isEqualTo(userId);
            clock.moveOn(Duration.ofSeconds(10));
        }
        clock.moveOn(Duration.ofMinutes(10));
        keys.tend();
        assertThat(ids(keys))
                .as("the old key is gone with its last token")
                .doesNotContain(first)
                .hasSize(1);
    }

    @Test
    void a_service_that_slept_past_the_rotation_still_publishes_before_it_signs() {
        var keys = tended();
        var first = keys.signing().getKeyID();
        clock.moveOn(Duration.ofDays(90));
        keys.tend();
        assertThat(keys.signing().getKeyID()).isEqualTo(first);
        assertThat(ids(keys)).hasSize(2);
        clock.moveOn(SigningKeys.PUBLISHED_BEFORE_USE);
        assertThat(keys.signing().getKeyID()).isEqualTo(ids(keys).getLast());
    }

    @Test
    void a_private_part_is_neither_published_nor_stored_unencrypted() throws Exception {
        var keys = tended();
        var published = JWKSet.parse(keys.jwksJson()).getKeys().getFirst();
        assertThat(published.isPrivate()).isFalse();
        assertThat(published.toJSONObject()).containsOnlyKeys("kty", "crv", "x", "y", "kid", "use", "alg");
        var secret = keys.signing().getD().toString();
        var row = database.transaction(
                db -> db.createQuery("SELECT k::text || encode(sealed_private, 'escape') FROM signing_key k")
                        .mapTo(String.class)
                        .one());
        assertThat(keys.jwksJson() + row).doesNotContain(secret);
    }

    @Test
    void another_secret_does_not_decrypt_the_keys_and_the_failure_names_the_setting() {
        tended();
        var other = new byte[32];
        other[7] = 1;
        var stranger =
                new SigningKeys(database, new SecretKeySpec(other, "AES"), TIMES, new AuditLog(database, clock), clock);
        assertThatThrownBy(stranger::tend).hasMessage("IDENTITY_KEY_SECRET: does not decrypt what the database stores");
    }

    @Test
    void a_sealed_key_is_bound_to_its_id() {
        var seal = new Seal(SEALING);
        var sealed = seal.seal("one", new byte[] {1, 2, 3});
        assertThat(seal.open("one", sealed)).containsExactly(1, 2, 3);
        assertThatThrownBy(() -> seal.open("two", sealed)).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> seal.open("one", sealed)).isInstanceOf(IllegalStateException.class);
    }

    private SigningKeys tended() {
        var keys = keys();
        keys.tend();
        return keys;
    }

    private SigningKeys keys() {
        return new SigningKeys(database, SEALING, TIMES, new AuditLog(database, clock), clock);
    }

    private static List<String> ids(SigningKeys keys) {
        try {
            return JWKSet.parse(keys.jwksJson()).getKeys().stream()
                    .map(JWK::getKeyID)
                    .toList();
        } catch (ParseException thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}
