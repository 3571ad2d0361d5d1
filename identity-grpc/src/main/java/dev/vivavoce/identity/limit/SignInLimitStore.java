package dev.vivavoce.identity.limit;

import dev.vivavoce.runtime.data.Rows;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/// Rows of `sign_in_limit` and `known_address`.
final class SignInLimitStore {
    /// Counts an attempt in one atomic statement. Returns false and counts nothing when the rate is used up.
    boolean count(Handle db, byte[] key, Instant now, Duration interval, Duration window) {
        return db.createUpdate("""
                        INSERT INTO sign_in_limit (key, full_at) VALUES (:key, :alone)
                        ON CONFLICT (key) DO UPDATE
                        SET full_at = greatest(sign_in_limit.full_at, :now) + make_interval(secs => :seconds)
                        WHERE greatest(sign_in_limit.full_at, :now) + make_interval(secs => :seconds) <= :latest
                        """)
                        .bind("key", key)
                        .bind("now", now)
                        .bind("alone", now.plus(interval))
                        .bind("seconds", interval.toNanos() / 1e9)
                        .bind("latest", now.plus(window))
                        .execute()
                == 1;
    }

    Instant fullAt(Handle db, byte[] key) {
        return db.createQuery("SELECT full_at FROM sign_in_limit WHERE key = :key")
                .bind("key", key)
                .map((row, _) -> Rows.instant(row, "full_at"))
                .one();
    }

    void forget(Handle db, byte[] key) {
        db.createUpdate("DELETE FROM sign_in_limit WHERE key = :key")
                .bind("key", key)
                .execute();
    }

    boolean isKnown(Handle db, byte[] key, Instant now) {
        return db.createQuery("SELECT count(*) FROM known_address WHERE key = :key AND until > :now")
                        .bind("key", key)
                        .bind("now", now)
                        .mapTo(Integer.class)
                        .one()
                == 1;
    }

    void remember(Handle db, byte[] key, Instant until) {
        db.createUpdate("""
                        INSERT INTO known_address (key, until) VALUES (:key, :until)
                        ON CONFLICT (key) DO UPDATE SET until = excluded.until
                        """).bind("key", key).bind("until", until).execute();
    }

    void sweep(Handle db, Instant now) {
        db.createUpdate("DELETE FROM sign_in_limit WHERE full_at < :now")
                .bind("now", now)
                .execute();
        db.createUpdate("DELETE FROM known_address WHERE until < :now")
                .bind("now", now)
                .execute();
    }
}
