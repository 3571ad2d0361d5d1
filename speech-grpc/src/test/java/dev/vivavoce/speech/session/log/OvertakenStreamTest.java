package dev.vivavoce.speech.session.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vivavoce.runtime.events.Outbox;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.watch.Watches;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.TestDatabase;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.session.ticket.Tickets;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A connection that was lost early and whose stream arrives after the one that replaces it.
class OvertakenStreamTest {
    private static final int SAMPLE_RATE = 16_000;

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("speech", 8);

    @Test
    void a_stream_that_waits_for_the_session_does_not_take_it_from_the_stream_of_a_later_ticket() {
        var database = DATABASE.get();
        var store = new SessionLogStore(Duration.ofMinutes(1));
        var tickets = new Tickets(database, Duration.ofMinutes(1), new SecureRandom());
        var clock = Clock.systemUTC();
        var log = new SessionLog(
                database,
                store,
                tickets,
                new FinishedEvents(new Outbox(database, "speech", clock)),
                new Watches(
                        database,
                        new SessionEvents(database, store),
                        "speaking_watch",
                        "speech",
                        new SimpleMeterRegistry()),
                Sounds.engines().scorer(),
                clock,
                UUID.randomUUID());
        var session = session();
        var early = tickets.use(tickets.resuming(session, "").value());
        var later = tickets.resuming(session, "");
        var taking = new FutureTask<>(() -> log.take(early, SAMPLE_RATE));
        database.run(db -> {
            db.createQuery("SELECT id FROM speaking_session WHERE id = :id FOR UPDATE")
                    .bind("id", session)
                    .mapTo(UUID.class)
                    .one();
            Thread.ofVirtual().start(taking);
            Await.until("the early stream waits for the session", Duration.ofSeconds(60), () -> isWaiting(db));
            var unused = tickets.use(later.value());
        });
        var thrown = catchThrowableOfType(ExecutionException.class, taking::get);
        assertThat(thrown.getCause())
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.reason()).isEqualTo("SUPERSEDED"));
    }

    private static boolean isWaiting(Handle db) {
        // Within a transaction PostgreSQL goes on answering with what it saw at the first look.
        db.execute("SELECT pg_stat_clear_snapshot()");
        return db.createQuery("""
                        SELECT EXISTS (
                          SELECT FROM pg_stat_activity
                          WHERE datname = current_database() AND wait_event_type = 'Lock')
                        """).mapTo(boolean.class).one();
    }

    private static UUID session() {
        var id = UUID.randomUUID();
        DATABASE.get().run(db -> {
            db.createUpdate("""
                            INSERT INTO speaking_session (id, user_id, idempotency_key, kind, purpose, language, topic,
                                hotwords, audio_limit_samples, created_at)
                            VALUES (:id, :id, :id, 'FREE', 'ATTEMPT', 'en', '', '{}', 16000, now())
                            """).bind("id", id).execute();
        });
        return id;
    }
}
