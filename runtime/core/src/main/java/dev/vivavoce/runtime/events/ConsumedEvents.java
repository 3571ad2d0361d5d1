package dev.vivavoce.runtime.events;

import dev.vivavoce.events.v1.Event;
import java.time.Duration;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The events that a consumer has processed: rows of `event_cursor` and `event_taken`.
final class ConsumedEvents {
    /// Twice as long as sources store delivered events ([Outbox#RETENTION]).
    private static final Duration REMEMBERED = Outbox.RETENTION.multipliedBy(2);

    private static final int DELETED_AT_ONCE = 5_000;

    private ConsumedEvents() {}

    /// Returns the cursor up to which the events of a source are processed. All sources of a service count by
    /// the cursors of its outbox. So each of several begins where the only one ended, and the only one at the
    /// cursor of the slowest of several, if all of them are known.
    static long cursor(Handle db, EventSource source) {
        return db.createQuery("""
                        SELECT greatest(
                            (SELECT max(cursor) FROM event_cursor WHERE source IN (:source, :service)),
                            (SELECT max(least) FROM (
                                SELECT min(cursor) AS least FROM event_cursor
                                WHERE source LIKE :service || '/%'
                                GROUP BY split_part(source, '/', 3)
                                HAVING count(*) = split_part(source, '/', 3)::bigint) AS several))
                        """)
                .bind("source", source.name())
                .bind("service", source.service())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    static void advance(Handle db, String source, long cursor) {
        db.createUpdate("""
                        INSERT INTO event_cursor (source, cursor) VALUES (:source, :cursor)
                        ON CONFLICT (source) DO UPDATE SET cursor = greatest(event_cursor.cursor, excluded.cursor)
                        """).bind("source", source).bind("cursor", cursor).execute();
    }

    /// Stores that the event is processed; returns true the first time.
    static boolean first(Handle db, Event event) {
        return db.createUpdate("INSERT INTO event_taken (event_id) VALUES (:eventId) ON CONFLICT DO NOTHING")
                        .bind("eventId", UUID.fromString(event.getEventId()))
                        .execute()
                == 1;
    }

    /// Deletes the ids of events that no source stores any more. Sources end their streams every few minutes, and
    /// each new stream begins with this call.
    static void forget(Handle db) {
        db.createUpdate("""
                        DELETE FROM event_taken WHERE event_id IN (
                            SELECT event_id FROM event_taken WHERE taken_at < now() - CAST(:remembered AS interval)
                            ORDER BY taken_at LIMIT :most FOR UPDATE SKIP LOCKED)
                        """)
                .bind("remembered", REMEMBERED.toString())
                .bind("most", DELETED_AT_ONCE)
                .execute();
    }
}
