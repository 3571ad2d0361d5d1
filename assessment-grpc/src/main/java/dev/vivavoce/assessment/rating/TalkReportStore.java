package dev.vivavoce.assessment.rating;

import dev.vivavoce.runtime.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/// The reports of talks in PostgreSQL. Talks are attempts with `task_kind = 3` (TASK_KIND_ROLE_PLAY), and those with
/// `task_kind = 2` (TASK_KIND_FREE) and `purpose = 1` (PURPOSE_ATTEMPT).
public final class TalkReportStore {
    Optional<TalkAttempt> talk(Handle db, UUID id) {
        return db.createQuery("""
                        SELECT id, user_id, task, result FROM attempt
                        WHERE id = :id AND (task_kind = 3 OR task_kind = 2 AND purpose = 1)
                        """).bind("id", id).map(TalkReportStore::attempt).findOne();
    }

    Optional<TalkAttempt> talk(Handle db, UUID userId, UUID id) {
        return db.createQuery("""
                        SELECT id, user_id, task, result FROM attempt
                        WHERE id = :id AND user_id = :userId AND (task_kind = 3 OR task_kind = 2 AND purpose = 1)
                        """)
                .bind("id", id)
                .bind("userId", userId)
                .map(TalkReportStore::attempt)
                .findOne();
    }

    boolean isRated(Handle db, UUID id) {
        return db.createQuery("SELECT 1 FROM talk_report WHERE attempt_id = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    Optional<byte[]> report(Handle db, UUID id) {
        return db.createQuery("SELECT report FROM talk_report WHERE attempt_id = :id")
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne();
    }

    /// Stores nothing when there is a report, or the attempt was deleted meanwhile. The lock keeps the attempt
    /// until the end of the transaction.
    void insert(Handle db, RatedTalk rated) {
        db.createUpdate("""
                        INSERT INTO talk_report (attempt_id, rubric, rubric_version, rated_at, estimate, report)
                        SELECT id, :rubric, :rubricVersion, :ratedAt, :estimate::bytea, :report FROM attempt
                        WHERE id = :attemptId FOR KEY SHARE
                        ON CONFLICT (attempt_id) DO NOTHING
                        """)
                .bind("attemptId", rated.attemptId())
                .bind("rubric", rated.rubric())
                .bind("rubricVersion", rated.rubricVersion())
                .bind("ratedAt", rated.ratedAt())
                .bind("estimate", rated.estimate())
                .bind("report", rated.report())
                .execute();
    }

    /// Takes or renews the lease of a talk that is to be judged. False while another one holds, and when the attempt
    /// was deleted.
    boolean lease(Handle db, UUID id, UUID lease, Instant now, Instant endsAt) {
        return db.createUpdate("""
                        INSERT INTO talk_judging (attempt_id, lease, ends_at)
                        SELECT id, :lease, :endsAt FROM attempt WHERE id = :id FOR KEY SHARE
                        ON CONFLICT (attempt_id) DO UPDATE SET lease = EXCLUDED.lease, ends_at = EXCLUDED.ends_at
                        WHERE talk_judging.lease = EXCLUDED.lease OR talk_judging.ends_at <= :now
                        """)
                        .bind("id", id)
                        .bind("lease", lease)
                        .bind("now", now)
                        .bind("endsAt", endsAt)
                        .execute()
                == 1;
    }

    void endLease(Handle db, UUID id, UUID lease) {
        db.createUpdate("DELETE FROM talk_judging WHERE attempt_id = :id AND lease = :lease")
                .bind("id", id)
                .bind("lease", lease)
                .execute();
    }

    /// Returns the report of a talk of the user. The talk before it is the newest one of the same kind that ended
    /// earlier and has an estimate by the same version of the same rubric.
    Optional<RatedTalk.Shown> find(Handle db, UUID userId, UUID id) {
        return db.createQuery("""
                        SELECT now.report, before.id, before.finished_at, before.estimate
                        FROM (SELECT attempt.id, task_kind, finished_at, rubric, rubric_version, report
                              FROM attempt JOIN talk_report ON attempt_id = attempt.id
                              WHERE attempt.id = :id AND user_id = :userId) AS now
                        LEFT JOIN LATERAL (
                            SELECT attempt.id, attempt.finished_at, talk_report.estimate
                            FROM attempt JOIN talk_report ON attempt_id = attempt.id
                            WHERE user_id = :userId AND attempt.task_kind = now.task_kind AND purpose = 1
                              AND (attempt.finished_at, attempt.id) < (now.finished_at, now.id)
                              AND talk_report.rubric = now.rubric AND talk_report.rubric_version = now.rubric_version
                              AND talk_report.estimate IS NOT NULL
                            ORDER BY attempt.finished_at DESC, attempt.id DESC LIMIT 1) AS before ON true
                        """)
                .bind("id", id)
                .bind("userId", userId)
                .map(TalkReportStore::shown)
                .findOne();
    }

    private static TalkAttempt attempt(ResultSet row, StatementContext context) throws SQLException {
        return new TalkAttempt(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                row.getBytes("task"),
                row.getBytes("result"));
    }

    private static RatedTalk.Shown shown(ResultSet row, StatementContext context) throws SQLException {
        var before = row.getObject("id", UUID.class);
        return new RatedTalk.Shown(
                row.getBytes("report"),
                before == null
                        ? null
                        : new RatedTalk.Previous(before, Rows.instant(row, "finished_at"), row.getBytes("estimate")));
    }
}
