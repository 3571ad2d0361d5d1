package dev.vivavoce.billing.reconcile;

import dev.vivavoce.runtime.data.Rows;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The row of `reconcile_cursor`.
public final class ReconcileStore {
    private static final String EVENTS = "events";

    Optional<Instant> reached(Handle db) {
        return db.createQuery("SELECT reached_at FROM reconcile_cursor WHERE name = :name")
                .bind("name", EVENTS)
                .map((row, _) -> Rows.instant(row, "reached_at"))
                .findOne();
    }

    void reach(Handle db, Instant at) {
        db.createUpdate("""
                        INSERT INTO reconcile_cursor (name, reached_at) VALUES (:name, :at)
                        ON CONFLICT (name) DO UPDATE SET reached_at = excluded.reached_at
                        """).bind("name", EVENTS).bind("at", at).execute();
    }
}
