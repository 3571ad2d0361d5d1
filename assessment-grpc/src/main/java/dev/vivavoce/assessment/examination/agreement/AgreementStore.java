package dev.vivavoce.assessment.examination.agreement;

import dev.vivavoce.assessment.examination.agreement.RaterAgreement.With;
import dev.vivavoce.rating.agreement.BandAgreement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Sums over the bands of complete examinations. Both examiners of a talk are in `paired` with each other's
/// band, so all examiners together have each pair in both orders: half of it counts, and neither order is
/// preferred.
public final class AgreementStore {
    private static final int MOST_EXAMINATIONS = 10_000;
    private static final int MOST_ROWS = 20_000;

    private static final String PAIRED = """
            WITH chosen AS (
                SELECT id, rubric FROM examination
                WHERE state = 'COMPLETE' AND completed_at >= :since AND (:rubric = '' OR rubric = :rubric)
                ORDER BY completed_at DESC, id DESC LIMIT :most),
            blind AS (
                SELECT chosen.id, chosen.rubric, examiner_id, seat, criterion, band
                FROM chosen
                JOIN examination_band given ON given.examination_id = chosen.id
                JOIN examination_rating USING (examination_id, seat)
                WHERE seat IN (1, 2)),
            paired AS (
                SELECT one.rubric, one.criterion, one.examiner_id, 'EXAMINERS' AS compared,
                    one.band AS own, another.band AS other
                FROM blind one JOIN blind another
                    ON another.id = one.id AND another.criterion = one.criterion AND another.seat <> one.seat
                UNION ALL
                SELECT one.rubric, one.criterion, one.examiner_id, 'MACHINE', one.band, machine.band
                FROM blind one JOIN examination_band machine
                    ON machine.examination_id = one.id AND machine.criterion = one.criterion AND machine.seat = 0)
            SELECT rubric, criterion, examiner_id, compared, count(*) AS pairs, sum(own) AS own, sum(other) AS other,
                sum(own * own) AS own_squares, sum(other * other) AS other_squares, sum(own * other) AS products,
                count(*) FILTER (WHERE own = other) AS exact,
                count(*) FILTER (WHERE abs(own - other) <= 1) AS adjacent
            FROM paired
            """;

    List<RaterAgreement> of(Handle db, UUID examinerId, String rubric, Instant since) {
        return bound(db.createQuery(PAIRED + """
                        WHERE examiner_id = :examinerId
                        GROUP BY rubric, criterion, examiner_id, compared
                        ORDER BY rubric, criterion, compared LIMIT :rows
                        """), rubric, since)
                .bind("examinerId", examinerId)
                .map(AgreementStore::ofExaminer)
                .list();
    }

    /// Leaves out the figures of examiners who were erased; they are in those of all together.
    List<RaterAgreement> all(Handle db, String rubric, Instant since) {
        return bound(db.createQuery(PAIRED + """
                        GROUP BY rubric, criterion, compared, GROUPING SETS ((examiner_id), ())
                        HAVING GROUPING(examiner_id) = 1 OR examiner_id IS NOT NULL
                        ORDER BY GROUPING(examiner_id) DESC, rubric, criterion, examiner_id, compared LIMIT :rows
                        """), rubric, since)
                .map((row, context) -> row.getObject("examiner_id") == null ? ofAll(row) : ofExaminer(row, context))
                .list();
    }

    private static Query bound(Query query, String rubric, Instant since) {
        return query.bind("rubric", rubric)
                .bind("since", since)
                .bind("most", MOST_EXAMINATIONS)
                .bind("rows", MOST_ROWS);
    }

    private static RaterAgreement ofExaminer(ResultSet row, StatementContext context) throws SQLException {
        return agreement(row, row.getObject("examiner_id", UUID.class), figures(row, 1));
    }

    private static RaterAgreement ofAll(ResultSet row) throws SQLException {
        boolean isTwice = With.valueOf(row.getString("compared")) == With.EXAMINERS;
        return agreement(row, null, figures(row, isTwice ? 2 : 1));
    }

    private static RaterAgreement agreement(ResultSet row, @Nullable UUID examinerId, BandAgreement figures)
            throws SQLException {
        return new RaterAgreement(
                row.getString("rubric"),
                row.getString("criterion"),
                examinerId,
                With.valueOf(row.getString("compared")),
                figures);
    }

    /// @param times how often each pair is in the sums
    private static BandAgreement figures(ResultSet row, int times) throws SQLException {
        return new BandAgreement(
                row.getLong("pairs") / times,
                row.getDouble("own") / times,
                row.getDouble("other") / times,
                row.getDouble("own_squares") / times,
                row.getDouble("other_squares") / times,
                row.getDouble("products") / times,
                row.getLong("exact") / times,
                row.getLong("adjacent") / times);
    }
}
