package dev.vivavoce.runtime.events;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import dev.vivavoce.events.v1.Event;
import dev.vivavoce.events.v1.EventServiceGrpc;
import dev.vivavoce.events.v1.FollowRequest;
import dev.vivavoce.events.v1.FollowResponse;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.Rows;
import dev.vivavoce.runtime.proto.ProtoTimes;
import dev.vivavoce.runtime.security.Caller;
import dev.vivavoce.runtime.server.Duplex;
import dev.vivavoce.runtime.telemetry.TraceContext;
import io.grpc.stub.StreamObserver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// The transactional outbox: an event is written in the transaction of its change, and others follow it over
/// gRPC.
///
/// Writers hold an advisory lock until their commit, so cursors become visible in order: a follower that has seen
/// one has seen all earlier ones.
///
/// [#prune] deletes events that are older than [#RETENTION] and that every service that ever followed has
/// processed. A follower sends its cursor when it begins a stream; therefore streams end every few minutes. An
/// [EventRelay] is a follower, too.
public final class Outbox implements EventSink {
    /// The notification channel that wakes followers; register [#woken] for it with [Database#listen].
    public static final String CHANNEL = "outbox";

    /// How long an event is stored at least, also for a service that follows for the first time.
    public static final Duration RETENTION = Duration.ofDays(30);

    private static final Duration FOLLOWED_AT_A_TIME = Duration.ofMinutes(10);
    static final int BATCH = 200;
    private static final int PRUNED_AT_ONCE = 1_000;
    private static final int STEPS_OF_A_PRUNING = 10;
    static final long LOST_NOTIFICATION_NANOS = TimeUnit.SECONDS.toNanos(15);

    private final Database database;
    private final String service;
    private final Clock clock;
    private final Duration followedAtATime;
    private final Set<Semaphore> followers = ConcurrentHashMap.newKeySet();

    public Outbox(Database database, String service, Clock clock) {
        this(database, service, clock, FOLLOWED_AT_A_TIME);
    }

    /// @param followedAtATime after this long a stream ends, and its follower begins a new one with its cursor
    public Outbox(Database database, String service, Clock clock, Duration followedAtATime) {
        this.database = database;
        this.service = service;
        this.clock = clock;
        this.followedAtATime = followedAtATime;
        database.measured(new OutboxFollowers.Ages(database.telemetry().meters()));
    }

    @Override
    public void append(Handle db, @Nullable UUID userId, @Nullable UUID subjectId, Message payload) {
        var declared = EventContract.declared(payload.getDescriptorForType());
        db.execute("SELECT pg_advisory_xact_lock(hashtext('outbox'))");
        db.createUpdate("""
                        INSERT INTO outbox (event_id, event_type, user_id, subject_id, version, payload, created_at, trace)
                        VALUES (:eventId, :eventType, :userId, :subjectId, :version, :payload, :createdAt, :trace)
                        """)
                .bind("eventId", UUID.randomUUID())
                .bind("eventType", declared.getName())
                .bind("userId", userId)
                .bind("subjectId", subjectId)
                .bind("version", declared.getVersion())
                .bind("payload", Any.pack(payload).toByteArray())
                .bind("createdAt", clock.instant())
                .bind("trace", TraceContext.written(TraceContext.current()))
                .execute();
        db.execute("SELECT pg_notify('" + CHANNEL + "', '')");
    }

    /// Wakes every follower; for [Database#listen].
    public Consumer<String> woken() {
        return ignored -> followers.forEach(Semaphore::release);
    }

    /// The gRPC service that others follow.
    public EventServiceGrpc.EventServiceImplBase grpc() {
        return new EventServiceGrpc.EventServiceImplBase() {
            @Override
            public void follow(FollowRequest request, StreamObserver<FollowResponse> out) {
                var caller = Caller.current();
                Duplex.<FollowRequest, FollowResponse>stream(out, call -> {
                    database.run(db -> OutboxFollowers.set(db, caller.subject(), request.getAfter(), clock.instant()));
                    send(request, call);
                });
            }
        };
    }

    private void send(FollowRequest request, Duplex<FollowRequest, FollowResponse> call) throws InterruptedException {
        var wanted = Set.copyOf(request.getEventTypesList());
        var wake = enter();
        try {
            long after = request.getAfter();
            long until = System.nanoTime() + followedAtATime.toNanos();
            while (!call.isCancelled() && System.nanoTime() < until) {
                // A notification wakes the follower; the limit only covers a lost notification.
                long longest = Math.min(LOST_NOTIFICATION_NANOS, until - System.nanoTime());
                if (wake.tryAcquire(longest, TimeUnit.NANOSECONDS)) wake.drainPermits();
                while (true) {
                    long from = after;
                    var batch = database.transaction(db -> read(db, from));
                    for (var row : batch) {
                        after = row.getCursor();
                        boolean last = row == batch.getLast();
                        if (wanted.isEmpty() || wanted.contains(row.getEvent().getEventType())) call.send(row);
                        else if (last) call.send(row.toBuilder().clearEvent().build());
                    }
                    if (batch.size() < BATCH) break;
                }
            }
        } finally {
            leave(wake);
        }
    }

    /// What wakes a reader when there are new events; until [#leave].
    Semaphore enter() {
        var wake = new Semaphore(1);
        followers.add(wake);
        return wake;
    }

    void leave(Semaphore wake) {
        followers.remove(wake);
    }

    /// Deletes old events that no follower needs any more; for a recurring job. Deletes in small steps, so that
    /// no writer waits long, and leaves the rest to the next run.
    public void prune() {
        database.run(db -> OutboxFollowers.forgetRelays(db, clock.instant()));
        for (int i = 0; i < STEPS_OF_A_PRUNING; i++) if (database.transaction(this::pruned) < PRUNED_AT_ONCE) return;
    }

    /// Deletes the events about a subject, of any age, that every follower has processed. Call it again while it
    /// returns false.
    ///
    /// @param services that must have processed them, also when they have never followed so far
    /// @return whether no event about the subject is left
    public boolean delete(Handle db, UUID subjectId, Set<String> services) {
        db.createUpdate("""
                        DELETE FROM outbox WHERE subject_id = :subjectId
                            AND NOT EXISTS (SELECT 1 FROM outbox_follower f WHERE f.cursor < outbox.cursor)
                            AND (SELECT count(*) FROM outbox_follower f WHERE f.follower = ANY (:services)) = :count
                        """)
                .bind("subjectId", subjectId)
                .bindArray("services", String.class, services)
                .bind("count", services.size())
                .execute();
        return db.createQuery("SELECT count(*) FROM outbox WHERE subject_id = :subjectId")
                        .bind("subjectId", subjectId)
                        .mapTo(Integer.class)
                        .one()
                == 0;
    }

    /// The clock of the events' times.
    Clock clock() {
        return clock;
    }

    private int pruned(Handle db) {
        return db.createUpdate("""
                        DELETE FROM outbox WHERE cursor IN (
                            SELECT cursor FROM outbox
                            WHERE created_at < :before
                              AND NOT EXISTS (SELECT 1 FROM outbox_follower f WHERE f.cursor < outbox.cursor)
                            ORDER BY created_at LIMIT :most FOR UPDATE SKIP LOCKED)
                        """)
                .bind("before", clock.instant().minus(RETENTION))
                .bind("most", PRUNED_AT_ONCE)
                .execute();
    }

    /// Returns the next events, [#BATCH] at most, in the order of their commits.
    List<FollowResponse> read(Handle db, long after) {
        return db.createQuery("SELECT * FROM outbox WHERE cursor > :after ORDER BY cursor LIMIT :limit")
                .bind("after", after)
                .bind("limit", BATCH)
                .map(this::response)
                .list();
    }

    private FollowResponse response(ResultSet row, StatementContext context) throws SQLException {
        try {
            var userId = row.getString("user_id");
            var subjectId = row.getString("subject_id");
            return FollowResponse.newBuilder()
                    .setCursor(row.getLong("cursor"))
                    .setEvent(Event.newBuilder()
                            .setEventId(row.getString("event_id"))
                            .setEventType(row.getString("event_type"))
                            .setTimestamp(ProtoTimes.timestamp(Rows.instant(row, "created_at")))
                            .setUserId(userId == null ? "" : userId)
                            .setSubjectId(subjectId == null ? "" : subjectId)
                            .setService(service)
                            .setVersion(row.getInt("version"))
                            .setTraceparent(row.getString("trace"))
                            .setPayload(Any.parseFrom(row.getBytes("payload"))))
                    .build();
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalStateException("an event in the outbox cannot be read", thrown);
        }
    }
}
