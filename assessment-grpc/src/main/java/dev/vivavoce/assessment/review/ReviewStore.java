package dev.vivavoce.assessment.review;

import dev.vivavoce.assessment.review.card.CardStore;
import dev.vivavoce.assessment.review.schedule.CardState;
import dev.vivavoce.assessment.review.schedule.Memory;
import dev.vivavoce.assessment.review.schedule.Rating;
import dev.vivavoce.assessment.review.schedule.Schedule;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Ratings in PostgreSQL.
public final class ReviewStore {
    /// A rating.
    ///
    /// @param becameLeech whether it suspended the card
    /// @param undone whether it was taken back
    /// @param before the state of the card before
    record Review(UUID id, UUID cardId, Rating rating, boolean becameLeech, boolean undone, Schedule before) {}

    Optional<Review> find(Handle db, UUID userId, UUID id) {
        return db.createQuery("SELECT * FROM review WHERE id = :id AND user_id = :userId")
                .bind("id", id)
                .bind("userId", userId)
                .map(ReviewStore::review)
                .findOne();
    }

    Optional<Review> ofKey(Handle db, UUID userId, IdempotencyKey key) {
        return db.createQuery("SELECT * FROM review WHERE user_id = :userId AND idempotency_key = :key")
                .bind("userId", userId)
                .bind("key", key.value())
                .map(ReviewStore::review)
                .findOne();
    }

    /// The user's last rating that was not undone.
    ///
    /// @param from and not before it
    Optional<UUID> last(Handle db, UUID userId, Instant from) {
        return db.createQuery("""
                        SELECT id FROM (
                            SELECT id, rated_at FROM review WHERE user_id = :userId AND undone_at IS NULL
                            ORDER BY number DESC LIMIT 1) AS last
                        WHERE rated_at >= :from
                        """)
                .bind("userId", userId)
                .bind("from", from)
                .mapTo(UUID.class)
                .findOne();
    }

    void insert(Handle db, UUID userId, IdempotencyKey key, Review review, Instant now) {
        CardStore.bound(db.createUpdate("""
                        INSERT INTO review
                            (id, user_id, card_id, idempotency_key, rating, rated_at, became_leech, state_before,
                             step_before, stability_before, difficulty_before, due_at_before, rated_at_before,
                             reviews_before, lapses_before)
                        VALUES (:id, :userId, :cardId, :key, :rating, :now, :becameLeech, :state, :step, :stability,
                            :difficulty, :dueAt, :ratedAt, :reviews, :lapses)
                        """), review.before())
                .bind("id", review.id())
                .bind("userId", userId)
                .bind("cardId", review.cardId())
                .bind("key", key.value())
                .bind("rating", review.rating())
                .bind("now", now)
                .bind("becameLeech", review.becameLeech())
                .execute();
    }

    void undo(Handle db, UUID id, Instant now) {
        db.createUpdate("UPDATE review SET undone_at = :now WHERE id = :id")
                .bind("id", id)
                .bind("now", now)
                .execute();
    }

    private static Review review(ResultSet row, StatementContext context) throws SQLException {
        double stability = row.getDouble("stability_before");
        var memory = row.wasNull() ? null : new Memory(stability, row.getDouble("difficulty_before"));
        var before = new Schedule(
                CardState.valueOf(row.getString("state_before")),
                row.getInt("step_before"),
                memory,
                Rows.instantOrNull(row, "due_at_before"),
                Rows.instantOrNull(row, "rated_at_before"),
                row.getInt("reviews_before"),
                row.getInt("lapses_before"));
        return new Review(
                row.getObject("id", UUID.class),
                row.getObject("card_id", UUID.class),
                Rating.valueOf(row.getString("rating")),
                row.getBoolean("became_leech"),
                Rows.instantOrNull(row, "undone_at") != null,
                before);
    }
}
