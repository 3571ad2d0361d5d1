package dev.vivavoce.billing.customer;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/// Rows of `customer` and `erased_customer`.
public final class CustomerStore {
    void insert(Handle db, UUID userId, Instant now) {
        db.createUpdate("INSERT INTO customer (user_id, created_at) VALUES (:userId, :now) ON CONFLICT DO NOTHING")
                .bind("userId", userId)
                .bind("now", now)
                .execute();
    }

    /// Empty until the provider has answered.
    Optional<String> id(Handle db, UUID userId) {
        return db.createQuery("SELECT stripe_id FROM customer WHERE user_id = :userId AND stripe_id IS NOT NULL")
                .bind("userId", userId)
                .mapTo(String.class)
                .findOne();
    }

    Optional<UUID> user(Handle db, String customerId) {
        return db.createQuery("SELECT user_id FROM customer WHERE stripe_id = :customerId")
                .bind("customerId", customerId)
                .mapTo(UUID.class)
                .findOne();
    }

    /// Stores the id of a customer; the first one stays.
    void name(Handle db, UUID userId, String customerId) {
        db.createUpdate("UPDATE customer SET stripe_id = :customerId WHERE user_id = :userId AND stripe_id IS NULL")
                .bind("userId", userId)
                .bind("customerId", customerId)
                .execute();
    }

    /// Returns the number of a new look at the customer.
    Optional<Long> look(Handle db, String customerId) {
        return db.createQuery("UPDATE customer SET looks = looks + 1 WHERE stripe_id = :customerId RETURNING looks")
                .bind("customerId", customerId)
                .mapTo(Long.class)
                .findOne();
    }

    /// False when the answer to a newer look was stored. Locks the customer until the transaction ends.
    boolean store(Handle db, String customerId, long look) {
        return db.createUpdate("""
                        UPDATE customer SET stored_look = :look
                        WHERE stripe_id = :customerId AND stored_look < :look
                        """)
                        .bind("customerId", customerId)
                        .bind("look", look)
                        .execute()
                == 1;
    }

    /// Lets [#remember] wait for the end of this transaction; waits for it when it has begun.
    void lock(Handle db, String customerId) {
        db.createQuery("SELECT pg_advisory_xact_lock_shared(hashtextextended(:customerId, 0))")
                .bind("customerId", customerId)
                .mapTo(String.class)
                .list();
    }

    boolean isErased(Handle db, String customerId) {
        return db.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM erased_customer
                        WHERE digest = sha256(convert_to(:customerId, 'UTF8')))
                        """)
                .bind("customerId", customerId)
                .mapTo(Boolean.class)
                .one();
    }

    /// Remembers a user's customer as erased. Waits for the transactions that have locked the customer.
    void remember(Handle db, UUID userId, Instant now) {
        db.createQuery("""
                        SELECT pg_advisory_xact_lock(hashtextextended(stripe_id, 0)) FROM customer
                        WHERE user_id = :userId AND stripe_id IS NOT NULL
                        """).bind("userId", userId).mapTo(String.class).list();
        db.createUpdate("""
                        INSERT INTO erased_customer (digest, erased_at)
                        SELECT sha256(convert_to(stripe_id, 'UTF8')), :now FROM customer
                        WHERE user_id = :userId AND stripe_id IS NOT NULL
                        ON CONFLICT DO NOTHING
                        """).bind("userId", userId).bind("now", now).execute();
    }

    void forgetErasedBefore(Handle db, Instant before) {
        db.createUpdate("DELETE FROM erased_customer WHERE erased_at < :before")
                .bind("before", before)
                .execute();
    }
}
