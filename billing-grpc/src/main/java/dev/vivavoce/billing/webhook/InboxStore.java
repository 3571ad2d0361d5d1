package dev.vivavoce.billing.webhook;

import dev.vivavoce.billing.payments.PaymentEvent;
import dev.vivavoce.runtime.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Rows of `payment_event`.
public final class InboxStore {
    /// False when the event has arrived before.
    boolean insert(Handle db, UUID id, PaymentEvent event, Instant now) {
        return db.createUpdate("""
                        INSERT INTO payment_event (id, event_id, type, api_version, object_id, customer_id, created_at,
                                                   received_at, state)
                        VALUES (:id, :eventId, :type, :apiVersion, :objectId, :customerId, :createdAt, :now, 'STORED')
                        ON CONFLICT (event_id) DO NOTHING
                        """)
                        .bind("id", id)
                        .bind("eventId", event.id())
                        .bind("type", event.type())
                        .bind("apiVersion", event.apiVersion())
                        .bind("objectId", event.objectId())
                        .bind("customerId", event.customerId())
                        .bind("createdAt", event.createdAt())
                        .bind("now", now)
                        .execute()
                == 1;
    }

    Optional<InboxEvent> find(Handle db, UUID id) {
        return db.createQuery("SELECT * FROM payment_event WHERE id = :id")
                .bind("id", id)
                .map(InboxStore::event)
                .findOne();
    }

    void end(Handle db, UUID id, InboxEvent.State state, @Nullable String failure, Instant now) {
        db.createUpdate("""
                        UPDATE payment_event SET state = :state, failure = :failure, ended_at = :now WHERE id = :id
                        """)
                .bind("id", id)
                .bind("state", state.name())
                .bind("failure", failure)
                .bind("now", now)
                .execute();
    }

    /// Those that are not processed and arrived before, oldest first.
    List<InboxEvent> open(Handle db, InboxEvent.State state, Instant before, int limit) {
        return db.createQuery("""
                        SELECT * FROM payment_event
                        WHERE state <> 'DONE' AND state = :state AND received_at < :before
                        ORDER BY received_at, id LIMIT :limit
                        """)
                .bind("state", state.name())
                .bind("before", before)
                .bind("limit", limit)
                .map(InboxStore::event)
                .list();
    }

    /// Newest first.
    List<InboxEvent> ofCustomer(Handle db, String customerId, int limit) {
        return db.createQuery("""
                        SELECT * FROM payment_event WHERE customer_id = :customerId
                        ORDER BY created_at DESC, id LIMIT :limit
                        """)
                .bind("customerId", customerId)
                .bind("limit", limit)
                .map(InboxStore::event)
                .list();
    }

    void deleteBefore(Handle db, Instant before) {
        db.createUpdate("DELETE FROM payment_event WHERE received_at < :before")
                .bind("before", before)
                .execute();
    }

    private static InboxEvent event(ResultSet row, StatementContext context) throws SQLException {
        return new InboxEvent(
                row.getObject("id", UUID.class),
                new PaymentEvent(
                        row.getString("event_id"),
                        row.getString("type"),
                        row.getString("api_version"),
                        false,
                        Rows.instant(row, "created_at"),
                        row.getString("object_id"),
                        row.getString("customer_id")),
                Rows.instant(row, "received_at"),
                InboxEvent.State.valueOf(row.getString("state")),
                row.getString("failure"));
    }
}
