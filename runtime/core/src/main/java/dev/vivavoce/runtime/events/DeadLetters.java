package dev.vivavoce.runtime.events;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.vivavoce.events.v1.DeadLetter;
import dev.vivavoce.events.v1.DeadLetterServiceGrpc;
import dev.vivavoce.events.v1.Event;
import dev.vivavoce.events.v1.ListDeadLettersRequest;
import dev.vivavoce.events.v1.ListDeadLettersResponse;
import dev.vivavoce.events.v1.ReplayDeadLettersRequest;
import dev.vivavoce.events.v1.ReplayDeadLettersResponse;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.Ids;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.data.Rows;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.privacy.ErasedUsers;
import dev.vivavoce.runtime.proto.ProtoTimes;
import io.grpc.stub.StreamObserver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The events that the [EventFollower]s of a service could not process. Each is stored with its bytes, and processed by
/// the same code when an operator replays it.
final class DeadLetters extends DeadLetterServiceGrpc.DeadLetterServiceImplBase {
    /// A dead letter: its source and its event.
    private record Stored(String source, Event event) {}

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final Database database;
    private final Map<String, EventFollower.Taker> takers;

    /// @param takers what processes the events of each source
    DeadLetters(Database database, Map<String, EventFollower.Taker> takers) {
        this.database = database;
        this.takers = takers;
    }

    /// Stores an event that could not be processed.
    static void bury(Handle db, String source, Event event, RuntimeException thrown) {
        var userId = Ids.parse(event.getUserId());
        if (userId.isPresent() && ErasedUsers.contain(db, userId.get())) return;
        db.createUpdate("""
                        INSERT INTO event_dead_letter (event_id, source, user_id, subject_id, event, reason)
                        VALUES (:eventId, :source, :userId, :subjectId, :event, :reason) ON CONFLICT DO NOTHING
                        """)
                .bind("eventId", UUID.fromString(event.getEventId()))
                .bind("source", source)
                .bind("userId", userId.orElse(null))
                .bind("subjectId", Ids.parse(event.getSubjectId()).orElse(null))
                .bind("event", event.toByteArray())
                .bind("reason", reason(thrown))
                .execute();
    }

    /// How many there are of a source.
    static int count(Handle db, String source) {
        return db.createQuery("SELECT count(*) FROM event_dead_letter WHERE source = :source")
                .bind("source", source)
                .mapTo(Integer.class)
                .one();
    }

    /// Deletes the events about a subject.
    static void discard(Handle db, UUID subjectId) {
        db.createUpdate("DELETE FROM event_dead_letter WHERE subject_id = :subjectId")
                .bind("subjectId", subjectId)
                .execute();
    }

    @Override
    public void listDeadLetters(ListDeadLettersRequest request, StreamObserver<ListDeadLettersResponse> out) {
        int size = Pages.size(request.getPageSize());
        var after = Pages.position(request.getPageToken());
        var read = database.transaction(db -> page(db, after, size + 1));
        var page = Pages.page(
                read,
                size,
                letter -> Pages.token(new Pages.Position(
                        ProtoTimes.instant(letter.getDeadAt()), UUID.fromString(letter.getEventId()))));
        out.onNext(ListDeadLettersResponse.newBuilder()
                .addAllDeadLetters(page.rows())
                .setNextPageToken(page.nextPageToken())
                .build());
        out.onCompleted();
    }

    @Override
    public void replayDeadLetters(ReplayDeadLettersRequest request, StreamObserver<ReplayDeadLettersResponse> out) {
        var ids = switch (request.getWhichCase()) {
            case EVENT_ID -> List.of(known(request.getEventId()));
            case ALL -> database.transaction(this::oldestFirst);
            case WHICH_NOT_SET -> throw Failure.invalidField("which", "nothing (expected: event_id or all)");
        };
        int taken = 0;
        for (var id : ids) if (taken(id)) taken++;
        out.onNext(ReplayDeadLettersResponse.newBuilder()
                .setTaken(taken)
                .setKept(ids.size() - taken)
                .build());
        out.onCompleted();
    }

    /// Returns true when the dead letter was processed or deleted. Effect, event id and deletion are one
    /// transaction; a lock on the row keeps two operators from processing it twice.
    private boolean taken(UUID eventId) {
        try {
            var stored = database.transaction(db -> stored(db, eventId));
            if (stored.isEmpty()) return true;
            var event = stored.get().event();
            var effect = taker(stored.get().source()).prepare(event);
            database.run(db -> {
                boolean isThere = db.createQuery(
                                "SELECT event_id FROM event_dead_letter WHERE event_id = :id FOR UPDATE")
                        .bind("id", eventId)
                        .mapTo(UUID.class)
                        .findOne()
                        .isPresent();
                if (!isThere) return;
                if (ConsumedEvents.first(db, event)) effect.apply(db);
                db.createUpdate("DELETE FROM event_dead_letter WHERE event_id = :id")
                        .bind("id", eventId)
                        .execute();
            });
            return true;
        } catch (RuntimeException thrown) {
            if (EventFollower.isOutage(thrown)) throw thrown;
            log.error("event {} stays with the dead letters", eventId, thrown);
            database.run(db -> db.createUpdate("""
                            UPDATE event_dead_letter SET reason = :reason, dead_at = now() WHERE event_id = :id
                            """)
                    .bind("id", eventId)
                    .bind("reason", reason(thrown))
                    .execute());
            return false;
        }
    }

    private static Optional<Stored> stored(Handle db, UUID eventId) {
        return db.createQuery("SELECT source, event FROM event_dead_letter WHERE event_id = :id")
                .bind("id", eventId)
                .map((row, _) -> new Stored(row.getString("source"), event(row.getBytes("event"))))
                .findOne();
    }

    private EventFollower.Taker taker(String source) {
        return Objects.requireNonNull(takers.get(source), "no follower of this service processes events of " + source);
    }

    private String[] sources() {
        return takers.keySet().toArray(String[]::new);
    }

    private UUID known(String eventId) {
        UUID id;
        try {
            id = UUID.fromString(eventId);
        } catch (IllegalArgumentException _) {
            throw Failure.invalidField("event_id", "no UUID");
        }
        boolean isThere = database.transaction(db -> db.createQuery(
                                "SELECT count(*) FROM event_dead_letter WHERE event_id = :id AND source = ANY (:sources)")
                        .bind("id", id)
                        .bind("sources", sources())
                        .mapTo(Integer.class)
                        .one()
                == 1);
        if (!isThere) throw Failure.notFound("DEAD_LETTER_UNKNOWN", "no dead letter of that event");
        return id;
    }

    private List<UUID> oldestFirst(Handle db) {
        return db.createQuery(
                        "SELECT event_id FROM event_dead_letter WHERE source = ANY (:sources) ORDER BY dead_at, event_id")
                .bind("sources", sources())
                .mapTo(UUID.class)
                .list();
    }

    private List<DeadLetter> page(Handle db, Pages.Position after, int limit) {
        return db.createQuery("""
                        SELECT * FROM event_dead_letter
                        WHERE source = ANY (:sources) AND (dead_at, event_id) < (:deadAt, :eventId)
                        ORDER BY dead_at DESC, event_id DESC LIMIT :limit
                        """)
                .bind("sources", sources())
                .bind("deadAt", after.at())
                .bind("eventId", after.id())
                .bind("limit", limit)
                .map((row, _) -> letter(row))
                .list();
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        var event = event(row.getBytes("event"));
        return DeadLetter.newBuilder()
                .setEventId(row.getString("event_id"))
                .setSource(row.getString("source"))
                .setEventType(event.getEventType())
                .setTimestamp(event.getTimestamp())
                .setDeadAt(ProtoTimes.timestamp(Rows.instant(row, "dead_at")))
                .setReason(row.getString("reason"))
                .build();
    }

    private static Event event(byte[] bytes) {
        try {
            return Event.parseFrom(bytes);
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalStateException("a dead letter cannot be read", thrown);
        }
    }

    private static String reason(RuntimeException thrown) {
        return thrown.getClass().getSimpleName();
    }
}
