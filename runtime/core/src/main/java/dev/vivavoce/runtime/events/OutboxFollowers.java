package dev.vivavoce.runtime.events;

import dev.vivavoce.runtime.data.Database;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.jdbi.v3.core.Handle;

/// The cursors up to which others have processed the events of an [Outbox], and up to which relays have sent
/// them: rows of `outbox_follower`.
final class OutboxFollowers {
    /// What the name of a relay's row begins with. It ends with the id of the log to which the relay sends.
    static final String RELAY = "relay/";

    /// A relay touches its row every few minutes, also while its log does not answer.
    private static final Duration RELAY_REMEMBERED = Duration.ofDays(1);

    private OutboxFollowers() {}

    /// Stores the cursor of a follower. It decreases when the follower's database was restored.
    static void set(Handle db, String follower, long cursor, Instant now) {
        db.createUpdate("""
                        INSERT INTO outbox_follower (follower, cursor, followed_at) VALUES (:follower, :cursor, :now)
                        ON CONFLICT (follower) DO UPDATE SET cursor = excluded.cursor, followed_at = excluded.followed_at
                        """)
                .bind("follower", follower)
                .bind("cursor", cursor)
                .bind("now", now)
                .execute();
    }

    /// Stores a cursor that a follower has reached, which may be known already.
    static void reached(Handle db, String follower, long cursor, Instant now) {
        db.createUpdate("""
                        INSERT INTO outbox_follower (follower, cursor, followed_at) VALUES (:follower, :cursor, :now)
                        ON CONFLICT (follower) DO UPDATE
                        SET cursor = greatest(outbox_follower.cursor, excluded.cursor), followed_at = excluded.followed_at
                        """)
                .bind("follower", follower)
                .bind("cursor", cursor)
                .bind("now", now)
                .execute();
    }

    /// Returns the cursor up to which a relay has sent events to this log; 0 for a log that is new. Forgets the
    /// logs to which it sent before.
    static long beginRelay(Handle db, String log, Instant now) {
        db.createUpdate("DELETE FROM outbox_follower WHERE follower LIKE 'relay/%' AND follower <> :follower")
                .bind("follower", RELAY + log)
                .execute();
        reached(db, RELAY + log, 0, now);
        return db.createQuery("SELECT cursor FROM outbox_follower WHERE follower = :follower")
                .bind("follower", RELAY + log)
                .mapTo(Long.class)
                .one();
    }

    /// A relay is at work, whether or not its log answers.
    static void touchRelays(Handle db, Instant now) {
        db.createUpdate("UPDATE outbox_follower SET followed_at = :now WHERE follower LIKE 'relay/%'")
                .bind("now", now)
                .execute();
    }

    /// Deletes the rows of relays that no longer run, because the service was set to another transport.
    static void forgetRelays(Handle db, Instant now) {
        db.createUpdate("DELETE FROM outbox_follower WHERE follower LIKE 'relay/%' AND followed_at < :before")
                .bind("before", now.minus(RELAY_REMEMBERED))
                .execute();
    }

    /// Returns how many events wait for the relay.
    static int waitingForRelay(Handle db) {
        return db.createQuery("""
                        SELECT count(*) FROM outbox WHERE cursor > coalesce(
                            (SELECT max(cursor) FROM outbox_follower WHERE follower LIKE 'relay/%'), 0)
                        """).mapTo(Integer.class).one();
    }

    /// Returns the cursor after which to send again what was sent before, because a follower has not processed
    /// an event that the log may delete soon; otherwise the cursor itself.
    ///
    /// @param sent up to where everything was sent
    /// @param before events from before are old
    static long resendAfter(Handle db, long sent, Instant before) {
        return db.createQuery("""
                        WITH processed AS (
                            SELECT min(cursor) AS least FROM outbox_follower WHERE follower NOT LIKE 'relay/%')
                        SELECT least FROM processed WHERE EXISTS (
                            SELECT 1 FROM outbox WHERE cursor > least AND cursor <= :sent AND created_at < :before)
                        """)
                .bind("sent", sent)
                .bind("before", before)
                .mapTo(Long.class)
                .findOne()
                .orElse(sent);
    }

    /// The age of the oldest event of an outbox that a follower has not processed, as far as the outbox knows, for
    /// each follower; 0 without one. A follower that gets nothing done, or is gone, shows here, and nowhere else.
    ///
    /// A follower tells how far it is when it begins a stream, so the age of one that keeps up is up to the length
    /// of a stream.
    static final class Ages implements Database.Measure {
        private static final Duration READ_EVERY = Duration.ofSeconds(5);
        private static final String QUERY = """
                SELECT follower, coalesce(greatest(0, extract(epoch FROM clock_timestamp() - (
                    SELECT created_at FROM outbox WHERE outbox.cursor > f.cursor ORDER BY outbox.cursor LIMIT 1))), 0)
                FROM outbox_follower f WHERE follower NOT LIKE 'relay/%'
                """;

        private final MultiGauge ages;
        private long readAt = System.nanoTime() - READ_EVERY.toNanos();

        Ages(MeterRegistry meters) {
            ages = MultiGauge.builder("events.unprocessed.age")
                    .baseUnit("seconds")
                    .description("the age of the oldest event that a follower has not processed")
                    .register(meters);
        }

        @Override
        public void read(Connection connection) throws SQLException {
            long now = System.nanoTime();
            if (now - readAt < READ_EVERY.toNanos()) return;
            readAt = now;
            var found = new ArrayList<MultiGauge.Row<?>>();
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(QUERY)) {
                while (rows.next())
                    found.add(MultiGauge.Row.of(Tags.of("follower", rows.getString(1)), rows.getDouble(2)));
            }
            ages.register(found, true);
        }
    }
}
