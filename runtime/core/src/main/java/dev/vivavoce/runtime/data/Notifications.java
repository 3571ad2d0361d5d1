package dev.vivavoce.runtime.data;

import java.util.Collection;
import org.jdbi.v3.core.Handle;

/// PostgreSQL's NOTIFY, the sending side of [Database#listen].
public final class Notifications {
    private Notifications() {}

    /// Notifies every listening process when the transaction commits.
    ///
    /// @param texts each shorter than 8,000 bytes
    public static void send(Handle db, String channel, Collection<String> texts) {
        db.createQuery("SELECT pg_notify(:channel, text) FROM unnest(:texts) AS text")
                .bind("channel", channel)
                .bindArray("texts", String.class, texts)
                .map((row, context) -> true)
                .list();
    }
}
