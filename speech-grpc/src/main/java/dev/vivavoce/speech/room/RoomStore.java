package dev.vivavoce.speech.room;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Rooms by their sessions. Times are those of the database, which all replicas share.
final class RoomStore {
    /// A room.
    ///
    /// @param trackId the microphone whose sound was asked for; null for none
    /// @param egressId what sends it; null for none
    record Room(
            UUID userId,
            String signInId,
            @Nullable String trackId,
            @Nullable String egressId) {}

    /// How a sound has ended before it was known what sends it.
    record EarlyEnd(boolean failed) {}

    /// Notes who has asked for a token.
    void enter(Handle db, UUID sessionId, String signInId) {
        db.createUpdate("""
                        INSERT INTO speaking_room (session_id, sign_in_id) VALUES (:id, :signIn)
                        ON CONFLICT (session_id) DO UPDATE SET sign_in_id = :signIn
                        """).bind("id", sessionId).bind("signIn", signInId).execute();
    }

    Optional<Room> find(Handle db, UUID sessionId) {
        return db.createQuery("""
                        SELECT user_id, sign_in_id, track_id, egress_id
                        FROM speaking_room JOIN speaking_session ON id = session_id WHERE session_id = :id
                        """)
                .bind("id", sessionId)
                .map((row, context) -> new Room(
                        row.getObject("user_id", UUID.class),
                        row.getString("sign_in_id"),
                        row.getString("track_id"),
                        row.getString("egress_id")))
                .findOne();
    }

    /// An open session in a room.
    record Open(UUID sessionId, UUID userId) {}

    List<Open> open(Handle db) {
        return db.createQuery("""
                        SELECT session_id, user_id FROM speaking_room JOIN speaking_session ON id = session_id
                        WHERE state = 'OPEN'
                        """)
                .map((row, context) ->
                        new Open(row.getObject("session_id", UUID.class), row.getObject("user_id", UUID.class)))
                .list();
    }

    /// Notes that the sound of a track is asked for now. Returns false when it was, and may still come, or when it
    /// was asked for too often.
    boolean ask(Handle db, UUID sessionId, String trackId, Duration patience, int mostTries) {
        return db.createUpdate("""
                        UPDATE speaking_room
                        SET track_id = :track, asked_at = now(), egress_id = NULL,
                            tries = CASE WHEN track_id = :track THEN tries + 1 ELSE 1 END
                        WHERE session_id = :id AND (
                            track_id IS DISTINCT FROM :track
                            OR egress_id IS NULL AND tries < :most
                                AND asked_at < now() - :millis * interval '1 millisecond')
                        """)
                        .bind("id", sessionId)
                        .bind("track", trackId)
                        .bind("most", mostTries)
                        .bind("millis", patience.toMillis())
                        .execute()
                > 0;
    }

    /// Notes what sends the sound. Returns how it has ended, if it did before this was known.
    Optional<EarlyEnd> sending(Handle db, UUID sessionId, String trackId, String egressId) {
        return db.createQuery("""
                        UPDATE speaking_room SET egress_id = :egress WHERE session_id = :id AND track_id = :track
                        RETURNING coalesce(ended_egress_id = :egress, false) AS has_ended, ended_failed
                        """)
                .bind("id", sessionId)
                .bind("track", trackId)
                .bind("egress", egressId)
                .map((row, context) -> row.getBoolean("has_ended")
                        ? Optional.of(new EarlyEnd(row.getBoolean("ended_failed")))
                        : Optional.<EarlyEnd>empty())
                .findOne()
                .flatMap(end -> end);
    }

    /// Remembers the end of a sound that may be the one whose id is not known yet. Returns false when no sound is
    /// asked for whose id is not known.
    boolean endedEarly(Handle db, UUID sessionId, String egressId, boolean failed) {
        return db.createUpdate("""
                        UPDATE speaking_room SET ended_egress_id = :egress, ended_failed = :failed
                        WHERE session_id = :id AND track_id IS NOT NULL AND egress_id IS NULL
                        """)
                        .bind("id", sessionId)
                        .bind("egress", egressId)
                        .bind("failed", failed)
                        .execute()
                > 0;
    }

    /// Notes that the sound does not come, so that it may be asked for again at once.
    void silent(Handle db, UUID sessionId, String trackId) {
        db.createUpdate("""
                        UPDATE speaking_room SET egress_id = NULL, asked_at = '-infinity'
                        WHERE session_id = :id AND track_id = :track
                        """).bind("id", sessionId).bind("track", trackId).execute();
    }
}
