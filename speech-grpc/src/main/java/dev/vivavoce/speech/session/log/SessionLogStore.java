package dev.vivavoce.speech.session.log;

import static dev.vivavoce.runtime.data.Rows.instant;
import static dev.vivavoce.runtime.data.Rows.instantOrNull;

import dev.vivavoce.runtime.watch.WatchEvent;
import dev.vivavoce.speech.recognizer.LiveRecognizers;
import dev.vivavoce.speech.session.task.TaskStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// The logs of sessions and their leases. Leases are judged by the database's clock, which all replicas share.
public final class SessionLogStore {
    /// Whose session it is, and why a stream may not have it.
    record Standing(UUID userId, boolean isFinished, boolean isSubmitted, int sampleRateHertz) {}

    private final String ownedNow;
    private final String keptNow;

    /// @param lease an owner that has not renewed its lease for this long has lost the session
    public SessionLogStore(Duration lease) {
        ownedNow = ownedNow(lease);
        keptNow = keptNow(lease);
    }

    /// The SQL condition that a stream has the session now.
    public static String ownedNow(Duration lease) {
        return "(owner IS NOT NULL AND owner_seen_at > now() - " + lease.toMillis() + " * interval '1 millisecond')";
    }

    /// The SQL condition that a replica keeps audio of the session now.
    public static String keptNow(Duration lease) {
        return "(kept_by IS NOT NULL AND kept_at > now() - " + lease.toMillis() + " * interval '1 millisecond')";
    }

    /// Gives the session to a new owner and invalidates older epochs. Empty when the session has ended, when another
    /// owner has it and `takeOver` is false, or when its audio has another rate.
    Optional<SessionLease> take(Handle db, UUID id, UUID owner, int sampleRateHertz, boolean takeOver) {
        return db.createQuery("""
                        UPDATE speaking_session
                        SET epoch = speaking_session.epoch + 1, owner = :owner, owner_seen_at = now(),
                            drained_at = NULL, kept_by = NULL,
                            sample_rate_hertz = coalesce(sample_rate_hertz, :rate)
                        FROM (SELECT id, CASE WHEN owner IS NULL AND drained_at IS NULL THEN owner_seen_at END AS lost_at
                            FROM speaking_session WHERE id = :id FOR UPDATE) AS before
                        WHERE speaking_session.id = before.id AND state = 'OPEN' AND (:takeOver OR NOT %s)
                            AND coalesce(sample_rate_hertz, :rate) = :rate
                        RETURNING speaking_session.*, lost_at, now() AS taken_at
                        """.formatted(ownedNow))
                .bind("id", id)
                .bind("owner", owner)
                .bind("rate", sampleRateHertz)
                .bind("takeOver", takeOver)
                .map(SessionLogStore::lease)
                .findOne();
    }

    /// Takes a session that no stream has, to end it. One that still has an owner lost it without a release.
    Optional<SessionLease.Abandoned> takeAbandoned(Handle db, UUID id, UUID owner) {
        return db.createQuery("""
                        UPDATE speaking_session
                        SET epoch = speaking_session.epoch + 1, owner = :owner, owner_seen_at = now(), kept_by = NULL
                        FROM (SELECT id, owner AS lost_owner FROM speaking_session WHERE id = :id FOR UPDATE) AS before
                        WHERE speaking_session.id = before.id AND state = 'OPEN' AND NOT %s
                        RETURNING speaking_session.*, NULL::timestamptz AS lost_at, now() AS taken_at,
                            lost_owner IS NOT NULL OR received_sequence > settled_sequence AS is_audio_lost
                        """.formatted(ownedNow))
                .bind("id", id)
                .bind("owner", owner)
                .map((row, context) -> new SessionLease.Abandoned(lease(row, context), row.getBoolean("is_audio_lost")))
                .findOne();
    }

    Optional<Standing> standing(Handle db, UUID id) {
        return db.createQuery("""
                        SELECT user_id, state, is_submitted, sample_rate_hertz FROM speaking_session WHERE id = :id
                        """)
                .bind("id", id)
                .map((row, context) -> new Standing(
                        uuid(row, "user_id"),
                        row.getString("state").equals("FINISHED"),
                        row.getBoolean("is_submitted"),
                        row.getInt("sample_rate_hertz")))
                .findOne();
    }

    /// Leaves the session open for another stream. Returns false when one has it already.
    boolean release(Handle db, SessionLease lease, SessionLease.Release how, long receivedSequence, UUID replica) {
        return db.createUpdate("""
                        UPDATE speaking_session
                        SET owner = NULL, owner_seen_at = now(),
                            received_sequence = greatest(received_sequence, :received),
                            drained_at = CASE WHEN :how = 'DRAINED' THEN now() END,
                            kept_by = CASE WHEN :how = 'KEPT' THEN :replica::uuid END,
                            kept_at = CASE WHEN :how = 'KEPT' THEN now() END
                        WHERE id = :id AND epoch = :epoch AND state = 'OPEN'
                        """)
                        .bind("id", lease.sessionId())
                        .bind("epoch", lease.epoch())
                        .bind("received", receivedSequence)
                        .bind("how", how.name())
                        .bind("replica", replica)
                        .execute()
                == 1;
    }

    /// Writes how much was received by a stream that no longer has the session.
    void received(Handle db, UUID id, long sequence) {
        db.createUpdate("""
                        UPDATE speaking_session SET received_sequence = :sequence
                        WHERE id = :id AND received_sequence < :sequence AND state = 'OPEN'
                        """).bind("id", id).bind("sequence", sequence).execute();
    }

    /// Renews the claim to keep the audio of these sessions, and returns those that it still has.
    Set<UUID> beatKept(Handle db, List<UUID> ids, UUID replica) {
        return db.createQuery("""
                        UPDATE speaking_session SET kept_at = now()
                        WHERE id = ANY (:ids) AND kept_by = :replica AND state = 'OPEN'
                        RETURNING id
                        """)
                .bindArray("ids", UUID.class, ids)
                .bind("replica", replica)
                .mapTo(UUID.class)
                .set();
    }

    /// Gives up the audio that this replica keeps.
    void drainKept(Handle db, UUID replica) {
        db.createUpdate("""
                        UPDATE speaking_session SET kept_by = NULL, kept_at = NULL, drained_at = now()
                        WHERE kept_by = :replica AND state = 'OPEN'
                        """).bind("replica", replica).execute();
    }

    /// Renews leases, and returns the sessions whose lease still holds.
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

    /// Stores what billing answered, for the next stream; nothing with an old epoch.
    void reserved(Handle db, UUID id, long epoch, ReservedAudio reserved) {
        db.createUpdate("""
                        UPDATE speaking_session
                        SET reserved_samples = :samples, audio_limit_samples = :limit, reserved_until = :until
                        WHERE id = :id AND epoch = :epoch AND state = 'OPEN'
                        """)
                .bind("id", id)
                .bind("epoch", epoch)
                .bind("samples", reserved.samples())
                .bind("limit", reserved.limitSamples())
                .bind("until", reserved.until())
                .execute();
    }

    /// Writes an event and the progress in one statement, and returns the event's cursor. Empty when the epoch is no
    /// longer the current one.
    Optional<Long> append(Handle db, UUID id, long epoch, NewEvent event, Progress progress) {
        return db.createQuery("""
                        WITH session AS (
                            UPDATE speaking_session
                            SET last_cursor = last_cursor + 1, owner_seen_at = now(),
                                settled_sample = :sample, settled_sequence = :sequence, settled_input = :input,
                                recognized = :recognized, scored = :scoredUtterances,
                                reference_word = :referenceWord, limit_warned = :limitWarned
                            WHERE id = :id AND epoch = :epoch AND state = 'OPEN'
                            RETURNING last_cursor)
                        INSERT INTO speaking_event (session_id, seq, kind, utterance, message, scored)
                        SELECT :id, last_cursor, :kind, :utterance, :message, :scored FROM session
                        RETURNING seq
                        """)
                .bind("id", id)
                .bind("epoch", epoch)
                .bind("sample", progress.settled().sample())
                .bind("sequence", progress.settled().sequence())
                .bind("input", progress.settled().input())
                .bind("recognized", progress.recognized())
                .bind("scoredUtterances", progress.scored())
                .bind("referenceWord", progress.referenceWord())
                .bind("limitWarned", progress.limitWarned())
                .bindMap(columns(event))
                .mapTo(Long.class)
                .findOne();
    }

    /// Ends the session, and returns the cursor of its last event. Empty when the epoch is no longer the current
    /// one.
    Optional<Long> finish(Handle db, UUID id, long epoch, byte[] result, Instant finishedAt) {
        return db.createQuery("""
                        UPDATE speaking_session
                        SET state = 'FINISHED', result = :result, finished_at = :finishedAt, owner = NULL,
                            last_cursor = last_cursor + 1
                        WHERE id = :id AND epoch = :epoch AND state = 'OPEN'
                        RETURNING last_cursor
                        """)
                .bind("id", id)
                .bind("epoch", epoch)
                .bind("result", result)
                .bind("finishedAt", finishedAt)
                .mapTo(Long.class)
                .findOne();
    }

    /// Writes the last event of a session.
    void append(Handle db, UUID sessionId, long seq, NewEvent event) {
        db.createUpdate("""
                        INSERT INTO speaking_event (session_id, seq, kind, utterance, message, scored)
                        VALUES (:sessionId, :seq, :kind, :utterance, :message, :scored)
                        """)
                .bind("sessionId", sessionId)
                .bind("seq", seq)
                .bindMap(columns(event))
                .execute();
    }

    private static Map<String, @Nullable Object> columns(NewEvent event) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("kind", event.kind().name());
        columns.put("utterance", event.utterance() == 0 ? null : (Integer) event.utterance());
        columns.put("message", event.message());
        columns.put("scored", event.scored());
        return columns;
    }

    /// The durable events after a cursor, in order.
    List<WatchEvent.Durable> events(Handle db, UUID sessionId, long after, int limit) {
        return db.createQuery("""
                        SELECT seq, kind, message FROM speaking_event
                        WHERE session_id = :sessionId AND seq > :after ORDER BY seq LIMIT :limit
                        """)
                .bind("sessionId", sessionId)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> new WatchEvent.Durable(
                        row.getLong("seq"),
                        row.getBytes("message"),
                        row.getString("kind").equals(NewEvent.Kind.FINISHED.name())))
                .list();
    }

    /// The scored utterances as JSON, in order.
    List<String> scored(Handle db, UUID sessionId) {
        return db.createQuery("""
                        SELECT scored FROM speaking_event
                        WHERE session_id = :sessionId AND kind = 'SCORED' ORDER BY seq
                        """)
                .bind("sessionId", sessionId)
                .mapTo(String.class)
                .list();
    }

    /// The messages of the events that tell what was said in turns, in order.
    List<byte[]> talk(Handle db, UUID sessionId) {
        return db.createQuery("""
                        SELECT message FROM speaking_event
                        WHERE session_id = :sessionId AND kind IN
                            ('RECOGNIZED', 'PHASE_CHANGED', 'TURN_ENDED', 'PARTNER_SPOKE', 'PARTNER_FINISHED',
                             'HINT_GIVEN', 'TURN_WITHDRAWN')
                        ORDER BY seq
                        """)
                .bind("sessionId", sessionId)
                .mapTo(byte[].class)
                .list();
    }

    /// Open sessions that no stream has had for so long, but those whose audio another replica keeps, and those of
    /// submitted recordings, which their jobs end.
    ///
    /// @param preparation how much longer a role-play may be without its first stream
    List<UUID> abandoned(Handle db, UUID replica, Duration since, Duration preparation, int limit) {
        return db.createQuery("""
                        SELECT id FROM speaking_session
                        WHERE state = 'OPEN' AND NOT is_submitted
                            AND coalesce(owner_seen_at, created_at) < now() - :millis * interval '1 millisecond'
                            AND NOT (%s AND kept_by <> :replica)
                            AND NOT (kind = 'ROLE_PLAY' AND epoch = 0 AND
                                created_at > now() - (:millis + :preparation) * interval '1 millisecond')
                        ORDER BY coalesce(owner_seen_at, created_at) LIMIT :limit
                        """.formatted(keptNow))
                .bind("replica", replica)
                .bind("millis", since.toMillis())
                .bind("preparation", preparation.toMillis())
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list();
    }

    private static SessionLease lease(ResultSet row, StatementContext context) throws SQLException {
        var lostAt = instantOrNull(row, "lost_at");
        return new SessionLease(
                uuid(row, "id"),
                uuid(row, "user_id"),
                TaskStore.task(row),
                LiveRecognizers.parse(row.getString("recognizers")),
                instant(row, "created_at"),
                row.getLong("epoch"),
                new ReservedAudio(
                        row.getLong("reserved_samples"),
                        row.getLong("audio_limit_samples"),
                        instantOrNull(row, "reserved_until")),
                row.getLong("last_cursor"),
                new Progress(
                        new SettledPosition(
                                row.getLong("settled_sample"),
                                row.getLong("settled_sequence"),
                                row.getLong("settled_input")),
                        row.getInt("recognized"),
                        row.getInt("scored"),
                        row.getInt("reference_word"),
                        row.getBoolean("limit_warned")),
                row.getBoolean("is_submitted"),
                lostAt == null ? Duration.ZERO : Duration.between(lostAt, instant(row, "taken_at")));
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
