package dev.vivavoce.bench.events;

import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The changes that are made together with an event: by the service that writes it, and by the one that follows.
final class SpokenStore {
    void insert(Handle db, UUID id, UUID userId) {
        db.createUpdate("INSERT INTO spoken (id, user_id) VALUES (:id, :userId)")
                .bind("id", id)
                .bind("userId", userId)
                .execute();
    }

    void count(Handle db, UUID userId) {
        db.createUpdate("""
                        INSERT INTO counted (user_id, events) VALUES (:userId, 1)
                        ON CONFLICT (user_id) DO UPDATE SET events = counted.events + 1
                        """).bind("userId", userId).execute();
    }

    /// How many changes the service that writes has committed.
    long inserted(Handle db) {
        return db.createQuery("SELECT count(*) FROM spoken").mapTo(Long.class).one();
    }

    /// How many events the service that follows has committed.
    long counted(Handle db) {
        return db.createQuery("SELECT coalesce(sum(events), 0) FROM counted")
                .mapTo(Long.class)
                .one();
    }
}
