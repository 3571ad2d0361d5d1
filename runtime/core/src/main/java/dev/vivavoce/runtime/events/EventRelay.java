package dev.vivavoce.runtime.events;

import dev.vivavoce.events.v1.FollowResponse;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.failure.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends the events of an [Outbox] to a [Log], in the order of their commits, at least once. One replica of the
/// service does so at a time, under a lease.
///
/// The relay follows the outbox, so nothing is deleted there before it was sent. It also stores how far others
/// have processed what is in the log. So the outbox keeps each event until every follower has processed it,
/// over whatever way, and an event that a follower has not processed is sent again before the log deletes it.
///
/// The replica that sends measures `events.relay.waiting`, the events that are not sent yet.
public final class EventRelay implements AutoCloseable {
    /// A log outside of the services, such as a topic of a broker, to which the events go.
    public interface Log {
        /// Opens the log for this replica alone: it refuses from now on what a replica sends that had opened it
        /// before.
        ///
        /// @throws Failure UNAVAILABLE while it does not answer, FAILED_PRECONDITION when it is not as the
        ///     settings say
        Session open() throws InterruptedException;
    }

    /// A log while it is open. All methods fail as [Log#open] does; then the session is of no more use.
    public interface Session extends AutoCloseable {
        /// The same each time the log is opened, and another one when the log was recreated and is empty.
        String id();

        /// How long the log stores an event.
        Duration retention();

        /// Sends events in this order, all or none.
        void send(List<FollowResponse> events) throws InterruptedException;

        /// Says to who reads the log that everything up to the cursor is in it.
        void mark(long cursor) throws InterruptedException;

        /// Returns the cursors up to which services have processed what is in the log, by their names.
        Map<String, Long> processed() throws InterruptedException;

        @Override
        void close();
    }

    private static final Logger log = LoggerFactory.getLogger(EventRelay.class);
    private static final String LEASE = "relay";
    private static final Duration LEASE_LENGTH = Duration.ofSeconds(5);
    private static final Duration TENDED_EVERY = Duration.ofSeconds(5);

    private final Database database;
    private final Outbox outbox;
    private final Log target;
    private final Duration tendedEvery;
    private final EventLease lease;
    private final LeasedLoop loop;
    private final AtomicInteger waiting;

    private EventRelay(Database database, Outbox outbox, Log target, Duration lease, Duration tendedEvery) {
        this.database = database;
        this.outbox = outbox;
        this.target = target;
        this.tendedEvery = tendedEvery;
        this.lease = new EventLease(database, LEASE, lease);
        this.waiting = Objects.requireNonNull(
                database.telemetry().meters().gauge("events.relay.waiting", new AtomicInteger()));
        this.loop = new LeasedLoop(this.lease, "events to the log", new LeasedLoop.Work() {
            @Override
            public void run(long epoch) throws InterruptedException {
                relay(epoch);
            }

            @Override
            public void idle() {
                waiting.set(0);
            }
        });
    }

    public static EventRelay start(Database database, Outbox outbox, Log target) {
        return start(database, outbox, target, LEASE_LENGTH, TENDED_EVERY);
    }

    /// @param lease the time after the death of a replica until another one sends
    /// @param tendedEvery how often it marks the log and stores how far others have processed it
    public static EventRelay start(Database database, Outbox outbox, Log target, Duration lease, Duration tendedEvery) {
        var relay = new EventRelay(database, outbox, target, lease, tendedEvery);
        relay.loop.start();
        return relay;
    }

    @Override
    public void close() throws InterruptedException {
        loop.close();
    }

    private void relay(long epoch) throws InterruptedException {
        database.run(db -> OutboxFollowers.touchRelays(db, outbox.clock().instant()));
        measure();
        var wake = outbox.enter();
        try (var _ = new LeaseRenewal(lease, epoch, loop.thread(), this::measure);
                var session = target.open()) {
            loop.goesOn();
            new Sending(epoch, session).run(wake);
        } finally {
            outbox.leave(wake);
        }
    }

    private void measure() {
        waiting.set(database.transaction(OutboxFollowers::waitingForRelay));
    }

    /// What one session of the log sends.
    private final class Sending {
        private final long epoch;
        private final Session session;
        private final String follower;
        private long sent;
        private long marked;
        /// By the monotonic clock.
        private long tendedAt;

        private long resendAt;

        Sending(long epoch, Session session) {
            this.epoch = epoch;
            this.session = session;
            this.follower = OutboxFollowers.RELAY + session.id();
            this.sent = database.transaction(db -> {
                lease.hold(db, epoch);
                return OutboxFollowers.beginRelay(
                        db, session.id(), outbox.clock().instant());
            });
            this.tendedAt = System.nanoTime() - tendedEvery.toNanos();
            this.resendAt = System.nanoTime();
        }

        void run(Semaphore wake) throws InterruptedException {
            while (true) {
                while (sendBatch()) tendWhenDue();
                tendWhenDue();
                long longest = Math.min(Outbox.LOST_NOTIFICATION_NANOS, tendedEvery.toNanos());
                if (wake.tryAcquire(longest, TimeUnit.NANOSECONDS)) wake.drainPermits();
            }
        }

        /// Returns whether there may be more.
        private boolean sendBatch() throws InterruptedException {
            var batch = database.transaction(db -> outbox.read(db, sent));
            if (batch.isEmpty()) return false;
            session.send(batch);
            store(batch.getLast().getCursor());
            return batch.size() == Outbox.BATCH;
        }

        private void store(long cursor) {
            sent = cursor;
            database.run(db -> {
                lease.hold(db, epoch);
                OutboxFollowers.set(db, follower, cursor, outbox.clock().instant());
            });
        }

        private void tendWhenDue() throws InterruptedException {
            if (System.nanoTime() - tendedAt < tendedEvery.toNanos()) return;
            if (marked < sent) {
                session.mark(sent);
                marked = sent;
            }
            var processed = session.processed();
            database.run(db -> {
                lease.hold(db, epoch);
                OutboxFollowers.touchRelays(db, outbox.clock().instant());
                processed.forEach((service, cursor) -> OutboxFollowers.reached(
                        db, service, cursor, outbox.clock().instant()));
            });
            resendWhenOld();
            tendedAt = System.nanoTime();
        }

        private void resendWhenOld() {
            if (System.nanoTime() < resendAt) return;
            var old = outbox.clock().instant().minus(session.retention().dividedBy(2));
            long after = database.transaction(db -> OutboxFollowers.resendAfter(db, sent, old));
            if (after == sent) return;
            log.info("sending the events after {} again, because a follower has not processed them", after);
            store(after);
            resendAt = System.nanoTime() + session.retention().dividedBy(4).toNanos();
        }
    }
}
