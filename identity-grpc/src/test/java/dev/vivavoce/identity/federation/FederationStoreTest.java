package dev.vivavoce.identity.federation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtimetest.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FederationStoreTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("identity", 2);

    private static final Instant now = Instant.parse("2026-11-20T09:00:00Z");
    private final FederationStore store = new FederationStore();

    @Test
    void visits_that_have_expired_cannot_be_taken_and_are_deleted() {
        database.get().run(db -> {
            var visit = new Visit(null, "standin", "/practice", "es", "UTC");
            var old = hash(1);
            var running = hash(2);
            store.insert(db, old, hash(3), visit, now);
            store.insert(db, running, hash(4), visit, now.plus(Duration.ofMinutes(1)));
            assertThat(store.take(db, old, hash(3), null, now)).isEmpty();
            store.deleteExpired(db, now);
            assertThat(db.createQuery("SELECT count(*) FROM provider_visit")
                            .mapTo(Integer.class)
                            .one())
                    .isEqualTo(1);
            assertThat(store.take(db, running, hash(3), null, now)).isEmpty();
            assertThat(store.take(db, running, hash(4), null, now)).contains(visit);
            assertThat(store.take(db, running, hash(4), null, now)).isEmpty();
        });
    }

    private static byte[] hash(int first) {
        var hash = new byte[32];
        hash[0] = (byte) first;
        return hash;
    }
}
