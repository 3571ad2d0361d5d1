package dev.vivavoce.assessment.quiz.appeal;

import dev.vivavoce.assessment.quiz.taking.QuizAnswer.Verdict;
import dev.vivavoce.runtime.data.Pages;
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

/// Rows of `quiz_appeal`.
final class AppealStore {
    /// A stored appeal.
    ///
    /// @param quizId of its attempt
    /// @param verdict null while it waits
    record Stored(
            UUID id,
            UUID attemptId,
            UUID quizId,
            UUID questionId,
            String reason,
            Instant appealedAt,
            @Nullable Verdict verdict) {}

    /// Before the first appeal, in the order of the oldest first.
    static final Pages.Position OLDEST = new Pages.Position(Instant.EPOCH, new UUID(0, 0));

    private static final String SELECT = """
            SELECT appeal.*, attempt.quiz_id
            FROM quiz_appeal AS appeal JOIN quiz_attempt AS attempt ON attempt.id = appeal.attempt_id
            """;

    /// Nothing happens when there is one.
    void insert(Handle db, UUID attemptId, UUID questionId, UUID userId, String reason, Instant now) {
        db.createUpdate("""
                        INSERT INTO quiz_appeal (id, attempt_id, question_id, user_id, reason, appealed_at)
                        VALUES (:id, :attemptId, :questionId, :userId, :reason, :now)
                        ON CONFLICT (attempt_id, question_id) DO NOTHING
                        """)
                .bind("id", UUID.randomUUID())
                .bind("attemptId", attemptId)
                .bind("questionId", questionId)
                .bind("userId", userId)
                .bind("reason", reason)
                .bind("now", now)
                .execute();
    }

    /// Oldest first, without those of this person.
    List<Stored> waiting(Handle db, UUID examinerId, Pages.Position after, int limit) {
        return db.createQuery(SELECT + """
                        WHERE appeal.verdict IS NULL AND appeal.user_id <> :examinerId
                            AND (appeal.appealed_at, appeal.id) > (:at, :afterId)
                        ORDER BY appeal.appealed_at, appeal.id LIMIT :limit
                        """)
                .bind("examinerId", examinerId)
                .bind("at", after.at())
                .bind("afterId", after.id())
                .bind("limit", limit)
                .map(AppealStore::stored)
                .list();
    }

    int countWaiting(Handle db, UUID examinerId) {
        return db.createQuery("SELECT count(*) FROM quiz_appeal WHERE verdict IS NULL AND user_id <> :examinerId")
                .bind("examinerId", examinerId)
                .mapTo(Integer.class)
                .one();
    }

    /// Its row is locked until the transaction ends. Empty for the person's own.
    Optional<Stored> lock(Handle db, UUID examinerId, UUID id) {
        return db.createQuery(SELECT + "WHERE appeal.id = :id AND appeal.user_id <> :examinerId FOR UPDATE OF appeal")
                .bind("id", id)
                .bind("examinerId", examinerId)
                .map(AppealStore::stored)
                .findOne();
    }

    void decide(Handle db, UUID id, UUID examinerId, Verdict verdict, Instant now) {
        db.createUpdate("""
                        UPDATE quiz_appeal SET verdict = :verdict, decided_at = :now, examiner_id = :examinerId
                        WHERE id = :id
                        """)
                .bind("id", id)
                .bind("examinerId", examinerId)
                .bind("verdict", verdict.name())
                .bind("now", now)
                .execute();
    }

    /// Decides the waiting appeal of an answer, if there is one that no other transaction decides at the same time.
    void settle(Handle db, UUID attemptId, UUID questionId, UUID examinerId, Instant now) {
        db.createUpdate("""
                        UPDATE quiz_appeal SET verdict = 'RIGHT', decided_at = :now, examiner_id = :examinerId
                        WHERE id IN (SELECT id FROM quiz_appeal
                                     WHERE attempt_id = :attemptId AND question_id = :questionId AND verdict IS NULL
                                     FOR UPDATE SKIP LOCKED)
                        """)
                .bind("attemptId", attemptId)
                .bind("questionId", questionId)
                .bind("examinerId", examinerId)
                .bind("now", now)
                .execute();
    }

    /// The learner's own; without effect when there is no new verdict.
    void see(Handle db, UUID userId, UUID attemptId, Instant now) {
        db.createUpdate("""
                        UPDATE quiz_appeal SET seen_at = :now
                        WHERE attempt_id = :attemptId AND user_id = :userId AND verdict IS NOT NULL AND seen_at IS NULL
                        """)
                .bind("attemptId", attemptId)
                .bind("userId", userId)
                .bind("now", now)
                .execute();
    }

    private static Stored stored(ResultSet row, StatementContext context) throws SQLException {
        var verdict = row.getString("verdict");
        return new Stored(
                row.getObject("id", UUID.class),
                row.getObject("attempt_id", UUID.class),
                row.getObject("quiz_id", UUID.class),
                row.getObject("question_id", UUID.class),
                row.getString("reason"),
                Rows.instant(row, "appealed_at"),
                verdict == null ? null : Verdict.valueOf(verdict));
    }
}
