package dev.vivavoce.assessment.quiz.sharing;

import dev.vivavoce.assessment.quiz.order.QuizWishMapping;
import dev.vivavoce.assessment.quiz.state.Quiz;
import dev.vivavoce.runtime.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// Rows of `quiz_link` and `quiz_copy`.
final class SharingStore {
    /// Stores a link instead of the quiz's earlier one.
    void put(Handle db, QuizLink link, byte[] tokenHash) {
        db.createUpdate("""
                        INSERT INTO quiz_link (quiz_id, user_id, token_hash, made_at, expires_at)
                        VALUES (:quizId, :ownerId, :tokenHash, :madeAt, :expiresAt)
                        ON CONFLICT (quiz_id) DO UPDATE SET token_hash = excluded.token_hash,
                            made_at = excluded.made_at, expires_at = excluded.expires_at
                        """)
                .bind("quizId", link.quizId())
                .bind("ownerId", link.ownerId())
                .bind("tokenHash", tokenHash)
                .bind("madeAt", link.madeAt())
                .bind("expiresAt", link.expiresAt())
                .execute();
    }

    Optional<QuizLink> byToken(Handle db, byte[] tokenHash, Instant now) {
        return db.createQuery("SELECT * FROM quiz_link WHERE token_hash = :tokenHash AND expires_at > :now")
                .bind("tokenHash", tokenHash)
                .bind("now", now)
                .map(SharingStore::link)
                .findOne();
    }

    /// The same, with its row locked until the transaction ends.
    Optional<QuizLink> hold(Handle db, byte[] tokenHash, Instant now) {
        return db.createQuery("SELECT * FROM quiz_link WHERE token_hash = :tokenHash AND expires_at > :now FOR SHARE")
                .bind("tokenHash", tokenHash)
                .bind("now", now)
                .map(SharingStore::link)
                .findOne();
    }

    void revoke(Handle db, UUID ownerId, UUID quizId) {
        db.createUpdate("DELETE FROM quiz_link WHERE quiz_id = :quizId AND user_id = :ownerId")
                .bind("quizId", quizId)
                .bind("ownerId", ownerId)
                .execute();
    }

    void deleteEnded(Handle db, Instant now) {
        db.createUpdate("DELETE FROM quiz_link WHERE expires_at <= :now")
                .bind("now", now)
                .execute();
    }

    /// One for each quiz that the person has, in any order.
    List<QuizSharing> sharing(Handle db, UUID ownerId, Collection<UUID> quizIds, Instant now) {
        return db.createQuery("""
                        SELECT quiz.id, link.*,
                               (SELECT count(*) FROM quiz_copy WHERE source_id = quiz.id) AS copies
                        FROM quiz LEFT JOIN quiz_link AS link ON link.quiz_id = quiz.id AND link.expires_at > :now
                        WHERE quiz.id = ANY (:quizIds) AND quiz.user_id = :ownerId
                        """)
                .bind("quizIds", quizIds.toArray(UUID[]::new))
                .bind("ownerId", ownerId)
                .bind("now", now)
                .map((row, context) -> new QuizSharing(
                        row.getObject("id", UUID.class),
                        row.getObject("quiz_id") == null ? null : link(row, context),
                        row.getInt("copies")))
                .list();
    }

    /// The copy that a person has of a quiz.
    Optional<UUID> copy(Handle db, UUID userId, UUID sourceId) {
        return db.createQuery("SELECT quiz_id FROM quiz_copy WHERE user_id = :userId AND source_id = :sourceId")
                .bind("userId", userId)
                .bind("sourceId", sourceId)
                .mapTo(UUID.class)
                .findOne();
    }

    /// Stores a quiz that is ready, without its questions.
    ///
    /// @param key replaces the key of an order
    void insertCopy(Handle db, UUID id, UUID userId, UUID key, Quiz source, Instant now) {
        db.createUpdate("""
                        WITH copied AS (
                            INSERT INTO quiz (id, user_id, idempotency_key, wish, ordered, state, title, language,
                                              drafted, dropped, by_model, made, created_at, ready_at)
                            SELECT :id, :userId, :key, :wish, ordered, state, title, language,
                                   drafted, dropped, by_model, made, :now, :now
                            FROM quiz WHERE id = :sourceId
                            RETURNING id, user_id)
                        INSERT INTO quiz_copy (quiz_id, user_id, source_id, owner_id)
                        SELECT id, user_id, :sourceId, :ownerId FROM copied
                        """)
                .bind("id", id)
                .bind("userId", userId)
                .bind("key", key)
                .bind("wish", QuizWishMapping.stored(source.wish().shared()))
                .bind("sourceId", source.id())
                .bind("ownerId", source.userId())
                .bind("now", now)
                .execute();
    }

    private static QuizLink link(ResultSet row, StatementContext context) throws SQLException {
        return new QuizLink(
                row.getObject("quiz_id", UUID.class),
                row.getObject("user_id", UUID.class),
                Rows.instant(row, "made_at"),
                Rows.instant(row, "expires_at"));
    }
}
