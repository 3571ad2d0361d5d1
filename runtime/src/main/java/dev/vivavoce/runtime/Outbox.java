package dev.vivavoce.runtime;

import com.google.protobuf.Any;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.Timestamps;
import dev.vivavoce.events.v1.Event;
import dev.vivavoce.events.v1.EventServiceGrpc;
import dev.vivavoce.events.v1.FollowRequest;
import dev.vivavoce.events.v1.FollowResponse;
import io.grpc.stub.StreamObserver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
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

/// The transactional outbox: an event is written in the transaction of its change, and followed by others over gRPC.
///
/// Writers take an advisory lock up to their commit, so cursors become visible in order and a follower that has seen
/// one has seen all before it.
public final class Outbox {
    /// The notification channel that wakes followers; register [#woken] for it with [Database#listen].
    public static final String CHANNEL = "outbox";

    private static final int BATCH = 200;
    private static final int LOST_NOTIFICATION_SECONDS = 15;

    private final Database database;
    private final String service;
    private final Clock clock;
    private final Set<Semaphore> followers = ConcurrentHashMap.newKeySet();

    public Outbox(Database database, String service, Clock clock) {
        this.database = database;
        this.service = service;
        this.clock = clock;
    }

    /// Writes an event in the caller's transaction; do it last, for it holds the other writers up until the commit.
    public void append(Handle db, String eventType, int version, @Nullable UUID userId, Message payload) {
        db.execute("SELECT pg_advisory_xact_lock(hashtext('outbox'))");
        db.createUpdate("""
                        INSERT INTO outbox (event_id, event_type, user_id, version, payload, created_at)
                        VALUES (:eventId, :eventType, :userId, :version, :payload, :createdAt)
                        """)
                .bind("eventId", UUID.randomUUID())
                .bind("eventType", eventType)
                .bind("userId", userId)
                .bind("version", version)
                .bind("payload", Any.pack(payload).toByteArray())
                .bind("createdAt", clock.instant().atOffset(ZoneOffset.UTC))
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
                Caller.current().require(Caller.Role.SERVICE);
                Duplex.<FollowRequest, FollowResponse>stream(out, call -> send(request, call));
            }
        };
    }

    private void send(FollowRequest request, Duplex<FollowRequest, FollowResponse> call) throws InterruptedException {
        var wanted = Set.copyOf(request.getEventTypesList());
        var wake = new Semaphore(1);
        followers.add(wake);
        try {
            long after = request.getAfter();
            while (!call.isCancelled()) {
                // A notification wakes it; the bound only covers one that was lost.
                if (wake.tryAcquire(LOST_NOTIFICATION_SECONDS, TimeUnit.SECONDS)) wake.drainPermits();
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
            followers.remove(wake);
        }
    }

    private List<FollowResponse> read(Handle db, long after) {
        return db.createQuery("SELECT * FROM outbox WHERE cursor > :after ORDER BY cursor LIMIT :limit")
                .bind("after", after)
                .bind("limit", BATCH)
                .map(this::response)
                .list();
    }

    private FollowResponse response(ResultSet row, StatementContext context) throws SQLException {
        try {
            var userId = row.getString("user_id");
            Instant createdAt =
                    row.getObject("created_at", java.time.OffsetDateTime.class).toInstant();
            return FollowResponse.newBuilder()
                    .setCursor(row.getLong("cursor"))
                    .setEvent(Event.newBuilder()
                            .setEventId(row.getString("event_id"))
                            .setEventType(row.getString("event_type"))
                            .setTimestamp(Timestamps.fromMillis(createdAt.toEpochMilli()))
                            .setUserId(userId == null ? "" : userId)
                            .setService(service)
                            .setVersion(row.getInt("version"))
                            .setPayload(Any.parseFrom(row.getBytes("payload"))))
                    .build();
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalStateException("an event in the outbox cannot be read", thrown);
        }
    }
}
