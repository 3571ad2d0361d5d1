package dev.vivavoce.assessment.attempt;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtime.data.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// Attempts, their words and their sounds in PostgreSQL.
public final class AttemptStore {
    /// A user's attempts that finished at `from` or later and before `to`.
    record Span(UUID userId, AttemptFilter filter, Instant from, Instant to) {}

    /// A day's sums; `index` counts from the first requested day.
    record DaySums(int index, Statistics.Sums sums) {}

    /// A word or sound with this average or more is said well, so it is not among the weakest.
    private static final double SAID_WELL = 80;

    private static final int AHEAD = 500;

    /// Lets all queries of this transaction see one snapshot; must be its first statement.
    void snapshot(Handle db) {
        db.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    }

    /// False when the session was added before, even if its attempt is deleted since: the primary key decides.
    boolean know(Handle db, UUID id) {
        return db.createUpdate("INSERT INTO attempt_known (id) VALUES (:id) ON CONFLICT DO NOTHING")
                        .bind("id", id)
                        .execute()
                == 1;
    }

    boolean isKnown(Handle db, UUID id) {
        return db.createQuery("SELECT 1 FROM attempt_known WHERE id = :id")
                .bind("id", id)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /// Returns the account that the attempts of a guest belong to.
    Optional<UUID> account(Handle db, UUID guestId) {
        return db.createQuery("SELECT user_id FROM merged_guest WHERE guest_id = :guestId")
                .bind("guestId", guestId)
                .mapTo(UUID.class)
                .findOne();
    }

    /// Gives an account the attempts of a guest. Waits for transactions that add one, as an erasure does. The first
    /// account of a guest stays.
    void merge(Handle db, UUID guestId, UUID userId, Instant now) {
        db.createQuery("SELECT pg_advisory_xact_lock(hashtextextended(:guestId, 0))")
                .bind("guestId", guestId.toString())
                .mapTo(String.class)
                .list();
        db.createUpdate("""
                        INSERT INTO merged_guest (guest_id, user_id, merged_at) VALUES (:guestId, :userId, :now)
                        ON CONFLICT DO NOTHING
                        """)
                .bind("guestId", guestId)
                .bind("userId", userId)
                .bind("now", now)
                .execute();
        // Drills follow their attempts.
        db.createUpdate("""
                        UPDATE attempt SET user_id = m.user_id FROM merged_guest m
                        WHERE m.guest_id = :guestId AND attempt.user_id = :guestId AND drilled_attempt_id IS NULL
                        """).bind("guestId", guestId).execute();
    }

    void forgetMerged(Handle db, Instant before) {
        db.createUpdate("DELETE FROM merged_guest WHERE merged_at < :before")
                .bind("before", before)
                .execute();
    }

    /// Keeps an attempt of this user from being deleted until the end of the transaction; false when there is none.
    boolean lock(Handle db, UUID userId, UUID id) {
        return db.createQuery("SELECT 1 FROM attempt WHERE id = :id AND user_id = :userId FOR KEY SHARE")
                .bind("id", id)
                .bind("userId", userId)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    void insert(Handle db, Attempt attempt, AttemptMarks marks) {
        var task = marks.task();
        var score = marks.score();
        var drill = marks.drill();
        db.createUpdate("""
                        INSERT INTO attempt (id, user_id, started_at, finished_at, task_kind, purpose, language, overall,
                                             correct, speech_ns, task, result, scenario_id,
                                             scenario_line, drilled_attempt_id, drilled_word_index, said_word)
                        VALUES (:id, :userId, :startedAt, :finishedAt, :taskKind, :purpose, :language, :overall,
                                :correct, :speech, :task, :result, :scenarioId, :scenarioLine, :drilledAttemptId,
                                :drilledWordIndex, :said)
                        """)
                .bind("id", attempt.id())
                .bind("userId", attempt.userId())
                .bind("startedAt", attempt.startedAt())
                .bind("finishedAt", attempt.finishedAt())
                .bind("taskKind", task.kind())
                .bind("purpose", task.purpose())
                .bind("language", task.language())
                .bind("overall", score == null ? null : score.overall())
                .bind("correct", score == null ? null : score.correct())
                .bind("speech", marks.speech().toNanos())
                .bind("task", attempt.task())
                .bind("result", attempt.result())
                .bind(
                        "scenarioId",
                        task.scenario() == null ? null : task.scenario().id())
                .bind(
                        "scenarioLine",
                        task.scenario() == null ? null : task.scenario().line())
                .bind("drilledAttemptId", drill == null ? null : drill.attemptId())
                .bind("drilledWordIndex", drill == null ? null : (Integer) drill.wordIndex())
                .bind("said", drill == null ? null : drill.said())
                .execute();
    }

    void insertWords(Handle db, UUID attemptId, List<AttemptMarks.WordMark> words) {
        db.createUpdate("""
                        INSERT INTO attempt_word (attempt_id, text, occurrences, score_sum)
                        SELECT :attemptId, * FROM unnest(:texts::text[], :occurrences::integer[], :sums::float8[])
                        """)
                .bind("attemptId", attemptId)
                .bind("texts", words.stream().map(AttemptMarks.WordMark::text).toArray(String[]::new))
                .bind(
                        "occurrences",
                        words.stream().map(AttemptMarks.WordMark::occurrences).toArray(Integer[]::new))
                .bind(
                        "sums",
                        words.stream().map(AttemptMarks.WordMark::scoreSum).toArray(Double[]::new))
                .execute();
    }

    void insertSounds(Handle db, UUID attemptId, List<AttemptMarks.SoundMark> sounds) {
        db.createUpdate("""
                        INSERT INTO attempt_sound (attempt_id, arpabet, heard, ipa, occurrences, score_sum)
                        SELECT :attemptId, * FROM unnest(:arpabets::text[], :heards::text[], :ipas::text[],
                                                         :occurrences::integer[], :sums::float8[])
                        """)
                .bind("attemptId", attemptId)
                .bind(
                        "arpabets",
                        sounds.stream().map(AttemptMarks.SoundMark::arpabet).toArray(String[]::new))
                .bind(
                        "heards",
                        sounds.stream().map(AttemptMarks.SoundMark::heard).toArray(String[]::new))
                .bind("ipas", sounds.stream().map(AttemptMarks.SoundMark::ipa).toArray(String[]::new))
                .bind(
                        "occurrences",
                        sounds.stream().map(AttemptMarks.SoundMark::occurrences).toArray(Integer[]::new))
                .bind(
                        "sums",
                        sounds.stream().map(AttemptMarks.SoundMark::scoreSum).toArray(Double[]::new))
                .execute();
    }

    /// Returns at most `size` attempts, newest first; fewer when together they exceed `bytes`, but at least one.
    Pages.Page<Attempt> page(Handle db, UUID userId, AttemptFilter filter, Pages.Position after, int size, int bytes) {
        record Row(Attempt attempt, boolean fits) {}
        var query = db.createQuery("""
                        SELECT *, sum(octet_length(task) + octet_length(result))
                                  OVER (ORDER BY finished_at DESC, id DESC) <= :bytes AS fits
                        FROM (SELECT id, user_id, started_at, finished_at, task, result FROM attempt
                              WHERE user_id = :userId AND (finished_at, id) < (:afterAt, :afterId)""" + conditions(filter) + """
                              ORDER BY finished_at DESC, id DESC LIMIT :limit) AS newest
                        ORDER BY finished_at DESC, id DESC
                        """)
                .bind("userId", userId)
                .bind("afterAt", after.at())
                .bind("afterId", after.id())
                .bind("limit", size + 1)
                .bind("bytes", bytes);
        var rows = bound(query, filter)
                .map((row, context) -> new Row(attempt(row, context), row.getBoolean("fits")))
                .list();
        int fitting = Math.max(1, (int) rows.stream().filter(Row::fits).count());
        var attempts = rows.stream().map(Row::attempt).toList();
        return Pages.page(
                attempts,
                Math.min(size, fitting),
                last -> Pages.token(new Pages.Position(last.finishedAt(), last.id())));
    }

    int count(Handle db, UUID userId, AttemptFilter filter) {
        var query = db.createQuery("SELECT count(*) FROM attempt WHERE user_id = :userId" + conditions(filter))
                .bind("userId", userId);
        return bound(query, filter).mapTo(Integer.class).one();
    }

    /// How long the tasks and results of the user's attempts are together. Reads none of them.
    long bytes(Handle db, UUID userId, List<UUID> ids) {
        return db.createQuery("""
                        SELECT coalesce(sum(octet_length(task)::bigint + octet_length(result)), 0) FROM attempt
                        WHERE id = ANY (:ids) AND user_id = :userId
                        """)
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("userId", userId)
                .mapTo(Long.class)
                .one();
    }

    List<Attempt> find(Handle db, UUID userId, List<UUID> ids) {
        return db.createQuery("""
                        SELECT id, user_id, started_at, finished_at, task, result FROM attempt
                        WHERE id = ANY (:ids) AND user_id = :userId
                        """)
                .bind("ids", ids.toArray(UUID[]::new))
                .bind("userId", userId)
                .map(AttemptStore::attempt)
                .list();
    }

    /// The newest drills of each of the user's attempts, newest first.
    List<Drill> drills(Handle db, UUID userId, List<UUID> attemptIds, int limit) {
        return db.createQuery("""
                        SELECT newest.* FROM (SELECT DISTINCT unnest(:ids) AS attempt_id) AS wanted
                        CROSS JOIN LATERAL (
                            SELECT id, drilled_attempt_id, drilled_word_index, said_word, finished_at FROM attempt
                            WHERE drilled_attempt_id = wanted.attempt_id AND purpose = 2 AND user_id = :userId
                            ORDER BY finished_at DESC, id DESC LIMIT :limit) AS newest
                        ORDER BY finished_at DESC, id DESC
                        """)
                .bind("ids", attemptIds.toArray(UUID[]::new))
                .bind("userId", userId)
                .bind("limit", limit)
                .map((row, _) -> new Drill(
                        row.getObject("id", UUID.class),
                        row.getObject("drilled_attempt_id", UUID.class),
                        row.getInt("drilled_word_index"),
                        row.getBytes("said_word"),
                        Rows.instant(row, "finished_at")))
                .list();
    }

    /// The user's progress with each of the scenarios that has a scored attempt, in any order.
    List<ScenarioProgress> progress(Handle db, UUID userId, List<UUID> scenarioIds) {
        return db.createQuery("""
                        SELECT scenario_id, max(overall) AS best,
                               coalesce(array_agg(DISTINCT scenario_line) FILTER (WHERE scenario_line IS NOT NULL),
                                        ARRAY[]::text[]) AS lines
                        FROM attempt
                        WHERE user_id = :userId AND scenario_id = ANY (:ids) AND purpose = 1 AND overall IS NOT NULL
                        GROUP BY scenario_id
                        """)
                .bind("userId", userId)
                .bind("ids", scenarioIds.toArray(UUID[]::new))
                .map((row, _) -> new ScenarioProgress(
                        row.getObject("scenario_id", UUID.class),
                        List.of((String[]) row.getArray("lines").getArray()),
                        row.getDouble("best")))
                .list();
    }

    /// Deletes an attempt and its drills, and returns their ids; none when this user has no such attempt. A cascade
    /// deletes words and sounds.
    List<UUID> delete(Handle db, UUID userId, UUID id) {
        // The lock makes drills visible to the next statement that were being added.
        boolean isThere = db.createQuery("SELECT 1 FROM attempt WHERE id = :id AND user_id = :userId FOR UPDATE")
                .bind("id", id)
                .bind("userId", userId)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
        if (!isThere) return List.of();
        return db.createQuery("DELETE FROM attempt WHERE id = :id OR drilled_attempt_id = :id RETURNING id")
                .bind("id", id)
                .mapTo(UUID.class)
                .list();
    }

    /// Deletes what was said for reviews and for questions of quizzes before an instant, the oldest first,
    /// unless a card refers to it. Returns users with their sessions.
    Map<UUID, List<UUID>> deleteAnswers(Handle db, Instant before, int limit) {
        return db
                .createQuery("""
                        DELETE FROM attempt WHERE id IN (
                            SELECT id FROM attempt
                            WHERE purpose IN (4, 5) AND finished_at < :before
                                AND NOT EXISTS (SELECT 1 FROM review_source WHERE attempt_id = attempt.id)
                            ORDER BY finished_at LIMIT :limit FOR UPDATE SKIP LOCKED)
                        RETURNING user_id, id
                        """)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, _) -> Map.entry(row.getObject("user_id", UUID.class), row.getObject("id", UUID.class)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    Statistics.Totals totals(Handle db, Span span) {
        return spanned(db, """
                        SELECT count(*) AS attempts, avg(overall) AS average, max(overall) AS best,
                               count(overall) AS scored, avg(correct::integer)::float8 AS correct_share,
                               coalesce(sum(speech_ns), 0)::bigint AS speech_ns
                        FROM attempt WHERE""", span, "")
                .map((row, _) -> new Statistics.Totals(
                        sums(row),
                        row.getInt("scored"),
                        number(row, "correct_share"),
                        Duration.ofNanos(row.getLong("speech_ns"))))
                .one();
    }

    List<Statistics.OfLanguage> byLanguage(Handle db, Span span) {
        return spanned(db, """
                        SELECT language, count(*) AS attempts, avg(overall) AS average, max(overall) AS best
                        FROM attempt WHERE""", span, " GROUP BY language ORDER BY attempts DESC, language")
                .map((row, _) -> new Statistics.OfLanguage(row.getString("language"), sums(row)))
                .list();
    }

    /// Each of `midnights`, oldest first, begins a day; the last one ends the last day.
    List<DaySums> byDay(Handle db, Span span, List<Instant> midnights) {
        return spanned(db, """
                        SELECT width_bucket(finished_at, :midnights::timestamptz[]) - 1 AS day,
                               count(*) AS attempts, avg(overall) AS average, max(overall) AS best
                        FROM attempt WHERE""", span, " GROUP BY day ORDER BY day")
                .bind("midnights", midnights.stream().map(Instant::toString).toArray(String[]::new))
                .map((row, _) -> new DaySums(row.getInt("day"), sums(row)))
                .list();
    }

    List<Statistics.WeakWord> weakestWords(Handle db, Span span) {
        return spanned(db, """
                        SELECT text, language, sum(occurrences) AS occurrences,
                               sum(score_sum) / sum(occurrences) AS average
                        FROM attempt JOIN attempt_word ON attempt_id = id WHERE""", span, """
                         GROUP BY text, language
                        HAVING (sum(occurrences) >= 2 OR sum(score_sum) / sum(occurrences) < 60)
                           AND sum(score_sum) / sum(occurrences) < :saidWell
                        ORDER BY average, occurrences DESC, text, language LIMIT 10
                        """)
                .bind("saidWell", SAID_WELL)
                .map((row, _) -> new Statistics.WeakWord(
                        row.getString("text"),
                        row.getString("language"),
                        row.getInt("occurrences"),
                        row.getDouble("average")))
                .list();
    }

    List<Statistics.WeakSound> weakestSounds(Handle db, Span span) {
        return spanned(db, """
                        SELECT arpabet, min(ipa) AS ipa, sum(times) AS occurrences, sum(score) / sum(times) AS average,
                               coalesce((array_agg(heard ORDER BY times DESC, heard)
                                         FILTER (WHERE heard <> arpabet))[1], '') AS instead
                        FROM (SELECT arpabet, heard, min(ipa) AS ipa, sum(occurrences) AS times,
                                     sum(score_sum) AS score
                              FROM attempt JOIN attempt_sound ON attempt_id = id WHERE""", span, """
                               GROUP BY arpabet, heard) AS pair
                        GROUP BY arpabet HAVING sum(times) >= 3 AND sum(score) / sum(times) < :saidWell
                        ORDER BY average, occurrences DESC, arpabet LIMIT 10
                        """)
                .bind("saidWell", SAID_WELL)
                .map((row, _) -> new Statistics.WeakSound(
                        row.getString("arpabet"),
                        row.getString("ipa"),
                        row.getInt("occurrences"),
                        row.getDouble("average"),
                        row.getString("instead")))
                .list();
    }

    /// Returns when a user's attempts finished, newest first, read as far as the caller iterates; the caller closes
    /// it.
    Stream<Instant> times(Handle db, UUID userId, AttemptFilter filter, Instant before) {
        var query = db.createQuery("SELECT finished_at FROM attempt WHERE user_id = :userId AND finished_at < :before"
                        + conditions(filter) + " ORDER BY finished_at DESC")
                .setFetchSize(AHEAD)
                .bind("userId", userId)
                .bind("before", before);
        return bound(query, filter).map((row, _) -> Rows.instant(row, "finished_at")).stream();
    }

    private static Query spanned(Handle db, String select, Span span, String rest) {
        var query = db.createQuery(select + " user_id = :userId AND finished_at >= :from AND finished_at < :to"
                        + conditions(span.filter()) + rest)
                .bind("userId", span.userId())
                .bind("from", span.from())
                .bind("to", span.to());
        return bound(query, span.filter());
    }

    /// Lists and statistics hold attempts only; each combination of filters has a plan of its own.
    private static String conditions(AttemptFilter filter) {
        var sql = new StringBuilder(" AND purpose = 1");
        if (!filter.language().isEmpty()) sql.append(" AND primary_language = :primaryLanguage");
        if (filter.language().contains("-")) sql.append(" AND lower(language) = :language");
        if (filter.taskKind() != 0) sql.append(" AND task_kind = :taskKind");
        return sql.append(' ').toString();
    }

    private static Query bound(Query query, AttemptFilter filter) {
        var language = filter.language();
        if (!language.isEmpty()) query.bind("primaryLanguage", language.split("-", 2)[0]);
        if (language.contains("-")) query.bind("language", language);
        if (filter.taskKind() != 0) query.bind("taskKind", filter.taskKind());
        return query;
    }

    private static Attempt attempt(ResultSet row, StatementContext context) throws SQLException {
        return new Attempt(
                row.getObject("id", UUID.class),
                row.getObject("user_id", UUID.class),
                Rows.instant(row, "started_at"),
                Rows.instant(row, "finished_at"),
                row.getBytes("task"),
                row.getBytes("result"));
    }

    private static Statistics.Sums sums(ResultSet row) throws SQLException {
        return new Statistics.Sums(row.getInt("attempts"), number(row, "average"), number(row, "best"));
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }
}
