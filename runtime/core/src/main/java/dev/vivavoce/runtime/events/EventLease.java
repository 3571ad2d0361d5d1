package dev.vivavoce.runtime.events;

import dev.vivavoce.runtime.data.Database;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The right of one replica to follow a source: a row in the consumer's database that the owner renews and that
/// expires when the owner has died. The epoch grows with each owner, so an owner that was suspended detects
/// that it lost the lease.
final class EventLease {
    /// This replica has lost the lease; another one follows the source.
    static final class Lost extends RuntimeException {
        Lost(String source) {
            super("another replica follows " + source);
        }
    }

    private final Database database;
    private final String source;
    private final Duration length;
    private final UUID owner = UUID.randomUUID();

    EventLease(Database database, String source, Duration length) {
        this.database = database;
        this.source = source;
        this.length = length;
    }

    Duration length() {
        return length;
    }

    /// Returns a new epoch when no replica holds the lease, or this one does; empty while another replica holds
    /// it.
    Optional<Long> acquire() {
        return database.transaction(db -> db.createQuery("""
                        INSERT INTO event_lease (source, owner, epoch, renewed_at, expires_at)
                        VALUES (:source, :owner, 1, now(), now() + CAST(:length AS interval))
                        ON CONFLICT (source) DO UPDATE
                        SET owner = excluded.owner, epoch = event_lease.epoch + 1,
                            renewed_at = now(), expires_at = excluded.expires_at
                        WHERE event_lease.expires_at <= now() OR event_lease.owner = excluded.owner
                        RETURNING epoch
                        """)
                .bind("source", source)
                .bind("owner", owner)
                .bind("length", length.toString())
                .mapTo(Long.class)
                .findOne());
    }

    /// @throws Lost when another replica holds it
    void renew(long epoch) {
        int rows = database.transaction(db -> db.createUpdate("""
                        UPDATE event_lease SET renewed_at = now(), expires_at = now() + CAST(:length AS interval)
                        WHERE source = :source AND owner = :owner AND epoch = :epoch
                        """)
                .bind("length", length.toString())
                .bind("source", source)
                .bind("owner", owner)
                .bind("epoch", epoch)
                .execute());
        if (rows == 0) throw new Lost(source);
    }

    /// Holds the lease until the caller's transaction ends: a replica that wants to take over waits for the
    /// commit.
    ///
    /// @throws Lost when another replica holds it
    void hold(Handle db, long epoch) {
        var held = db.createQuery("""
                        SELECT epoch FROM event_lease
                        WHERE source = :source AND owner = :owner AND epoch = :epoch FOR SHARE
                        """)
                .bind("source", source)
                .bind("owner", owner)
                .bind("epoch", epoch)
                .mapTo(Long.class)
                .findOne();
        if (held.isEmpty()) throw new Lost(source);
    }

    /// Releases the lease, so that another replica can take over at once.
    void release(long epoch) {
        database.run(db -> db.createUpdate("""
                        UPDATE event_lease SET expires_at = now()
                        WHERE source = :source AND owner = :owner AND epoch = :epoch
                        """)
                .bind("source", source)
                .bind("owner", owner)
                .bind("epoch", epoch)
                .execute());
    }
}
