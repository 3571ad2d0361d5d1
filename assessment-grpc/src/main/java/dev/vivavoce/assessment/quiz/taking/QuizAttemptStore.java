package dev.vivavoce.assessment.quiz.taking;

import dev.vivavoce.assessment.quiz.question.Given;
import dev.vivavoce.assessment.quiz.question.QuestionMapping;
import dev.vivavoce.assessment.quiz.taking.AnswerMark.MarkedBy;
import dev.vivavoce.assessment.quiz.taking.QuizAnswer.AppealState;
import dev.vivavoce.assessment.quiz.taking.QuizAnswer.Verdict;
import dev.vivavoce.assessment.quiz.taking.QuizAttempt.State;
import dev.vivavoce.assessment.quiz.taking.QuizAttempt.Tally;
import dev.vivavoce.quiz.marking.Mark;
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

/// Rows of `quiz_attempt` and `quiz_answer`.
public final class QuizAttemptStore {
    private static final String ANSWERS = """
            SELECT answer.*, appeal.reason, appeal.verdict AS appeal_verdict, appeal.appealed_at, appeal.decided_at
            FROM quiz_answer AS answer LEFT JOIN quiz_appeal AS appeal USING (attempt_id, question_id)
            """;

    /// Reads the chosen attempts with what their answers come to. A grade is not stored: a corrected key changes it.
    private static String select(String chosen) {
        return """
                SELECT chosen.*, quiz.made AS questions, tally.*,
                       (SELECT count(*) FROM quiz_appeal
                        WHERE attempt_id = chosen.id AND verdict IS NOT NULL AND seen_at IS NULL) AS new_verdicts
                FROM (%s) AS chosen JOIN quiz ON quiz.id = chosen.quiz_id
                CROSS JOIN LATERAL (
                    SELECT count(*) AS answered, coalesce(sum(points), 0) AS points,
                           count(*) FILTER (WHERE verdict = 'RIGHT') AS right_ones,
                           count(*) FILTER (WHERE verdict = 'PARTLY') AS partly
                    FROM quiz_answer WHERE attempt_id = chosen.id) AS tally
                ORDER BY chosen.started_at DESC, chosen.id DESC
                """.formatted(chosen);
    }

    int count(Handle db, UUID quizId) {
        return db.createQuery("SELECT count(*) FROM quiz_attempt WHERE quiz_id = :quizId")
                .bind("quizId", quizId)
                .mapTo(Integer.class)
                .one();
    }

    void insert(Handle db, UUID id, UUID quizId, UUID userId, Instant now, @Nullable Instant endsAt) {
        db.createUpdate("""
                        INSERT INTO quiz_attempt (id, quiz_id, user_id, state, started_at, ends_at)
                        VALUES (:id, :quizId, :userId, 'UNDER_WAY', :now, :endsAt)
                        """)
                .bind("id", id)
                .bind("quizId", quizId)
                .bind("userId", userId)
                .bind("now", now)
                .bind("endsAt", endsAt)
                .execute();
    }

    Optional<QuizAttempt> underWay(Handle db, UUID quizId) {
        return db.createQuery(select("SELECT * FROM quiz_attempt WHERE quiz_id = :quizId AND state = 'UNDER_WAY'"))
                .bind("quizId", quizId)
                .map(QuizAttemptStore::attempt)
                .findOne();
    }

    public Optional<QuizAttempt> find(Handle db, UUID userId, UUID id) {
        return db.createQuery(select("SELECT * FROM quiz_attempt WHERE id = :id AND user_id = :userId"))
                .bind("id", id)
                .bind("userId", userId)
                .map(QuizAttemptStore::attempt)
                .findOne();
    }

    List<QuizAttempt> batch(Handle db, UUID userId, Collection<UUID> ids) {
        return db.createQuery(select("SELECT * FROM quiz_attempt WHERE id = ANY (:ids) AND user_id = :userId"))
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("userId", userId)
                .map(QuizAttemptStore::attempt)
                .list();
    }

    /// Its row is locked until the transaction ends.
    public void lock(Handle db, UUID id) {
        db.createQuery("SELECT 1 FROM quiz_attempt WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(Integer.class)
                .findOne();
    }

    /// Newest first.
    ///
    /// @param quizId null for all quizzes
    List<QuizAttempt> page(Handle db, UUID userId, @Nullable UUID quizId, Pages.Position after, int limit) {
        var query = db.createQuery(select("SELECT * FROM quiz_attempt WHERE user_id = :userId" + of(quizId)
                        + " AND (started_at, id) < (:at, :afterId) ORDER BY started_at DESC, id DESC LIMIT :limit"))
                .bind("userId", userId)
                .bind("at", after.at())
                .bind("afterId", after.id())
                .bind("limit", limit);
        if (quizId != null) query.bind("quizId", quizId);
        return query.map(QuizAttemptStore::attempt).list();
    }

    int count(Handle db, UUID userId, @Nullable UUID quizId) {
        var query = db.createQuery("SELECT count(*) FROM quiz_attempt WHERE user_id = :userId" + of(quizId))
                .bind("userId", userId);
        if (quizId != null) query.bind("quizId", quizId);
        return query.mapTo(Integer.class).one();
    }

    private static String of(@Nullable UUID quizId) {
        return quizId == null ? "" : " AND quiz_id = :quizId";
    }

    void end(Handle db, UUID id, State state, Instant at) {
        db.createUpdate("UPDATE quiz_attempt SET state = :state, submitted_at = :at WHERE id = :id")
                .bind("id", id)
                .bind("state", state.name())
                .bind("at", at)
                .execute();
    }

    /// Attempts whose time has passed and that take answers; the longest ago first.
    List<QuizAttempt> late(Handle db, Instant now, int limit) {
        return db.createQuery(select("""
                        SELECT * FROM quiz_attempt WHERE state = 'UNDER_WAY' AND ends_at <= :now
                        ORDER BY ends_at LIMIT :limit"""))
                .bind("now", now)
                .bind("limit", limit)
                .map(QuizAttemptStore::attempt)
                .list();
    }

    public List<QuizAnswer> answers(Handle db, UUID attemptId) {
        return db.createQuery(ANSWERS + "WHERE attempt_id = :attemptId")
                .bind("attemptId", attemptId)
                .map(QuizAttemptStore::answer)
                .list();
    }

    public Optional<QuizAnswer> answer(Handle db, UUID attemptId, UUID questionId) {
        return db.createQuery(ANSWERS + "WHERE attempt_id = :attemptId AND question_id = :questionId")
                .bind("attemptId", attemptId)
                .bind("questionId", questionId)
                .map(QuizAttemptStore::answer)
                .findOne();
    }

    void save(Handle db, UUID attemptId, UUID questionId, long number, Given given, AnswerMark mark, Instant now) {
        db.createUpdate("""
                        INSERT INTO quiz_answer
                            (attempt_id, question_id, number, content, saved_at, verdict, points, confidence, marked_by)
                        VALUES
                            (:attemptId, :questionId, :number, :content, :now, :verdict, :points, :confidence, :by)
                        ON CONFLICT (attempt_id, question_id) DO UPDATE
                        SET number = excluded.number, content = excluded.content, saved_at = excluded.saved_at,
                            verdict = excluded.verdict, points = excluded.points, confidence = excluded.confidence,
                            marked_by = excluded.marked_by
                        WHERE quiz_answer.number < excluded.number
                        """)
                .bind("attemptId", attemptId)
                .bind("questionId", questionId)
                .bind("number", number)
                .bind("content", QuestionMapping.stored(given))
                .bind("now", now)
                .bind("verdict", mark.verdict().name())
                .bind("points", mark.points())
                .bind("confidence", mark.confidence())
                .bind("by", mark.by().name())
                .execute();
    }

    /// An answer of any attempt at a quiz.
    public record Placed(UUID attemptId, Given given, AnswerMark mark) {}

    /// All answers to a question; nobody else changes them until the transaction ends.
    public List<Placed> lockAnswersTo(Handle db, UUID questionId) {
        return db.createQuery(
                        "SELECT * FROM quiz_answer WHERE question_id = :questionId ORDER BY attempt_id FOR UPDATE")
                .bind("questionId", questionId)
                .map((row, _) -> new Placed(
                        row.getObject("attempt_id", UUID.class),
                        QuestionMapping.givenOfStored(row.getBytes("content")),
                        mark(row)))
                .list();
    }

    public void mark(Handle db, UUID attemptId, UUID questionId, AnswerMark mark) {
        db.createUpdate("""
                        UPDATE quiz_answer
                        SET verdict = :verdict, points = :points, confidence = :confidence, marked_by = :by
                        WHERE attempt_id = :attemptId AND question_id = :questionId
                        """)
                .bind("attemptId", attemptId)
                .bind("questionId", questionId)
                .bind("verdict", mark.verdict().name())
                .bind("points", mark.points())
                .bind("confidence", mark.confidence())
                .bind("by", mark.by().name())
                .execute();
    }

    private static AnswerMark mark(ResultSet row) throws SQLException {
        return new AnswerMark(
                Mark.Verdict.valueOf(row.getString("verdict")),
                row.getDouble("points"),
                row.getDouble("confidence"),
                MarkedBy.valueOf(row.getString("marked_by")));
    }

    private static QuizAnswer answer(ResultSet row, StatementContext context) throws SQLException {
        var reason = row.getString("reason");
        var verdict = row.getString("appeal_verdict");
        return new QuizAnswer(
                row.getObject("question_id", UUID.class),
                QuestionMapping.givenOfStored(row.getBytes("content")),
                row.getLong("number"),
                Rows.instant(row, "saved_at"),
                mark(row),
                reason == null
                        ? null
                        : new AppealState(
                                reason,
                                verdict == null ? null : Verdict.valueOf(verdict),
                                Rows.instant(row, "appealed_at"),
                                Rows.instantOrNull(row, "decided_at")));
    }

    private static QuizAttempt attempt(ResultSet row, StatementContext context) throws SQLException {
        return new QuizAttempt(
                row.getObject("id", UUID.class),
                row.getObject("quiz_id", UUID.class),
                row.getObject("user_id", UUID.class),
                State.valueOf(row.getString("state")),
                Rows.instant(row, "started_at"),
                Rows.instantOrNull(row, "ends_at"),
                Rows.instantOrNull(row, "submitted_at"),
                new Tally(
                        row.getInt("questions"),
                        row.getInt("answered"),
                        row.getDouble("points"),
                        row.getInt("right_ones"),
                        row.getInt("partly"),
                        row.getInt("new_verdicts")));
    }
}
