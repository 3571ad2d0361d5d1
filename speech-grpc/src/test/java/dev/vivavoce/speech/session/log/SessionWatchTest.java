package dev.vivavoce.speech.session.log;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.events.Outbox;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.watch.Broadcast;
import dev.vivavoce.runtime.watch.WatchEvent;
import dev.vivavoce.runtime.watch.WatchSink;
import dev.vivavoce.runtime.watch.Watches;
import dev.vivavoce.runtimetest.TestDatabase;
import dev.vivavoce.runtimetest.contract.WatchContract;
import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.session.ticket.SessionClaim;
import dev.vivavoce.speech.session.ticket.Tickets;
import dev.vivavoce.speech.v1.SpeakingEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionWatchTest extends WatchContract {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.of("speech", 8);

    private final SessionLogStore store = new SessionLogStore(Duration.ofMinutes(1));
    private final Map<UUID, SessionLease> leases = new ConcurrentHashMap<>();
    private Process here;
    private Process elsewhere;
    private SessionLog log;

    private record Process(Watches watches, AutoCloseable listening) {
        static Process start(Database database, SessionLogStore store, Broadcast broadcast) {
            var watches = new Watches(
                    database,
                    new SessionEvents(database, store),
                    "speaking_watch",
                    "speech",
                    new SimpleMeterRegistry(),
                    broadcast);
            var listening = database.listen(watches.handlers());
            watches.begin();
            return new Process(watches, listening);
        }

        void stop() throws Exception {
            watches.close();
            listening.close();
        }
    }

    /// What carries interim events from this process, or to it.
    protected Broadcast broadcast() {
        return Broadcast.NONE;
    }

    @BeforeAll
    void start() {
        var database = DATABASE.get();
        here = Process.start(database, store, broadcast());
        elsewhere = Process.start(database, store, broadcast());
        var clock = Clock.systemUTC();
        log = new SessionLog(
                database,
                store,
                new Tickets(database, Duration.ofMinutes(1), new SecureRandom()),
                new FinishedEvents(new Outbox(database, "speech", clock)),
                here.watches(),
                Sounds.engines().scorer(),
                clock,
                UUID.randomUUID());
    }

    @AfterAll
    void stop() throws Exception {
        here.stop();
        elsewhere.stop();
    }

    @Override
    protected Watches here() {
        return here.watches();
    }

    @Override
    protected Watches elsewhere() {
        return elsewhere.watches();
    }

    @Override
    protected UUID subject() {
        var id = UUID.randomUUID();
        DATABASE.get().run(db -> {
            db.createUpdate("""
                            INSERT INTO speaking_session (id, user_id, idempotency_key, kind, purpose, language, topic,
                                hotwords, audio_limit_samples, created_at)
                            VALUES (:id, :id, :id, 'FREE', 'ATTEMPT', 'en', '', '{}', 16000, now())
                            """).bind("id", id).execute();
        });
        leases.put(id, log.take(new SessionClaim(id, false, "", null), 16_000));
        return id;
    }

    @Override
    protected void append(UUID subject) {
        var message = SpeakingEvent.newBuilder()
                .setSessionId(subject.toString())
                .build()
                .toByteArray();
        var lease = requireNonNull(leases.get(subject));
        log.append(lease, new NewEvent(NewEvent.Kind.WARNING, 0, message, null), lease.progress());
    }

    @Override
    protected void appendLast(UUID subject) {
        log.finish(requireNonNull(leases.get(subject)), 0, false);
    }

    @Test
    @Timeout(60)
    void a_watch_that_reads_after_its_session_was_deleted_ends() {
        var subject = subject();
        append(subject);
        DATABASE.get().run(db -> {
            db.createUpdate("DELETE FROM speaking_session WHERE id = :id")
                    .bind("id", subject)
                    .execute();
        });
        assertThatThrownBy(() -> elsewhere().watch(subject, 0, unused()))
                .isInstanceOfSatisfying(
                        Failure.class, failure -> assertThat(failure.reason()).isEqualTo("SESSION_UNKNOWN"));
    }

    private static WatchSink unused() {
        return new WatchSink() {
            @Override
            public void send(WatchEvent.Durable event) {
                throw new AssertionError("an event of a deleted session");
            }

            @Override
            public boolean offer(WatchEvent.Interim event) {
                return false;
            }
        };
    }
}
