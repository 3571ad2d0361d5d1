package dev.vivavoce.assessment.quiz.state;

import dev.vivavoce.assessment.quiz.order.QuizWish;
import dev.vivavoce.assessment.quiz.order.QuizWishMapping;
import dev.vivavoce.assessment.quiz.state.Quiz.Figures;
import dev.vivavoce.assessment.quiz.state.Quiz.Status;
import dev.vivavoce.assessment.quiz.state.Quiz.Taken;
import dev.vivavoce.runtime.data.Pages;
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
import org.jspecify.annotations.Nullable;

/// Rows of `quiz` and `quiz_step`.
public final class QuizStore {
    /// The figures of a quiz that is being made change, and are not shown.
    private static final Figures NONE = new Figures(0, 0, 0, 0);

    /// Reads the chosen quizzes with what is known of their attempts. A grade is not stored: a corrected key changes
    /// it.
    private static String select(String chosen) {
        return """
                SELECT chosen.*, taken.submitted, taken.best_grade, taken.under_way, taken.new_verdicts,
                       copy.owner_id AS shared_by
                FROM (%s) AS chosen
                LEFT JOIN quiz_copy AS copy ON copy.quiz_id = chosen.id
                CROSS JOIN LATERAL (
                    SELECT count(*) FILTER (WHERE attempt.state <> 'UNDER_WAY') AS submitted,
                           max(100 * coalesce(answered.points, 0) / greatest(chosen.made, 1))
                               FILTER (WHERE attempt.state <> 'UNDER_WAY') AS best_grade,
                           (array_agg(attempt.id) FILTER (WHERE attempt.state = 'UNDER_WAY'))[1] AS under_way,
                           coalesce(sum(appealed.new_verdicts), 0) AS new_verdicts
                    FROM quiz_attempt AS attempt
                    LEFT JOIN LATERAL (
                        SELECT sum(points) AS points FROM quiz_answer WHERE attempt_id = attempt.id) AS answered ON true
                    LEFT JOIN LATERAL (
                        SELECT count(*) AS new_verdicts FROM quiz_appeal
                        WHERE attempt_id = attempt.id AND verdict IS NOT NULL AND seen_at IS NULL) AS appealed ON true
                    WHERE attempt.quiz_id = chosen.id) AS taken
                ORDER BY chosen.created_at DESC, chosen.id DESC
                """.formatted(chosen);
    }

    /// Keeps what changes how many quizzes a learner has in turn until the commit.
    public void lockLearner(Handle db, UUID userId) {
        db.createQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('quiz ' || :userId, 0))")
                .bind("userId", userId.toString())
                .mapTo(Integer.class)
                .one();
    }

    public void insert(Handle db, UUID id, UUID userId, UUID key, QuizWish wish, Instant now) {
        db.createUpdate("""
                        INSERT INTO quiz (id, user_id, idempotency_key, wish, ordered, state, created_at)
                        VALUES (:id, :userId, :key, :wish, :ordered, 'REQUESTED', :now)
                        """)
                .bind("id", id)
                .bind("userId", userId)
                .bind("key", key)
                .bind("wish", QuizWishMapping.stored(wish))
                .bind("ordered", wish.number())
                .bind("now", now)
                .execute();
    }

    public Optional<Quiz> ofKey(Handle db, UUID userId, UUID key) {
        return db.createQuery(select("SELECT * FROM quiz WHERE user_id = :userId AND idempotency_key = :key"))
                .bind("userId", userId)
                .bind("key", key)
                .map(QuizStore::quiz)
                .findOne();
    }

    public int count(Handle db, UUID userId) {
        return db.createQuery("SELECT count(*) FROM quiz WHERE user_id = :userId")
                .bind("userId", userId)
                .mapTo(Integer.class)
                .one();
    }

    /// How many quizzes of the learner's are being made.
    public int countUnderWay(Handle db, UUID userId) {
        return db.createQuery("""
                        SELECT count(*) FROM quiz WHERE user_id = :userId AND state IN ('REQUESTED', 'GENERATING')
                        """).bind("userId", userId).mapTo(Integer.class).one();
    }

    public Optional<Quiz> find(Handle db, UUID userId, UUID id) {
        return db.createQuery(select("SELECT * FROM quiz WHERE id = :id AND user_id = :userId"))
                .bind("id", id)
                .bind("userId", userId)
                .map(QuizStore::quiz)
                .findOne();
    }

    public List<Quiz> batch(Handle db, UUID userId, Collection<UUID> ids) {
        return db.createQuery(select("SELECT * FROM quiz WHERE id = ANY (:ids) AND user_id = :userId"))
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("userId", userId)
                .map(QuizStore::quiz)
                .list();
    }

    /// Newest first.
    public List<Quiz> page(Handle db, UUID userId, Pages.Position after, int limit) {
        return db.createQuery(select("""
                        SELECT * FROM quiz WHERE user_id = :userId AND (created_at, id) < (:at, :afterId)
                        ORDER BY created_at DESC, id DESC LIMIT :limit"""))
                .bind("userId", userId)
                .bind("at", after.at())
                .bind("afterId", after.id())
                .bind("limit", limit)
                .map(QuizStore::quiz)
                .list();
    }

    /// With everything that hangs on it.
    public void delete(Handle db, UUID id) {
        db.createUpdate("DELETE FROM quiz WHERE id = :id").bind("id", id).execute();
    }

    /// The same quiz, with its row locked until the transaction ends.
    public boolean lock(Handle db, UUID id) {
        return db.createQuery("SELECT 1 FROM quiz WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    boolean exists(Handle db, UUID id) {
        return db.createQuery("SELECT 1 FROM quiz WHERE id = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    QuizStep appendStep(Handle db, UUID id, Instant at) {
        return db.createQuery("""
                        WITH changed AS (
                            UPDATE quiz SET last_cursor = last_cursor + 1 WHERE id = :id RETURNING *)
                        INSERT INTO quiz_step (quiz_id, cursor, state, failure, made, ordered, at)
                        SELECT id, last_cursor, state, failure, made, ordered, :at FROM changed
                        RETURNING *
                        """)
                .bind("id", id)
                .bind("at", at)
                .map(QuizStore::step)
                .one();
    }

    List<QuizStep> steps(Handle db, UUID id, long after, int limit) {
        return db.createQuery("""
                        SELECT * FROM quiz_step WHERE quiz_id = :id AND cursor > :after ORDER BY cursor LIMIT :limit
                        """)
                .bind("id", id)
                .bind("after", after)
                .bind("limit", limit)
                .map(QuizStore::step)
                .list();
    }

    private static QuizStep step(ResultSet row, StatementContext context) throws SQLException {
        return new QuizStep(
                row.getLong("cursor"),
                QuizState.valueOf(row.getString("state")),
                reason(row),
                row.getInt("made"),
                row.getInt("ordered"),
                Rows.instant(row, "at"));
    }

    private static Quiz quiz(ResultSet row, StatementContext context) throws SQLException {
        var state = QuizState.valueOf(row.getString("state"));
        double best = row.getDouble("best_grade");
        boolean isTaken = !row.wasNull();
        return new Quiz(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                QuizWishMapping.ofStored(row.getBytes("wish")),
                new Status(
                        state,
                        reason(row),
                        row.getString("title"),
                        row.getString("language"),
                        Rows.instantOrNull(row, "ready_at")),
                state == QuizState.READY ? figures(row) : NONE,
                new Taken(
                        row.getInt("submitted"),
                        isTaken ? (Double) best : null,
                        row.getObject("under_way", UUID.class),
                        row.getInt("new_verdicts")),
                row.getLong("last_cursor"),
                Rows.instant(row, "created_at"),
                row.getObject("shared_by", UUID.class));
    }

    private static Figures figures(ResultSet row) throws SQLException {
        return new Figures(row.getInt("drafted"), row.getInt("dropped"), row.getInt("made"), row.getInt("by_model"));
    }

    private static @Nullable FailureReason reason(ResultSet row) throws SQLException {
        var failure = row.getString("failure");
        return failure == null ? null : FailureReason.valueOf(failure);
    }
}
