package dev.vivavoce.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtimetest.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SessionSweepTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("identity", 2);

    private static final Instant now = Instant.parse("2026-11-20T09:00:00Z");
    private final SessionStore store = new SessionStore();

    @Test
    void sessions_that_ended_before_the_instant_are_deleted_with_their_tokens() {
        var userId = UUID.randomUUID();
        database.get().run(db -> {
            db.execute(
                    "INSERT INTO account VALUES (?, 'a@b.example', 'a@b.example', 'x', 'A', '', 'UTC', '', now())",
                    userId);
            session(db, userId, now.minus(Duration.ofDays(40)), now.minus(Duration.ofDays(31)));
            session(db, userId, now.minus(Duration.ofDays(40)), now.plus(Duration.ofDays(31)));
            var loggedOut = session(db, userId, now.minus(Duration.ofDays(40)), now.plus(Duration.ofDays(31)));
            store.end(db, loggedOut, now.minus(Duration.ofDays(35)));
            assertThat(store.deleteEndedBefore(db, now.minus(Duration.ofDays(30))))
                    .isEqualTo(2);
            assertThat(count(db, "session")).isEqualTo(1);
            assertThat(count(db, "refresh_token")).isEqualTo(1);
        });
    }

    private UUID session(Handle db, UUID userId, Instant beganAt, Instant endsAt) {
        var session = new Session(UUID.randomUUID(), userId, "", beganAt, beganAt, endsAt, null);
        store.insert(db, session);
        var token = RefreshToken.random(new java.security.SecureRandom());
        store.insertToken(db, token.hash(), null, session.id(), beganAt, endsAt);
        return session.id();
    }

    private static int count(Handle db, String table) {
        return db.createQuery("SELECT count(*) FROM " + table)
                .mapTo(Integer.class)
                .one();
    }
}
