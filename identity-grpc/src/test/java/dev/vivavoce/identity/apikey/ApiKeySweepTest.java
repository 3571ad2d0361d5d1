package dev.vivavoce.identity.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtime.security.Scope;
import dev.vivavoce.runtimetest.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApiKeySweepTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("identity", 2);

    private static final Instant now = Instant.parse("2026-11-20T09:00:00Z");
    private final ApiKeyStore store = new ApiKeyStore();

    @Test
    void keys_that_expired_before_the_instant_are_deleted() {
        var userId = UUID.randomUUID();
        database.get().run(db -> {
            db.execute(
                    "INSERT INTO account VALUES (?, 'a@b.example', 'a@b.example', 'x', 'A', '', 'UTC', '', now())",
                    userId);
            key(db, userId, now.minus(Duration.ofDays(31)));
            var expired = key(db, userId, now.minus(Duration.ofDays(29)));
            var valid = key(db, userId, now.plus(Duration.ofDays(1)));
            assertThat(store.deleteExpiredBefore(db, now.minus(ApiKeys.KEPT_AFTER_EXPIRY)))
                    .isEqualTo(1);
            assertThat(store.all(db, userId)).extracting(ApiKey::id).containsExactly(valid, expired);
        });
    }

    private UUID key(Handle db, UUID userId, Instant expiresAt) {
        var created = expiresAt.minus(Duration.ofDays(5));
        var key = new ApiKey(UUID.randomUUID(), userId, "a key", Set.of(Scope.RESULTS_READ), created, expiresAt, null);
        var hash = new byte[32];
        java.nio.ByteBuffer.wrap(hash).putLong(key.id().getLeastSignificantBits());
        store.insert(db, key, UUID.randomUUID(), hash);
        return key.id();
    }
}
