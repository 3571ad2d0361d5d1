package dev.vivavoce.assessment.examination;

import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/// Examinations and their ratings in PostgreSQL.
public final class ExaminationStore {
    private static final String SELECT = """
            SELECT examination.*, attempt.user_id
            FROM examination JOIN attempt ON attempt.id = examination.attempt_id
            """;
    private static final String QUEUED = """
            SELECT examination.*, attempt.user_id, own.claimed_until AS own_until
            """;
    /// What the examiner could rate or has claimed. A place is taken when it is rated, or an examiner's claim
    /// is valid.
    private static final String QUEUE = """
            FROM examination JOIN attempt ON attempt.id = examination.attempt_id
            LEFT JOIN examination_rating own
                ON own.examination_id = examination.id AND own.examiner_id = :examinerId
            WHERE state IN ('WAITING', 'RATED_ONCE', 'ADJUDICATION') AND attempt.user_id <> :examinerId
              AND own.rated_at IS NULL
              AND CASE :part
                  WHEN 'CLAIMED' THEN own.claimed_until > :now
                  WHEN 'ADJUDICATION' THEN state = 'ADJUDICATION'
                  ELSE true END
              AND (own.claimed_until > :now OR (
                  SELECT count(*) FROM examination_rating taken
                  WHERE taken.examination_id = examination.id
                    AND taken.examiner_id IS DISTINCT FROM :examinerId
                    AND (taken.rated_at IS NOT NULL
                         OR taken.claimed_until > :now AND taken.examiner_id IS NOT NULL))
                  < CASE state WHEN 'ADJUDICATION' THEN 3 ELSE 2 END)
            """;

    /// Keeps a learner's requests in turn until the commit.
    void lockLearner(Handle db, UUID learnerId) {
        db.createQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('examination ' || :learnerId, 0))")
                .bind("learnerId", learnerId.toString())
                .mapTo(Integer.class)
                .one();
    }

    int open(Handle db, UUID learnerId) {
        return db.createQuery("""
                        SELECT count(*) FROM examination JOIN attempt ON attempt.id = attempt_id
                        WHERE user_id = :learnerId AND state IN ('WAITING', 'RATED_ONCE', 'ADJUDICATION')
                        """)
                .bind("learnerId", learnerId)
                .mapTo(Integer.class)
                .one();
    }

    /// Stores it, or puts one that was withdrawn back into the queue. Stores nothing when the attempt was
    /// deleted meanwhile. The lock keeps the attempt until the end of the transaction.
    void put(Handle db, Examination wanted) {
        db.createUpdate("""
                        INSERT INTO examination (id, attempt_id, state, rubric, rubric_version, scenario_id,
                            scenario_version, words, requested_at)
                        SELECT :id, attempt.id, 'WAITING', :rubric, :rubricVersion, :scenarioId, :scenarioVersion,
                            :words, :requestedAt
                        FROM attempt WHERE attempt.id = :attemptId AND user_id = :learnerId FOR KEY SHARE
                        ON CONFLICT (attempt_id) DO UPDATE SET state = 'WAITING', requested_at = excluded.requested_at
                        WHERE examination.state = 'WITHDRAWN'
                        """)
                .bind("id", wanted.id())
                .bind("attemptId", wanted.attemptId())
                .bind("learnerId", wanted.learnerId())
                .bind("rubric", wanted.subject().rubric())
                .bind("rubricVersion", wanted.subject().rubricVersion())
                .bind("scenarioId", wanted.subject().scenarioId())
                .bind("scenarioVersion", wanted.subject().scenarioVersion())
                .bind("words", wanted.subject().words())
                .bind("requestedAt", wanted.requestedAt())
                .execute();
    }

    Optional<Examination> find(Handle db, UUID id) {
        return db.createQuery(SELECT + "WHERE examination.id = :id")
                .bind("id", id)
                .map(ExaminationStore::examination)
                .findOne();
    }

    /// The same, with its row locked until the commit.
    Optional<Examination> lock(Handle db, UUID id) {
        return db.createQuery(SELECT + "WHERE examination.id = :id FOR UPDATE OF examination")
                .bind("id", id)
                .map(ExaminationStore::examination)
                .findOne();
    }

    Optional<Examination> lock(Handle db, UUID learnerId, UUID attemptId) {
        return db.createQuery(SELECT + """
                        WHERE attempt.id = :attemptId AND user_id = :learnerId FOR UPDATE OF examination
                        """)
                .bind("attemptId", attemptId)
                .bind("learnerId", learnerId)
                .map(ExaminationStore::examination)
                .findOne();
    }

    List<Examination> of(Handle db, UUID learnerId, Collection<UUID> attemptIds) {
        return db.createQuery(SELECT + "WHERE attempt.id = ANY (:attemptIds) AND user_id = :learnerId")
                .bindArray("attemptIds", UUID.class, attemptIds)
                .bind("learnerId", learnerId)
                .map(ExaminationStore::examination)
                .list();
    }

    /// Deletes what examiners have claimed and rated.
    void withdraw(Handle db, UUID id) {
        db.createUpdate("DELETE FROM examination_rating WHERE examination_id = :id")
                .bind("id", id)
                .execute();
        db.createUpdate("DELETE FROM examination_band WHERE examination_id = :id AND seat > 0")
                .bind("id", id)
                .execute();
        state(db, id, Examination.State.WITHDRAWN);
    }

    void state(Handle db, UUID id, Examination.State state) {
        db.createUpdate("UPDATE examination SET state = :state WHERE id = :id")
                .bind("id", id)
                .bind("state", state)
                .execute();
    }

    /// @param outcome `vivavoce.assessment.v1.ExaminersRating`
    void complete(Handle db, UUID id, Instant now, byte[] outcome) {
        db.createUpdate("""
                        UPDATE examination SET state = 'COMPLETE', completed_at = :now, outcome = :outcome
                        WHERE id = :id
                        """)
                .bind("id", id)
                .bind("now", now)
                .bind("outcome", outcome)
                .execute();
    }

    /// The places of an examination that an examiner has or had.
    List<RaterPlace> places(Handle db, UUID id) {
        return db.createQuery("SELECT * FROM examination_rating WHERE examination_id = :id ORDER BY seat")
                .bind("id", id)
                .map(ExaminationStore::place)
                .list();
    }

    /// Whether the examiner has a place that is claimed and not rated.
    boolean holds(Handle db, UUID attemptId, UUID examinerId, Instant now) {
        return db.createQuery("""
                        SELECT EXISTS (
                            SELECT FROM examination JOIN examination_rating ON examination_id = examination.id
                            WHERE attempt_id = :attemptId AND examiner_id = :examinerId
                              AND rating IS NULL AND claimed_until > :now)
                        """)
                .bind("attemptId", attemptId)
                .bind("examinerId", examinerId)
                .bind("now", now)
                .mapTo(Boolean.class)
                .one();
    }

    /// Gives a place to an examiner, instead of an examiner whose claim has expired.
    void take(Handle db, UUID id, int place, UUID examinerId, Instant until) {
        db.createUpdate("""
                        INSERT INTO examination_rating (examination_id, seat, examiner_id, claimed_until)
                        VALUES (:id, :seat, :examinerId, :until)
                        ON CONFLICT (examination_id, seat) DO UPDATE
                        SET examiner_id = excluded.examiner_id, claimed_until = excluded.claimed_until
                        """)
                .bind("id", id)
                .bind("seat", place)
                .bind("examinerId", examinerId)
                .bind("until", until)
                .execute();
    }

    void release(Handle db, UUID id, UUID examinerId) {
        db.createUpdate("""
                        DELETE FROM examination_rating
                        WHERE examination_id = :id AND examiner_id = :examinerId AND rated_at IS NULL
                        """).bind("id", id).bind("examinerId", examinerId).execute();
    }

    /// @param rating `vivavoce.assessment.v1.ExaminerRating`
    void rate(Handle db, UUID id, int place, Instant now, byte[] rating) {
        db.createUpdate("""
                        UPDATE examination_rating SET rated_at = :now, rating = :rating
                        WHERE examination_id = :id AND seat = :seat
                        """)
                .bind("id", id)
                .bind("seat", place)
                .bind("now", now)
                .bind("rating", rating)
                .execute();
    }

    /// Stores the bands of a place; 0 is the machine's. Those that are there stay.
    void bands(Handle db, UUID id, int place, Map<String, Integer> bands) {
        if (bands.isEmpty()) return;
        var batch = db.prepareBatch("""
                INSERT INTO examination_band (examination_id, seat, criterion, band)
                VALUES (:id, :seat, :criterion, :band) ON CONFLICT DO NOTHING
                """);
        bands.forEach((criterion, band) -> batch.bind("id", id)
                .bind("seat", place)
                .bind("criterion", criterion)
                .bind("band", band)
                .add());
        batch.execute();
    }

    /// A page of the queue, what has waited longest first.
    List<Examination.Queued> queue(
            Handle db, UUID examinerId, Examination.Part part, Instant now, Pages.Position after, int limit) {
        return queue(db.createQuery(QUEUED + QUEUE + """
                                  AND (requested_at, examination.id) > (:at, :afterId)
                                ORDER BY requested_at, examination.id LIMIT :limit
                                """), examinerId, part, now)
                .bind("at", after.at())
                .bind("afterId", after.id())
                .bind("limit", limit)
                .map(ExaminationStore::queued)
                .list()
                .stream()
                .map(one -> one.claimedUntil() == null || one.claimedUntil().isAfter(now)
                        ? one
                        : new Examination.Queued(one.examination(), null))
                .toList();
    }

    int count(Handle db, UUID examinerId, Examination.Part part, Instant now) {
        return queue(db.createQuery("SELECT count(*) " + QUEUE), examinerId, part, now)
                .mapTo(Integer.class)
                .one();
    }

    /// A page of complete examinations after one, by id.
    ///
    /// @param rubric empty for all
    List<Examination> complete(Handle db, String rubric, UUID after, int limit) {
        return db.createQuery(SELECT + """
                        WHERE state = 'COMPLETE' AND (:rubric = '' OR rubric = :rubric) AND examination.id > :after
                        ORDER BY examination.id LIMIT :limit
                        """)
                .bind("rubric", rubric)
                .bind("after", after)
                .bind("limit", limit)
                .map(ExaminationStore::examination)
                .list();
    }

    private static Query queue(Query query, UUID examinerId, Examination.Part part, Instant now) {
        return query.bind("examinerId", examinerId).bind("part", part.name()).bind("now", now);
    }

    private static Examination.Queued queued(ResultSet row, StatementContext context) throws SQLException {
        return new Examination.Queued(examination(row, context), Rows.instantOrNull(row, "own_until"));
    }

    private static RaterPlace place(ResultSet row, StatementContext context) throws SQLException {
        return new RaterPlace(
                row.getInt("seat"),
                row.getObject("examiner_id", UUID.class),
                Rows.instant(row, "claimed_until"),
                row.getBytes("rating"));
    }

    private static Examination examination(ResultSet row, StatementContext context) throws SQLException {
        return new Examination(
                row.getObject("id", UUID.class),
                row.getObject("attempt_id", UUID.class),
                row.getObject("user_id", UUID.class),
                Examination.State.valueOf(row.getString("state")),
                new Examination.Subject(
                        row.getObject("scenario_id", UUID.class),
                        row.getInt("scenario_version"),
                        row.getString("rubric"),
                        row.getInt("rubric_version"),
                        row.getInt("words")),
                Rows.instant(row, "requested_at"),
                row.getBytes("outcome"));
    }
}
