package dev.vivavoce.runtime.events;

import dev.vivavoce.events.v1.DeadLetterServiceGrpc;
import dev.vivavoce.events.v1.Event;
import dev.vivavoce.events.v1.EventServiceGrpc;
import dev.vivavoce.events.v1.FollowRequest;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import io.grpc.Channel;
import io.grpc.Context;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows another service's events, and takes each exactly once: effect, event id and cursor are one transaction of
/// the consumer's own database. An event that fails five times goes to the dead letters and holds up nobody.
public final class EventFollower implements AutoCloseable {
    /// Takes one event inside the transaction; called once for each event id that commits.
    public interface Taker {
        void take(Handle db, Event event);
    }

    private static final Logger log = LoggerFactory.getLogger(EventFollower.class);
    private static final int TRIES = 5;
    /// Twice as long as sources keep what was delivered ([Outbox#RETENTION]).
    private static final Duration REMEMBERED = Outbox.RETENTION.multipliedBy(2);

    private static final int FORGOTTEN_AT_ONCE = 5_000;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 1_000;

    private final Database database;
    private final String source;
    private final Channel channel;
    private final List<String> eventTypes;
    private final Taker taker;
    private final DeadLetters deadLetters;
    private final Thread thread;
    private volatile boolean closed;

    private EventFollower(Database database, String source, Channel channel, List<String> eventTypes, Taker taker) {
        this.database = database;
        this.source = source;
        this.channel = channel;
        this.eventTypes = eventTypes;
        this.taker = taker;
        this.deadLetters = new DeadLetters(database, source, taker);
        this.thread = Thread.ofVirtual().name("follow-" + source).unstarted(this::run);
    }

    /// Begins to follow; `channel` must carry this service's token for `source`.
    public static EventFollower start(
            Database database, String source, Channel channel, List<String> eventTypes, Taker taker) {
        var follower = new EventFollower(database, source, channel, eventTypes, taker);
        follower.thread.start();
        return follower;
    }

    /// The gRPC service by which operators see what could not be taken, and have it taken again.
    public DeadLetterServiceGrpc.DeadLetterServiceImplBase deadLetters() {
        return deadLetters;
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.interrupt();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    private void run() {
        long pause = FIRST_PAUSE_MILLIS;
        while (!closed) {
            try {
                follow();
                pause = FIRST_PAUSE_MILLIS;
            } catch (StatusRuntimeException | Failure thrown) {
                if (closed) return;
                log.info("following {} broke off, trying again: {}", source, thrown.getMessage());
            } catch (RuntimeException thrown) { // a fault of ours must not end the following for good
                if (closed) return;
                log.error("following {} failed, trying again", source, thrown);
            } catch (InterruptedException _) {
                return;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(pause);
            } catch (InterruptedException _) {
                return;
            }
            pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
        }
    }

    private void follow() throws InterruptedException {
        long after = database.transaction(this::cursor);
        database.run(EventFollower::forget);
        var request = FollowRequest.newBuilder()
                .setAfter(after)
                .addAllEventTypes(eventTypes)
                .build();
        try (var context = Context.current().withCancellation()) {
            var previous = context.attach();
            try {
                var responses = EventServiceGrpc.newBlockingStub(channel).follow(request);
                while (responses.hasNext()) {
                    var response = responses.next();
                    if (response.hasEvent()) taken(response.getEvent(), response.getCursor());
                    else database.run(db -> advance(db, response.getCursor()));
                }
            } finally {
                context.detach(previous);
            }
        }
    }

    private void taken(Event event, long cursor) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                database.run(db -> {
                    if (first(db, event)) taker.take(db, event);
                    advance(db, cursor);
                });
                return;
            } catch (RuntimeException thrown) {
                if (thrown instanceof Failure failure && failure.code() == com.google.rpc.Code.UNAVAILABLE)
                    throw failure;
                if (attempt == TRIES) {
                    log.error("event {} of {} goes to the dead letters", event.getEventId(), source, thrown);
                    database.run(db -> {
                        deadLetters.bury(db, event, thrown);
                        advance(db, cursor);
                    });
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(FIRST_PAUSE_MILLIS * attempt);
            }
        }
    }

    private long cursor(Handle db) {
        return db.createQuery("SELECT cursor FROM event_cursor WHERE source = :source")
                .bind("source", source)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    /// Whether the event was never taken before; from now on it was.
    static boolean first(Handle db, Event event) {
        return db.createUpdate("INSERT INTO event_taken (event_id) VALUES (:eventId) ON CONFLICT DO NOTHING")
                        .bind("eventId", UUID.fromString(event.getEventId()))
                        .execute()
                == 1;
    }

    /// An event is told again after a fault of the source or a step back of the cursor, never months later. The source
    /// ends its stream every few minutes, so this comes round often enough.
    private static void forget(Handle db) {
        db.createUpdate("""
                        DELETE FROM event_taken WHERE event_id IN (
                            SELECT event_id FROM event_taken WHERE taken_at < now() - :remembered::interval
                            ORDER BY taken_at LIMIT :most FOR UPDATE SKIP LOCKED)
                        """)
                .bind("remembered", REMEMBERED.toString())
                .bind("most", FORGOTTEN_AT_ONCE)
                .execute();
    }

    private void advance(Handle db, long cursor) {
        db.createUpdate("""
                        INSERT INTO event_cursor (source, cursor) VALUES (:source, :cursor)
                        ON CONFLICT (source) DO UPDATE SET cursor = greatest(event_cursor.cursor, excluded.cursor)
                        """).bind("source", source).bind("cursor", cursor).execute();
    }
}
