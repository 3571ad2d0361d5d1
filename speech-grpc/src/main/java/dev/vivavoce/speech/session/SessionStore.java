package dev.vivavoce.speech.session;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.vivavoce.runtime.data.Pages.Position;
import dev.vivavoce.runtime.data.Rows;
import dev.vivavoce.speech.session.log.EventMessages;
import dev.vivavoce.speech.session.log.NewEvent;
import dev.vivavoce.speech.session.log.Progress;
import dev.vivavoce.speech.session.log.SessionLease;
import dev.vivavoce.speech.session.log.SettledPosition;
import dev.vivavoce.speech.session.task.SpeakingTask;
import dev.vivavoce.speech.session.task.TaskRow;
import dev.vivavoce.speech.v1.Result;
import dev.vivavoce.speech.v1.SpeakingEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Sessions, their log and their tickets. Leases and expiries are told by the database's clock, the one that all
/// replicas
/// share.
final class SessionStore {
    /// What a ticket opens.
    record TakenTicket(UUID sessionId, boolean resume) {}

    /// Why a session could not be taken.
    record Standing(boolean finished, boolean owned, int sampleRateHertz) {}

    /// A session about to be made.
    record NewSession(
            UUID id,
            UUID userId,
            UUID idempotencyKey,
            SpeakingTask asked,
            SpeakingTask task,
            UUID reservationId,
            long audioLimitSamples,
            Instant createdAt) {}

    /// A session and the task that its request named.
    record Earlier(Session session, SpeakingTask asked) {}

    /// A session without its result, which may be megabytes.
    private static final String SUMMARY = """
            id, user_id, kind, purpose, language, reference_text, topic, hotwords, scenario_id, scenario_version,
            asked_scenario_version, created_at, finished_at, reservation_id, last_cursor, settled_sequence, epoch,
            coalesce(octet_length(result), 0) AS result_bytes""";

    private final long leaseMillis;

    /// @param lease without a sign of life for this long, an owner is gone
    SessionStore(Duration lease) {
        this.leaseMillis = lease.toMillis();
    }

    /// False when the user has made a session by that key before: the unique index decides races.
    boolean insert(Handle db, NewSession session) {
        return db.createUpdate("""
                        INSERT INTO speaking_session (id, user_id, idempotency_key, kind, purpose, language,
                            reference_text, scenario_id, asked_scenario_version, scenario_version, topic, hotwords,
                            reservation_id, audio_limit_samples, created_at)
                        VALUES (:id, :userId, :key, :kind, :purpose, :language, :text, :scenarioId, :askedVersion,
                            :version, :topic, :hotwords, :reservationId, :audioLimit, :createdAt)
                        ON CONFLICT DO NOTHING
                        """)
                        .bind("id", session.id())
                        .bind("userId", session.userId())
                        .bind("key", session.idempotencyKey())
                        .bindMap(TaskRow.columns(session.asked(), session.task()))
                        .bind("reservationId", session.reservationId())
                        .bind("audioLimit", session.audioLimitSamples())
                        .bind("createdAt", session.createdAt())
                        .execute()
                == 1;
    }

    Optional<Earlier> ofKey(Handle db, UUID userId, UUID key) {
        return db.createQuery("""
                        SELECT %s, %s AS owned FROM speaking_session
                        WHERE user_id = :userId AND idempotency_key = :key
                        """.formatted(SUMMARY, ownedNow()))
                .bind("userId", userId)
                .bind("key", key)
                .map((row, context) -> new Earlier(session(row, context), TaskRow.asked(row)))
                .findOne();
    }

    Optional<Session> find(Handle db, UUID id) {
        return db.createQuery("SELECT %s, %s AS owned FROM speaking_session WHERE id = :id".formatted(SUMMARY, ownedNow()))
                .bind("id", id)
                .map(SessionStore::session)
                .findOne();
    }

    List<Session> batch(Handle db, UUID userId, Collection<UUID> ids) {
        return db.createQuery("""
                        SELECT %s, %s AS owned FROM speaking_session
                        WHERE id = ANY (:ids) AND user_id = :userId
                        """.formatted(SUMMARY, ownedNow()))
                .bindArray("ids", UUID.class, ids)
                .bind("userId", userId)
                .map(SessionStore::session)
                .list();
    }

    /// The results of finished sessions.
    Map<UUID, Result> results(Handle db, Collection<UUID> ids) {
        return db.createQuery("SELECT id, result FROM speaking_session WHERE id = ANY (:ids) AND result IS NOT NULL")
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> Map.entry(uuid(row, "id"), result(row.getBytes("result"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Newest first, after the last row of the page before.
    List<Session> page(Handle db, UUID userId, Position after, int limit) {
        return db.createQuery("""
                        SELECT %s, %s AS owned FROM speaking_session
                        WHERE user_id = :userId AND (created_at, id) < (:createdAt, :id)
                        ORDER BY created_at DESC, id DESC LIMIT :limit
                        """.formatted(SUMMARY, ownedNow()))
                .bind("userId", userId)
                .bind("createdAt", after.at())
                .bind("id", after.id())
                .bind("limit", limit + 1)
                .map(SessionStore::session)
                .list();
    }

    /// When it expires.
    Instant addTicket(Handle db, byte[] hash, UUID sessionId, boolean resume, Duration life) {
        return db.createQuery("""
                        INSERT INTO speaking_ticket (hash, session_id, resume, expires_at)
                        VALUES (:hash, :sessionId, :resume, now() + :millis * interval '1 millisecond')
                        RETURNING expires_at
                        """)
                .bind("hash", hash)
                .bind("sessionId", sessionId)
                .bind("resume", resume)
                .bind("millis", life.toMillis())
                .map((row, context) -> Rows.instant(row, "expires_at"))
                .one();
    }

    /// Takes a ticket, once: of two at the same moment one gets it.
    Optional<TakenTicket> takeTicket(Handle db, byte[] hash) {
        return db.createQuery("""
                        UPDATE speaking_ticket SET used_at = now()
                        WHERE hash = :hash AND used_at IS NULL AND expires_at > now()
                        RETURNING session_id, resume
                        """)
                .bind("hash", hash)
                .map((row, context) -> new TakenTicket(uuid(row, "session_id"), row.getBoolean("resume")))
                .findOne();
    }

    int forgetTickets(Handle db) {
        return db.execute("DELETE FROM speaking_ticket WHERE expires_at < now() - interval '1 hour'");
    }

    /// Gives the session to a new owner and shuts the older ones out. Empty when it has ended, when another owner lives
    /// and `takeOver` is not asked, or when its audio has another rate.
    Optional<SessionLease> take(Handle db, UUID id, UUID owner, int sampleRateHertz, boolean takeOver) {
        return db.createQuery("""
                        UPDATE speaking_session
                        SET epoch = epoch + 1, owner = :owner, owner_seen_at = now(),
                            sample_rate_hertz = coalesce(sample_rate_hertz, :rate)
                        WHERE id = :id AND state = 'OPEN' AND (:takeOver OR NOT %s)
                            AND coalesce(sample_rate_hertz, :rate) = :rate
                        RETURNING *
                        """.formatted(ownedNow()))
                .bind("id", id)
                .bind("owner", owner)
                .bind("rate", sampleRateHertz)
                .bind("takeOver", takeOver)
                .map(SessionStore::owned)
                .findOne();
    }

    /// Takes a session whose owner is gone, to end it.
    Optional<SessionLease> takeAbandoned(Handle db, UUID id, UUID owner) {
        return db.createQuery("""
                        UPDATE speaking_session SET epoch = epoch + 1, owner = :owner, owner_seen_at = now()
                        WHERE id = :id AND state = 'OPEN' AND NOT %s
                        RETURNING *
                        """.formatted(ownedNow()))
                .bind("id", id)
                .bind("owner", owner)
                .map(SessionStore::owned)
                .findOne();
    }

    Optional<Standing> standing(Handle db, UUID id) {
        return db.createQuery("""
                        SELECT state, sample_rate_hertz, %s AS owned FROM speaking_session WHERE id = :id
                        """.formatted(ownedNow()))
                .bind("id", id)
                .map((row, context) -> new Standing(
                        row.getString("state").equals("FINISHED"),
                        row.getBoolean("owned"),
                        row.getInt("sample_rate_hertz")))
                .findOne();
    }

    /// Leaves the session open for another stream.
    void release(Handle db, UUID id, long epoch) {
        db.createUpdate("""
                        UPDATE speaking_session SET owner = NULL, owner_seen_at = now()
                        WHERE id = :id AND epoch = :epoch AND state = 'OPEN'
                        """).bind("id", id).bind("epoch", epoch).execute();
    }

    /// The owners live; gives those of the sessions that they still have.
    Set<UUID> beat(Handle db, List<UUID> ids, List<Long> epochs) {
        return db.createQuery("""
                        UPDATE speaking_session SET owner_seen_at = now()
                        FROM unnest(:ids, :epochs) AS mine (id, epoch)
                        WHERE speaking_session.id = mine.id AND speaking_session.epoch = mine.epoch
                            AND speaking_session.state = 'OPEN'
                        RETURNING speaking_session.id
                        """)
                .bindArray("ids", UUID.class, ids)
                .bindArray("epochs", Long.class, epochs)
                .mapTo(UUID.class)
                .set();
    }

    /// Numbers so many more events of the owner and writes its progress; gives the last number. Empty when the owner
    /// has
    /// been shut out.
    Optional<Long> advance(Handle db, UUID id, long epoch, int events, Progress progress) {
        return db.createQuery("""
                        UPDATE speaking_session
                        SET last_cursor = last_cursor + :events, owner_seen_at = now(),
                            settled_sample = :sample, settled_sequence = :sequence, settled_input = :input,
                            recognized = :recognized, scored = :scored, reference_word = :referenceWord,
                            limit_warned = :limitWarned
                        WHERE id = :id AND epoch = :epoch AND state = 'OPEN'
                        RETURNING last_cursor
                        """)
                .bind("id", id)
                .bind("epoch", epoch)
                .bind("events", events)
                .bind("sample", progress.settled().sample())
                .bind("sequence", progress.settled().sequence())
                .bind("input", progress.settled().input())
                .bind("recognized", progress.recognized())
                .bind("scored", progress.scored())
                .bind("referenceWord", progress.referenceWord())
                .bind("limitWarned", progress.limitWarned())
                .mapTo(Long.class)
                .findOne();
    }

    /// Ends the session; gives the number of its last event. Empty when the owner has been shut out.
    Optional<Long> finish(Handle db, UUID id, long epoch, Result result, Instant finishedAt) {
        return db.createQuery("""
                        UPDATE speaking_session
                        SET state = 'FINISHED', result = :result, finished_at = :finishedAt, owner = NULL,
                            last_cursor = last_cursor + 1
                        WHERE id = :id AND epoch = :epoch AND state = 'OPEN'
                        RETURNING last_cursor
                        """)
                .bind("id", id)
                .bind("epoch", epoch)
                .bind("result", result.toByteArray())
                .bind("finishedAt", finishedAt)
                .mapTo(Long.class)
                .findOne();
    }

    void log(Handle db, UUID sessionId, long seq, NewEvent event) {
        db.createUpdate("""
                        INSERT INTO speaking_event (session_id, seq, kind, utterance, message, scored)
                        VALUES (:sessionId, :seq, :kind, :utterance, :message, :scored)
                        """)
                .bind("sessionId", sessionId)
                .bind("seq", seq)
                .bind("kind", event.kind().name())
                .bind("utterance", event.utterance() == 0 ? null : (Integer) event.utterance())
                .bind("message", event.message().toByteArray())
                .bind("scored", event.scored())
                .execute();
    }

    /// The durable events after a cursor, in order, with their cursors.
    List<SpeakingEvent> events(Handle db, UUID sessionId, long after, int limit) {
        return db.createQuery("""
                        SELECT seq, message FROM speaking_event
                        WHERE session_id = :sessionId AND seq > :after ORDER BY seq LIMIT :limit
                        """)
                .bind("sessionId", sessionId)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> EventMessages.numbered(event(row.getBytes("message")), row.getLong("seq")))
                .list();
    }

    /// What the scorer gave for each utterance, in order.
    List<String> scored(Handle db, UUID sessionId) {
        return db.createQuery("""
                        SELECT scored FROM speaking_event
                        WHERE session_id = :sessionId AND kind = 'SCORED' ORDER BY seq
                        """)
                .bind("sessionId", sessionId)
                .mapTo(String.class)
                .list();
    }

    /// Open sessions that nobody has had for so long.
    List<UUID> abandoned(Handle db, Duration since, int limit) {
        return db.createQuery("""
                        SELECT id FROM speaking_session
                        WHERE state = 'OPEN'
                            AND coalesce(owner_seen_at, created_at) < now() - :millis * interval '1 millisecond'
                        ORDER BY coalesce(owner_seen_at, created_at) LIMIT :limit
                        """)
                .bind("millis", since.toMillis())
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    /// Tells the replicas at commit.
    void tell(Handle db, String channel, String text) {
        db.createQuery("SELECT pg_notify(:channel, :text)")
                .bind("channel", channel)
                .bind("text", text)
                .map((row, context) -> true)
                .one();
    }

    void tell(Handle db, String channel, Collection<String> texts) {
        db.createQuery("SELECT pg_notify(:channel, text) FROM unnest(:texts) AS text")
                .bind("channel", channel)
                .bindArray("texts", String.class, texts)
                .map((row, context) -> true)
                .list();
    }

    private String ownedNow() {
        return "(owner IS NOT NULL AND owner_seen_at > now() - " + leaseMillis + " * interval '1 millisecond')";
    }

    private static SessionLease owned(ResultSet row, StatementContext context) throws SQLException {
        return new SessionLease(
                uuid(row, "id"),
                uuid(row, "user_id"),
                TaskRow.task(row),
                uuid(row, "reservation_id"),
                Rows.instant(row, "created_at"),
                row.getLong("epoch"),
                row.getLong("audio_limit_samples"),
                row.getLong("last_cursor"),
                new Progress(
                        new SettledPosition(
                                row.getLong("settled_sample"),
                                row.getLong("settled_sequence"),
                                row.getLong("settled_input")),
                        row.getInt("recognized"),
                        row.getInt("scored"),
                        row.getInt("reference_word"),
                        row.getBoolean("limit_warned")));
    }

    private static Session session(ResultSet row, StatementContext context) throws SQLException {
        return new Session(
                uuid(row, "id"),
                uuid(row, "user_id"),
                TaskRow.task(row),
                Rows.instant(row, "created_at"),
                Rows.instantOrNull(row, "finished_at"),
                row.getInt("result_bytes"),
                null,
                uuid(row, "reservation_id"),
                row.getLong("last_cursor"),
                row.getLong("settled_sequence"),
                row.getLong("epoch"),
                row.getBoolean("owned"));
    }

    private static Result result(byte[] message) {
        try {
            return Result.parseFrom(message);
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalStateException("a stored result cannot be read", thrown);
        }
    }

    private static SpeakingEvent event(byte[] message) {
        try {
            return SpeakingEvent.parseFrom(message);
        } catch (InvalidProtocolBufferException thrown) {
            throw new IllegalStateException("a stored event cannot be read", thrown);
        }
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
