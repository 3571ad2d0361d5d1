package dev.vivavoce.runtime.privacy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// The users that were erased here, by a digest of their id. A feature that stores something of a user asks first, so
/// that an event or a request that arrives late stores nothing.
public final class ErasedUsers {
    /// How long an erased user is remembered: longer than any event, token or request can be late.
    public static final Duration REMEMBERED = Duration.ofDays(180);

    private ErasedUsers() {}

    /// Returns whether the user was erased. If not, an erasure waits for the end of this transaction, so it finds what
    /// the transaction stores.
    public static boolean contain(Handle db, UUID userId) {
        db.createQuery("SELECT pg_advisory_xact_lock_shared(hashtextextended(:userId, 0))")
                .bind("userId", userId.toString())
                .mapTo(String.class)
                .list();
        return db.createQuery("SELECT EXISTS (SELECT 1 FROM erased_user WHERE digest = :digest)")
                .bind("digest", digest(userId))
                .mapTo(Boolean.class)
                .one();
    }

    /// Remembers a user from the commit on, and waits for the transactions that have asked before. Forgets the users
    /// that were erased long ago.
    static void remember(Handle db, UUID userId, Instant now) {
        db.createQuery("SELECT pg_advisory_xact_lock(hashtextextended(:userId, 0))")
                .bind("userId", userId.toString())
                .mapTo(String.class)
                .list();
        db.createUpdate("INSERT INTO erased_user (digest, erased_at) VALUES (:digest, :now) ON CONFLICT DO NOTHING")
                .bind("digest", digest(userId))
                .bind("now", now)
                .execute();
        forget(db, now);
    }

    /// Forgets the users that were erased long ago.
    static void forget(Handle db, Instant now) {
        db.createUpdate("DELETE FROM erased_user WHERE erased_at < :before")
                .bind("before", now.minus(REMEMBERED))
                .execute();
    }

    /// Adds counts to those of earlier erasures of the user, and returns the sums. So a repeated erasure, whose first
    /// answer was lost, answers the same.
    static Map<String, Long> add(Handle db, UUID userId, Map<String, Long> counts) {
        var sums = new TreeMap<>(counts);
        db.createQuery("""
                        SELECT key, value::bigint AS count
                        FROM erased_user, jsonb_each_text(counts) WHERE digest = :digest
                        """)
                .bind("digest", digest(userId))
                .map((row, _) -> Map.entry(row.getString("key"), row.getLong("count")))
                .forEach(earlier -> sums.merge(earlier.getKey(), earlier.getValue(), Long::sum));
        db.createUpdate("""
                        UPDATE erased_user SET counts = jsonb_object(:places::text[], :counts::text[])
                        WHERE digest = :digest
                        """)
                .bind("digest", digest(userId))
                .bind("places", sums.keySet().toArray(String[]::new))
                .bind("counts", sums.values().stream().map(String::valueOf).toArray(String[]::new))
                .execute();
        return sums;
    }

    private static byte[] digest(UUID userId) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(userId.toString().getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException thrown) {
            throw new IllegalStateException("every JDK has SHA-256", thrown);
        }
    }
}
