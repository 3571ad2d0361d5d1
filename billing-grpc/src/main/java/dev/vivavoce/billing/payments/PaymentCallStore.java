package dev.vivavoce.billing.payments;

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

/// Rows of `payment_call`.
public final class PaymentCallStore {
    /// False when the user has a call of that request key.
    boolean insert(Handle db, PaymentCall call) {
        return db.createUpdate("""
                        INSERT INTO payment_call (id, user_id, kind, request_key, detail, state, created_at)
                        VALUES (:id, :userId, :kind, :requestKey, :detail, :state, :createdAt)
                        ON CONFLICT (user_id, request_key) DO NOTHING
                        """)
                        .bind("id", call.id())
                        .bind("userId", call.userId())
                        .bind("kind", call.kind().name())
                        .bind("requestKey", call.requestKey())
                        .bind("detail", call.detail())
                        .bind("state", call.state().name())
                        .bind("createdAt", call.createdAt())
                        .execute()
                == 1;
    }

    Optional<PaymentCall> byRequest(Handle db, UUID userId, UUID requestKey) {
        return db.createQuery("SELECT * FROM payment_call WHERE user_id = :userId AND request_key = :requestKey")
                .bind("userId", userId)
                .bind("requestKey", requestKey)
                .map(PaymentCallStore::call)
                .findOne();
    }

    int refused(Handle db, UUID userId, PaymentCall.Kind kind) {
        return db.createQuery("""
                        SELECT count(*) FROM payment_call
                        WHERE user_id = :userId AND kind = :kind AND state = 'REFUSED'
                        """)
                .bind("userId", userId)
                .bind("kind", kind.name())
                .mapTo(Integer.class)
                .one();
    }

    /// The pages for a payment that were opened since then and not closed, oldest first.
    List<PaymentCall> openCheckouts(Handle db, UUID userId, Instant since) {
        return db.createQuery("""
                        SELECT * FROM payment_call c
                        WHERE user_id = :userId AND kind = 'START_CHECKOUT' AND state = 'DONE' AND created_at > :since
                          AND NOT EXISTS (SELECT 1 FROM payment_call e WHERE e.user_id = c.user_id
                                          AND e.kind = 'EXPIRE_CHECKOUT' AND e.detail = c.result_id
                                          AND e.state = 'DONE')
                        ORDER BY created_at, id
                        """)
                .bind("userId", userId)
                .bind("since", since)
                .map(PaymentCallStore::call)
                .list();
    }

    void end(
            Handle db,
            UUID id,
            PaymentCall.State state,
            @Nullable String resultId,
            @Nullable String resultUrl,
            @Nullable Instant resultEnds,
            Instant now) {
        db.createUpdate("""
                        UPDATE payment_call SET state = :state, result_id = :resultId, result_url = :resultUrl,
                            result_ends = :resultEnds, ended_at = :now
                        WHERE id = :id
                        """)
                .bind("id", id)
                .bind("state", state.name())
                .bind("resultId", resultId)
                .bind("resultUrl", resultUrl)
                .bind("resultEnds", resultEnds)
                .bind("now", now)
                .execute();
    }

    /// Newest first.
    List<PaymentCall> ofUser(Handle db, UUID userId, int limit) {
        return db.createQuery("""
                        SELECT * FROM payment_call WHERE user_id = :userId ORDER BY created_at DESC, id LIMIT :limit
                        """)
                .bind("userId", userId)
                .bind("limit", limit)
                .map(PaymentCallStore::call)
                .list();
    }

    private static PaymentCall call(ResultSet row, StatementContext context) throws SQLException {
        return new PaymentCall(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                PaymentCall.Kind.valueOf(row.getString("kind")),
                row.getObject("request_key", UUID.class),
                row.getString("detail"),
                PaymentCall.State.valueOf(row.getString("state")),
                row.getString("result_id"),
                row.getString("result_url"),
                Rows.instantOrNull(row, "result_ends"),
                Rows.instant(row, "created_at"));
    }
}
