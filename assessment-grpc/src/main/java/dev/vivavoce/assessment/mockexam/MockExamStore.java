package dev.vivavoce.assessment.mockexam;

import dev.vivavoce.assessment.mockexam.MockExam.End;
import dev.vivavoce.assessment.mockexam.MockExam.Kind;
import dev.vivavoce.assessment.mockexam.MockExam.Part;
import dev.vivavoce.assessment.mockexam.MockExam.Profession;
import dev.vivavoce.assessment.mockexam.MockExam.SessionPart;
import dev.vivavoce.assessment.mockexam.MockExam.Standing;
import dev.vivavoce.assessment.mockexam.MockExam.Talk;
import dev.vivavoce.assessment.mockexam.MockExam.Task;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Mock exams, their parts and their reports in PostgreSQL.
public final class MockExamStore {
    private static final String SELECT = """
            SELECT mock_exam.*, mock_exam_report.estimate
            FROM mock_exam LEFT JOIN mock_exam_report ON exam_id = id
            """;

    /// A report as it is stored.
    ///
    /// @param firstId the first talk; null when it was deleted
    /// @param secondId the second talk; null when it was deleted
    /// @param estimate `vivavoce.assessment.v1.Estimate`
    /// @param report `vivavoce.assessment.v1.MockExamReport`
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Report(
            @Nullable UUID firstId,
            @Nullable UUID secondId,
            String rubric,
            int rubricVersion,
            Instant madeAt,
            byte[] estimate,
            byte[] report) {}

    /// An exam and its learner.
    record Owned(UUID userId, UUID examId) {}

    /// Keeps a learner's starts in turn until the commit.
    void lockLearner(Handle db, UUID userId) {
        db.createQuery("SELECT 1 FROM pg_advisory_xact_lock(hashtextextended('mock exam ' || :userId, 0))")
                .bind("userId", userId.toString())
                .mapTo(Integer.class)
                .one();
    }

    /// When the user last talked in each of the scenarios; those without a talk are left out.
    Map<UUID, Instant> lastTalks(Handle db, UUID userId, Collection<UUID> scenarioIds) {
        return db
                .createQuery("""
                        SELECT scenario_id, max(finished_at) AS last FROM attempt
                        WHERE user_id = :userId AND task_kind = 3 AND purpose = 1 AND scenario_id = ANY (:ids)
                        GROUP BY scenario_id
                        """)
                .bind("userId", userId)
                .bindArray("ids", UUID.class, scenarioIds)
                .map((row, _) -> Map.entry(row.getObject("scenario_id", UUID.class), Rows.instant(row, "last")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void insert(Handle db, MockExam exam) {
        db.createUpdate("""
                        INSERT INTO mock_exam (id, user_id, idempotency_key, language, profession, started_at,
                            continued_at)
                        VALUES (:id, :userId, :key, :language, :profession, :startedAt, :continuedAt)
                        """)
                .bind("id", exam.id())
                .bind("userId", exam.userId())
                .bind("key", exam.key().value())
                .bind("language", exam.wish().language())
                .bind("profession", exam.wish().profession())
                .bind("startedAt", exam.startedAt())
                .bind("continuedAt", exam.continuedAt())
                .execute();
        for (var part : exam.parts()) insert(db, exam.id(), part);
    }

    private static void insert(Handle db, UUID examId, Part part) {
        var topic = part.task() instanceof Task.WarmUp(String _, String about) ? about : null;
        var scenario = part.task() instanceof Task.RolePlay rolePlay ? rolePlay : null;
        db.createUpdate("""
                        INSERT INTO mock_exam_part (exam_id, kind, language, topic, scenario_id, scenario_version,
                            session_key)
                        VALUES (:examId, :kind, :language, :topic, :scenarioId, :scenarioVersion, :sessionKey)
                        """)
                .bind("examId", examId)
                .bind("kind", part.kind())
                .bind("language", part.task().language())
                .bind("topic", topic)
                .bind("scenarioId", scenario == null ? null : scenario.scenarioId())
                .bind("scenarioVersion", scenario == null ? null : (Integer) scenario.version())
                .bind("sessionKey", part.sessionKey())
                .execute();
    }

    Optional<MockExam> find(Handle db, UUID userId, UUID id) {
        return exams(
                        db,
                        db.createQuery(SELECT + "WHERE id = :id AND user_id = :userId")
                                .bind("id", id)
                                .bind("userId", userId))
                .stream()
                .findFirst();
    }

    List<MockExam> find(Handle db, UUID userId, Collection<UUID> ids) {
        return exams(
                db,
                db.createQuery(SELECT + "WHERE id = ANY (:ids) AND user_id = :userId")
                        .bindArray("ids", UUID.class, ids)
                        .bind("userId", userId));
    }

    Optional<MockExam> ofKey(Handle db, UUID userId, IdempotencyKey key) {
        return exams(
                        db,
                        db.createQuery(SELECT + "WHERE user_id = :userId AND idempotency_key = :key")
                                .bind("userId", userId)
                                .bind("key", key.value()))
                .stream()
                .findFirst();
    }

    /// The exam of the user whose end is not stored.
    Optional<MockExam> open(Handle db, UUID userId) {
        return exams(
                        db,
                        db.createQuery(SELECT + "WHERE user_id = :userId AND ended_at IS NULL")
                                .bind("userId", userId))
                .stream()
                .findFirst();
    }

    /// A page of the user's exams, newest first.
    List<MockExam> page(Handle db, UUID userId, Pages.Position after, int limit) {
        return exams(
                db,
                db.createQuery(SELECT + """
                                WHERE user_id = :userId AND (started_at, id) < (:at, :afterId)
                                ORDER BY started_at DESC, id DESC LIMIT :limit
                                """)
                        .bind("userId", userId)
                        .bind("at", after.at())
                        .bind("afterId", after.id())
                        .bind("limit", limit));
    }

    int count(Handle db, UUID userId) {
        return db.createQuery("SELECT count(*) FROM mock_exam WHERE user_id = :userId")
                .bind("userId", userId)
                .mapTo(Integer.class)
                .one();
    }

    /// The parts that these sessions of the user are. A session that was given up for another one is none.
    List<SessionPart> parts(Handle db, UUID userId, Collection<UUID> sessionIds) {
        return db.createQuery("""
                        SELECT session_id, session.exam_id, session.kind
                        FROM mock_exam_session session
                        JOIN mock_exam_part part USING (exam_id, kind)
                        JOIN mock_exam ON mock_exam.id = session.exam_id
                        WHERE session_id = ANY (:sessionIds) AND user_id = :userId AND try = tries
                        """)
                .bindArray("sessionIds", UUID.class, sessionIds)
                .bind("userId", userId)
                .map((row, _) -> new SessionPart(
                        row.getObject("session_id", UUID.class),
                        row.getObject("exam_id", UUID.class),
                        Kind.valueOf(row.getString("kind"))))
                .list();
    }

    /// The exam that a session is part of.
    Optional<Owned> examOf(Handle db, UUID sessionId) {
        return db.createQuery("""
                        SELECT user_id, id FROM mock_exam_session JOIN mock_exam ON id = exam_id
                        WHERE session_id = :sessionId
                        """)
                .bind("sessionId", sessionId)
                .map((row, _) -> new Owned(row.getObject("user_id", UUID.class), row.getObject("id", UUID.class)))
                .findOne();
    }

    /// Keeps the exam as it is, and its talks from being deleted, until the commit; false when the user has no such
    /// exam.
    boolean lock(Handle db, UUID userId, UUID id) {
        boolean isThere = db.createQuery("SELECT 1 FROM mock_exam WHERE id = :id AND user_id = :userId FOR UPDATE")
                .bind("id", id)
                .bind("userId", userId)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (isThere) db.createQuery("""
                            SELECT 1 FROM attempt WHERE id IN (
                                SELECT session_id FROM mock_exam_session WHERE exam_id = :id)
                            ORDER BY id FOR KEY SHARE
                            """).bind("id", id).mapTo(Integer.class).list();
        return isThere;
    }

    /// Attaches a session to a part that has none; false when the session is that of another part.
    boolean attach(Handle db, UUID examId, Part part, UUID sessionId, Instant now) {
        boolean isNew = db.createUpdate("""
                        INSERT INTO mock_exam_session (session_id, exam_id, kind, try, begun_at)
                        VALUES (:sessionId, :examId, :kind, :try, :now)
                        ON CONFLICT (session_id) DO NOTHING
                        """)
                        .bind("sessionId", sessionId)
                        .bind("examId", examId)
                        .bind("kind", part.kind())
                        .bind("try", part.tries())
                        .bind("now", now)
                        .execute()
                == 1;
        if (isNew) continued(db, examId, now);
        return isNew;
    }

    void skip(Handle db, UUID examId, Kind kind, Instant now) {
        db.createUpdate("UPDATE mock_exam_part SET skipped_at = :now WHERE exam_id = :examId AND kind = :kind")
                .bind("examId", examId)
                .bind("kind", kind)
                .bind("now", now)
                .execute();
        continued(db, examId, now);
    }

    /// Opens a part for another session.
    void again(Handle db, UUID examId, Kind kind, UUID sessionKey, Instant now) {
        db.createUpdate("""
                        UPDATE mock_exam_part SET tries = tries + 1, session_key = :sessionKey
                        WHERE exam_id = :examId AND kind = :kind
                        """)
                .bind("examId", examId)
                .bind("kind", kind)
                .bind("sessionKey", sessionKey)
                .execute();
        continued(db, examId, now);
    }

    private static void continued(Handle db, UUID examId, Instant now) {
        db.createUpdate("UPDATE mock_exam SET continued_at = :now WHERE id = :id")
                .bind("id", examId)
                .bind("now", now)
                .execute();
    }

    /// Stores the end of an exam; the first one stays.
    void end(Handle db, UUID id, End end) {
        db.createUpdate("""
                        UPDATE mock_exam SET ended_at = :at, ending = :ending WHERE id = :id AND ended_at IS NULL
                        """)
                .bind("id", id)
                .bind("at", end.at())
                .bind("ending", end.state())
                .execute();
    }

    /// `vivavoce.assessment.v1.MockExamReport`; empty while there is none.
    Optional<byte[]> report(Handle db, UUID userId, UUID id) {
        return db.createQuery("""
                        SELECT report FROM mock_exam_report JOIN mock_exam ON id = exam_id
                        WHERE exam_id = :id AND user_id = :userId
                        """)
                .bind("id", id)
                .bind("userId", userId)
                .mapTo(byte[].class)
                .findOne();
    }

    void insert(Handle db, UUID examId, Report report) {
        db.createUpdate("""
                        INSERT INTO mock_exam_report (exam_id, first_attempt_id, second_attempt_id, rubric,
                            rubric_version, made_at, estimate, report)
                        VALUES (:examId, :firstId, :secondId, :rubric, :rubricVersion, :madeAt, :estimate, :report)
                        """)
                .bind("examId", examId)
                .bind("firstId", report.firstId())
                .bind("secondId", report.secondId())
                .bind("rubric", report.rubric())
                .bind("rubricVersion", report.rubricVersion())
                .bind("madeAt", report.madeAt())
                .bind("estimate", report.estimate())
                .bind("report", report.report())
                .execute();
    }

    /// Reads the exams in the order of the query, and all their parts by one query more.
    private static List<MockExam> exams(Handle db, Query query) {
        var found = query.map((row, _) -> exam(row)).list();
        if (found.isEmpty()) return List.of();
        record Row(UUID examId, Part part) {}
        var parts = new HashMap<UUID, List<Part>>();
        db.createQuery("""
                        SELECT part.*, session.session_id, session.begun_at, known.id IS NOT NULL AS is_known,
                               attempt.id IS NOT NULL AS is_there, attempt.finished_at,
                               talk_report.attempt_id IS NOT NULL AS has_report,
                               talk_report.estimate IS NOT NULL AS has_estimate
                        FROM mock_exam_part part
                        LEFT JOIN mock_exam_session session
                            ON session.exam_id = ANY (:ids) AND session.exam_id = part.exam_id
                            AND session.kind = part.kind AND try = tries
                        LEFT JOIN attempt_known known ON known.id = session_id
                        LEFT JOIN attempt ON attempt.id = session_id
                        LEFT JOIN talk_report ON attempt_id = session_id
                        WHERE part.exam_id = ANY (:ids)
                        """)
                .bindArray("ids", UUID.class, found.stream().map(MockExam::id).toList())
                .map((row, _) -> new Row(row.getObject("exam_id", UUID.class), part(row)))
                .forEach(row -> parts.computeIfAbsent(row.examId(), _ -> new ArrayList<>())
                        .add(row.part()));
        return found.stream()
                .map(exam -> with(exam, parts.getOrDefault(exam.id(), List.of())))
                .toList();
    }

    private static MockExam with(MockExam exam, List<Part> parts) {
        return new MockExam(
                exam.id(),
                exam.userId(),
                exam.key(),
                exam.wish(),
                exam.startedAt(),
                exam.continuedAt(),
                exam.end(),
                parts.stream().sorted(Comparator.comparing(Part::kind)).toList(),
                exam.estimate());
    }

    private static MockExam exam(ResultSet row) throws SQLException {
        var endedAt = Rows.instantOrNull(row, "ended_at");
        return new MockExam(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                new IdempotencyKey(row.getObject("idempotency_key", UUID.class)),
                new MockExam.Wish(row.getString("language"), Profession.valueOf(row.getString("profession"))),
                Rows.instant(row, "started_at"),
                Rows.instant(row, "continued_at"),
                endedAt == null ? null : new End(MockExam.State.valueOf(row.getString("ending")), endedAt),
                List.of(),
                row.getBytes("estimate"));
    }

    private static Part part(ResultSet row) throws SQLException {
        var language = row.getString("language");
        var topic = row.getString("topic");
        return new Part(
                Kind.valueOf(row.getString("kind")),
                topic == null
                        ? new Task.RolePlay(
                                row.getObject("scenario_id", UUID.class), row.getInt("scenario_version"), language)
                        : new Task.WarmUp(language, topic),
                row.getObject("session_key", UUID.class),
                row.getInt("tries"),
                Rows.instantOrNull(row, "skipped_at"),
                talk(row));
    }

    private static @Nullable Talk talk(ResultSet row) throws SQLException {
        var sessionId = row.getObject("session_id", UUID.class);
        if (sessionId == null) return null;
        return new Talk(
                sessionId, Rows.instant(row, "begun_at"), standing(row), Rows.instantOrNull(row, "finished_at"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        if (!row.getBoolean("is_known")) return Standing.RUNNING;
        if (!row.getBoolean("is_there")) return Standing.DELETED;
        if (!row.getBoolean("has_report")) return Standing.PENDING;
        return row.getBoolean("has_estimate") ? Standing.RATED : Standing.NOT_RATED;
    }
}
