package dev.vivavoce.content.usage;

import dev.vivavoce.content.model.Spending;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Requests to the language models in PostgreSQL.
public final class UsageStore {
    /// Orders the reservations of a person until the transaction ends, so that their sum cannot exceed the budget.
    void lock(Handle db, UUID userId) {
        db.createQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('model_usage ' || :userId, 0))")
                .bind("userId", userId.toString())
                .mapTo(int.class)
                .one();
    }

    /// Returns the tokens that a person has used since an instant. What runs counts as it was reserved.
    long tokens(Handle db, UUID userId, Instant since) {
        return db.createQuery("""
                        SELECT coalesce(sum(coalesce(input_tokens + output_tokens, reserved_tokens)), 0)
                        FROM model_usage WHERE user_id = :userId AND begun_at >= :since
                        """)
                .bind("userId", userId)
                .bind("since", since)
                .mapTo(long.class)
                .one();
    }

    void reserve(Handle db, UUID id, Use use, Instant now) {
        db.createUpdate("""
                        INSERT INTO model_usage
                            (id, begun_at, user_id, prompt_id, prompt_version, purpose, reserved_tokens)
                        VALUES (:id, :now, :userId, :promptId, :promptVersion, :purpose, :tokens)
                        """)
                .bind("id", id)
                .bind("now", now)
                .bind("userId", use.userId())
                .bind("promptId", use.promptId())
                .bind("promptVersion", use.promptVersion())
                .bind("purpose", use.purpose().name())
                .bind("tokens", use.tokens())
                .execute();
    }

    /// Changes nothing when the person was erased in the meantime.
    void settle(Handle db, UUID id, Spending spending, String outcome) {
        db.createUpdate("""
                        UPDATE model_usage SET outcome = :outcome, model = :model, input_tokens = :input,
                            output_tokens = :output, cost_micros = :micros, first_token_millis = :firstToken,
                            total_millis = :total
                        WHERE id = :id
                        """)
                .bind("id", id)
                .bind("outcome", outcome)
                .bind("model", spending.model())
                .bind("input", spending.inputTokens())
                .bind("output", spending.outputTokens())
                .bind("micros", spending.micros())
                .bind("firstToken", millis(spending.firstTokenLatency()))
                .bind("total", millis(spending.elapsed()))
                .execute();
    }

    void prune(Handle db, Instant before) {
        db.createUpdate("DELETE FROM model_usage WHERE begun_at < :before")
                .bind("before", before)
                .execute();
    }

    private static @Nullable Integer millis(@Nullable Duration duration) {
        return duration == null ? null : Math.toIntExact(duration.toMillis());
    }
}
