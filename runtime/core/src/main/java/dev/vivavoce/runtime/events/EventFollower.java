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

/// Follows another service's events and takes each exactly once: effect, event id and cursor are one transaction of
/// the consumer's own database. An event that fails five times goes to the dead letters, and the later ones go on.
public final class EventFollower implements AutoCloseable {
    /// What a consumer does with an event.
    public interface Taker {
        /// Reads the event and fetches what its effect needs. It runs outside of the transaction, so it may call other
        /// services, and it may run several times for one event.
        ///
        /// @throws Failure UNAVAILABLE when another service is away: the event is retried, later ones wait
        Effect prepare(Event event);
    }

    /// What an event changes in the consumer's database.
    public interface Effect {
        /// Runs inside the transaction; commits once for each event id.
        void apply(Handle db);
    }

    private static final Logger log = LoggerFactory.getLogger(EventFollower.class);
    private static final int TRIES = 5;
    /// How often an event whose preparation found another service away is retried before the later ones go on: about
    /// ten
    /// minutes. While the source itself is away, no event arrives and none is counted.
    private static final int OUTAGES = 600;
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
    private final int mostOutages;
    private final DeadLetters deadLetters;
    private final Thread thread;
    private volatile boolean closed;
    /// Only the follower's thread uses it.
    private int outages;

    private EventFollower(
            Database database, String source, Channel channel, List<String> eventTypes, Taker taker, int mostOutages) {
        this.database = database;
        this.source = source;
        this.channel = channel;
        this.eventTypes = eventTypes;
        this.taker = taker;
        this.mostOutages = mostOutages;
        this.deadLetters = new DeadLetters(database, source, taker);
        this.thread = Thread.ofVirtual().name("follow-" + source).unstarted(this::run);
    }

    /// Begins to follow; `channel` must carry this service's token for `source`.
    public static EventFollower start(
            Database database, String source, Channel channel, List<String> eventTypes, Taker taker) {
        return start(database, source, channel, eventTypes, taker, OUTAGES);
    }

    /// @param mostOutages how often an event is retried while its preparation finds another service away
    public static EventFollower start(
            Database database, String source, Channel channel, List<String> eventTypes, Taker taker, int mostOutages) {
        var follower = new EventFollower(database, source, channel, eventTypes, taker, mostOutages);
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
                var effect = prepared(event);
                database.run(db -> {
                    if (first(db, event)) effect.apply(db);
                    advance(db, cursor);
                });
                return;
            } catch (RuntimeException thrown) {
                if (isOutage(thrown) && outages < mostOutages) throw thrown;
                if (attempt == TRIES || outages >= mostOutages) {
                    log.error("event {} of {} goes to the dead letters", event.getEventId(), source, thrown);
                    database.run(db -> {
                        deadLetters.bury(db, event, thrown);
                        advance(db, cursor);
                    });
                    outages = 0;
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(FIRST_PAUSE_MILLIS * attempt);
            }
        }
    }

    /// Counts the outages of other services in a row; those of the consumer's own database count for no event.
    private Effect prepared(Event event) {
        try {
            var effect = taker.prepare(event);
            outages = 0;
            return effect;
        } catch (Failure failure) {
            if (isOutage(failure)) outages++;
            throw failure;
        }
    }

    static boolean isOutage(RuntimeException thrown) {
        return thrown instanceof Failure failure && failure.code() == com.google.rpc.Code.UNAVAILABLE;
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
