package dev.vivavoce.runtime.events;

import dev.vivavoce.events.v1.DeadLetterServiceGrpc;
import dev.vivavoce.events.v1.Event;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.telemetry.LogIds;
import dev.vivavoce.runtime.telemetry.RequestIds;
import dev.vivavoce.runtime.telemetry.TraceContext;
import io.grpc.Context;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows an [EventSource] and processes each event exactly once: effect, event id and cursor are one
/// transaction of the consumer's own database. An event that fails five times goes to the dead letters, and the
/// later ones follow.
///
/// One replica of the consumer follows the source at a time. It holds a lease; when the replica dies, another
/// one takes over once the lease has expired.
///
/// The replica that follows a source measures `events.lag`, from the commit of an event to that of its effect, and
/// counts `events.dead.letters`.
public final class EventFollower implements AutoCloseable {
    /// The effect of events on a consumer.
    public interface Taker {
        /// Reads the event and fetches what its effect needs. Runs outside of the transaction, so it may call
        /// other services; it may run several times for one event.
        ///
        /// @throws Failure UNAVAILABLE when another service cannot be reached: the event is retried, later ones
        ///     wait
        Effect prepare(Event event);
    }

    /// The change of one event to the consumer's database.
    public interface Effect {
        /// Runs inside the transaction; commits once for each event id.
        void apply(Handle db);
    }

    /// The limits of a follower.
    ///
    /// @param outages how often an event is retried while another service that it needs is unreachable
    /// @param lease the time after the death of a follower until another one follows the source
    public record Limits(int outages, Duration lease) {
        /// About ten minutes of retries before later events follow; a lease of five seconds.
        public static final Limits DEFAULT = new Limits(600, Duration.ofSeconds(5));
    }

    private static final Logger log = LoggerFactory.getLogger(EventFollower.class);
    private static final AttributeKey<String> EVENT = AttributeKey.stringKey("messaging.message.id");
    private static final String DEAD_LETTERS = "events.dead.letters";
    private static final int TRIES = 5;
    private static final long FIRST_PAUSE_MILLIS = 100;

    private final Database database;
    private final EventSource source;
    private final Set<String> eventTypes;
    private final Taker taker;
    private final Limits limits;
    private final EventLease lease;
    private final LeasedLoop loop;
    /// As they were last counted; none while another replica follows the source. Of several sources of one
    /// service the first is measured.
    private final AtomicInteger deadLetters;
    /// Only the follower's thread uses these.
    private int outages;

    private long epoch;

    private EventFollower(Database database, EventSource source, List<String> eventTypes, Taker taker, Limits limits) {
        this.database = database;
        this.source = source;
        this.eventTypes = Set.copyOf(eventTypes);
        this.taker = taker;
        this.limits = limits;
        this.lease = new EventLease(database, source.name(), limits.lease());
        this.deadLetters = measured(database.telemetry().meters(), source.service());
        this.loop = new LeasedLoop(lease, "events from " + source.name(), new LeasedLoop.Work() {
            @Override
            public void run(long epoch) throws InterruptedException {
                follow(epoch);
            }

            @Override
            public void idle() {
                deadLetters.set(0);
            }
        });
    }

    private static AtomicInteger measured(MeterRegistry meters, String service) {
        var count = new AtomicInteger();
        var tags = Tags.of("source", service);
        if (meters.find(DEAD_LETTERS).tags(tags).gauge() == null) meters.gauge(DEAD_LETTERS, tags, count);
        return count;
    }

    public static EventFollower start(Database database, EventSource source, List<String> eventTypes, Taker taker) {
        return start(database, source, eventTypes, taker, Limits.DEFAULT);
    }

    public static EventFollower start(
            Database database, EventSource source, List<String> eventTypes, Taker taker, Limits limits) {
        var follower = new EventFollower(database, source, eventTypes, taker, limits);
        follower.loop.start();
        return follower;
    }

    /// The gRPC service with which operators list the events that could not be processed, and replay them. A service
    /// that follows several sources serves it once, for all of them.
    ///
    /// @param others further followers with the same database
    public DeadLetterServiceGrpc.DeadLetterServiceImplBase deadLetters(EventFollower... others) {
        var takers = new HashMap<>(Map.of(source.service(), taker));
        for (var other : others) takers.put(other.source.service(), other.taker);
        return new DeadLetters(database, Map.copyOf(takers));
    }

    /// Deletes the dead letters about a subject that was deleted, in the caller's transaction.
    public static void discard(Handle db, UUID subjectId) {
        DeadLetters.discard(db, subjectId);
    }

    @Override
    public void close() throws InterruptedException {
        loop.close();
    }

    private void follow(long begun) throws InterruptedException {
        epoch = begun;
        long after = database.transaction(db -> ConsumedEvents.cursor(db, source));
        database.run(ConsumedEvents::forget);
        try (var _ = new LeaseRenewal(lease, epoch, loop.thread(), this::countDeadLetters)) {
            source.follow(after, eventTypes, new EventSource.Receiver() {
                @Override
                public void event(long cursor, Event event) throws InterruptedException {
                    loop.goesOn();
                    traced(event, cursor);
                }

                @Override
                public void passedOver(long cursor) {
                    loop.goesOn();
                    database.run(db -> advance(db, cursor));
                }
            });
        }
    }

    private void countDeadLetters() {
        deadLetters.set(database.transaction(db -> DeadLetters.count(db, source.service())));
    }

    private void advance(Handle db, long cursor) {
        lease.hold(db, epoch);
        ConsumedEvents.advance(db, source.name(), cursor);
    }

    /// The work for an event belongs to the trace in which it was published; its log lines and calls have the event's
    /// id.
    private void traced(Event event, long cursor) throws InterruptedException {
        var telemetry = database.telemetry();
        var span = telemetry
                .traces()
                .builder(
                        event.getEventType() + " process", SpanKind.CONSUMER, TraceContext.read(event.getTraceparent()))
                .setAttribute(EVENT, event.getEventId())
                .startSpan();
        var context = RequestIds.with(TraceContext.with(Context.current(), span), event.getEventId());
        var before = context.attach();
        try (var _ = LogIds.of(context)) {
            taken(event, cursor);
        } finally {
            context.detach(before);
            span.end();
        }
        var lag = Duration.between(
                ProtoTimes.instant(event.getTimestamp()), database.clock().instant());
        telemetry
                .meters()
                .timer("events.lag", "source", source.service(), "type", event.getEventType())
                .record(lag.isNegative() ? Duration.ZERO : lag);
    }

    private void taken(Event event, long cursor) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                var effect = prepared(event);
                database.run(db -> {
                    advance(db, cursor);
                    if (ConsumedEvents.first(db, event)) effect.apply(db);
                });
                return;
            } catch (EventLease.Lost thrown) {
                throw thrown;
            } catch (RuntimeException thrown) {
                if (isOutage(thrown) && outages < limits.outages()) throw thrown;
                if (attempt == TRIES || outages >= limits.outages()) {
                    log.error("event {} of {} goes to the dead letters", event.getEventId(), source.name(), thrown);
                    database.run(db -> {
                        advance(db, cursor);
                        DeadLetters.bury(db, source.service(), event, thrown);
                    });
                    outages = 0;
                    return;
                }
                TimeUnit.MILLISECONDS.sleep(FIRST_PAUSE_MILLIS * attempt);
            }
        }
    }

    /// Counts consecutive outages of other services; outages of the consumer's own database count for no event.
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
}
