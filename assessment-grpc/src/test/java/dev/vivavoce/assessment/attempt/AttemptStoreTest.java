package dev.vivavoce.assessment.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtimetest.TableReads;
import dev.vivavoce.runtimetest.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// With the attempts of many users in the tables, every query uses an index and reads little more than the rows
/// that it returns.
class AttemptStoreTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("assessment", 2);

    private static final UUID USER = UUID.fromString("c4ca4238-a0b9-2382-0dcc-509a6f75849b"); // md5 of 1
    private static final Instant NEWEST = Instant.parse("2026-11-20T10:00:00Z");
    private static final AttemptFilter ALL = new AttemptFilter("", 0);

    private final AttemptStore store = new AttemptStore();

    /// 50 users with 400 attempts each, an hour apart; every fiftieth is German, every fortieth FREE. Every
    /// second is a line of one of ten scenarios, and one in four of those has no score.
    @BeforeAll
    static void fill() {
        database.get().run(db -> {
            db.execute("""
                    CREATE TEMPORARY TABLE made AS
                    SELECT md5(u || '-' || n)::uuid AS id, md5(u::text)::uuid AS user_id,
                           timestamptz '2026-11-20 10:00Z' - n * interval '1 hour' AS at,
                           CASE WHEN n % 40 = 0 THEN 2 ELSE 1 END AS task_kind,
                           CASE WHEN n % 50 = 0 THEN 'de' ELSE 'en-GB' END AS language,
                           CASE WHEN n % 2 = 1 THEN md5('scenario-' || n % 20)::uuid END AS scenario_id,
                           CASE WHEN n % 2 = 1 THEN 'line ' || n % 60 END AS scenario_line,
                           CASE WHEN n % 8 <> 7 THEN 50 END AS overall
                    FROM generate_series(1, 50) AS u, generate_series(0, 399) AS n
                    """);
            db.execute("INSERT INTO attempt_known SELECT id FROM made");
            db.execute("""
                    INSERT INTO attempt (id, user_id, started_at, finished_at, task_kind, purpose, language, overall,
                                         correct, speech_ns, task, result, scenario_id, scenario_line)
                    SELECT id, user_id, at, at, task_kind, 1, language, overall, overall > 80, 1, '', '', scenario_id,
                           scenario_line FROM made
                    """);
            db.execute("""
                    INSERT INTO attempt_word SELECT id, 'w' || n, 1, 50 FROM made, generate_series(1, 5) AS n
                    """);
            db.execute("""
                    INSERT INTO attempt_sound SELECT id, 'S' || n, 'S' || n, 's', 1, 50
                    FROM made, generate_series(1, 5) AS n
                    """);
            db.execute("INSERT INTO talk_report SELECT id, 'rubric', 1, at, NULL, '' FROM made");
            db.execute("INSERT INTO talk_judging SELECT id, id, at FROM made");
            db.execute("INSERT INTO attempt_feedback SELECT id, 'en', NULL, NULL, at FROM made");
            db.execute("INSERT INTO feedback_writing SELECT id, 'en', at FROM made");
            db.execute("""
                    INSERT INTO examination
                    SELECT gen_random_uuid(), id, 'WAITING', 'rubric', 1, gen_random_uuid(), 1, 100, at FROM made
                    """);
            db.execute("""
                    INSERT INTO examination_rating (examination_id, seat, examiner_id, claimed_until)
                    SELECT id, 1, gen_random_uuid(), requested_at FROM examination
                    """);
            db.execute("INSERT INTO examination_band SELECT id, 0, 'fluency', 3 FROM examination");
            db.execute("""
                    INSERT INTO mock_exam
                    SELECT id, user_id, id, 'en', 'NURSING', at, at, at, 'COMPLETE' FROM made
                    """);
            db.execute("""
                    INSERT INTO mock_exam_report SELECT id, id, id, 'rubric', 1, at, '', '' FROM made
                    """);
            db.execute("""
                    INSERT INTO review_card (id, user_id, kind, language, item, created_at)
                    SELECT id, user_id, 'MISSED_WORD', 'en', id::text, at FROM made
                    """);
            db.execute("INSERT INTO review_source SELECT id, id, at, NULL, NULL, NULL, '{}' FROM made");
            db.execute("DROP TABLE made");
        });
        database.get().run(db -> db.execute("ANALYZE"));
    }

    @Test
    void a_page_reads_only_its_own_rows_at_any_position() {
        var middle = new Pages.Position(NEWEST.minusSeconds(200 * 3_600), UUID.randomUUID());
        for (var after : List.of(Pages.Position.START, middle))
            assertThat(rowsReadByIndex(db -> page(db, ALL, after, 20))).isLessThanOrEqualTo(21);
    }

    @Test
    void a_filtered_page_reads_few_rows_that_it_does_not_return() {
        assertThat(rowsReadByIndex(db -> page(db, new AttemptFilter("de", 0), Pages.Position.START, 4)))
                .isLessThanOrEqualTo(5);
        assertThat(rowsReadByIndex(db -> page(db, new AttemptFilter("", 2), Pages.Position.START, 4)))
                .isLessThanOrEqualTo(5);
        assertThat(rowsReadByIndex(db -> page(db, new AttemptFilter("de", 2), Pages.Position.START, 2)))
                .isLessThanOrEqualTo(10);
    }

    private void page(Handle db, AttemptFilter filter, Pages.Position after, int size) {
        assertThat(store.page(db, USER, filter, after, size, 1_000_000).rows()).hasSize(size);
    }

    @Test
    void counting_reads_no_other_users_rows() {
        assertThat(rowsReadByIndex(db -> assertThat(store.count(db, USER, ALL)).isEqualTo(400)))
                .isLessThanOrEqualTo(400);
        assertThat(rowsReadByIndex(db -> assertThat(store.count(db, USER, new AttemptFilter("de", 0)))
                        .isEqualTo(8)))
                .isLessThanOrEqualTo(8);
    }

    @Test
    void attempts_are_found_and_deleted_by_their_key() {
        var ids =
                database
                        .get()
                        .transaction(db -> store.page(db, USER, ALL, Pages.Position.START, 50, 1_000_000))
                        .rows()
                        .stream()
                        .map(Attempt::id)
                        .toList();
        assertThat(rowsReadByIndex(db -> assertThat(store.find(db, USER, ids)).hasSize(50)))
                .isLessThanOrEqualTo(50);
        assertThat(rowsReadByIndex(db -> assertThat(store.bytes(db, USER, ids)).isZero()))
                .isLessThanOrEqualTo(50);
        var other = UUID.fromString("c81e728d-9d4c-2f63-6f06-7f89cc14862c"); // md5 of 2
        var theirs = database.get()
                .transaction(db -> store.page(db, other, ALL, Pages.Position.START, 1, 1_000_000))
                .rows()
                .getFirst();
        assertThat(rowsReadByIndex(
                        db -> assertThat(store.delete(db, other, theirs.id())).hasSize(1)))
                .as("with its words, sounds, report and feedback")
                .isLessThanOrEqualTo(22);
    }

    @Test
    void the_drills_of_attempts_are_found_by_their_attempts() {
        var other = UUID.fromString("eccbc87e-4b5c-e2fe-2830-8fd9f2a7baf3"); // md5 of 3
        var attempts = database
                .get()
                .transaction(db -> store.page(db, other, ALL, Pages.Position.START, 20, 1_000_000))
                .rows()
                .stream()
                .map(Attempt::id)
                .toList();
        database.get().run(db -> {
            db.execute("INSERT INTO attempt_known SELECT md5('drill-' || n)::uuid FROM generate_series(1, 200) AS n");
            db.execute("""
                    INSERT INTO attempt (id, user_id, started_at, finished_at, task_kind, purpose, language, overall,
                                         correct, speech_ns, task, result, drilled_attempt_id, drilled_word_index)
                    SELECT md5('drill-' || n)::uuid, ?, now(), now() - n * interval '1 second', 1, 2, 'en', 50, false,
                           1, '', '', ?, 0 FROM generate_series(1, 200) AS n
                    """, other, attempts.getFirst());
        });
        assertThat(rowsReadByIndex(
                        db -> assertThat(store.drills(db, other, attempts, 20)).hasSize(20)))
                .isLessThanOrEqualTo(21);
    }

    @Test
    void progress_reads_only_the_scored_attempts_at_the_scenarios() {
        var scenarios = List.of(scenario(1), scenario(3), UUID.randomUUID());
        assertThat(rowsReadByIndex(db -> {
                    var progress = store.progress(db, USER, scenarios);
                    assertThat(progress)
                            .extracting(ScenarioProgress::scenarioId)
                            .hasSize(2);
                    assertThat(progress)
                            .allSatisfy(one -> assertThat(one.lines()).hasSize(3));
                }))
                .isLessThanOrEqualTo(2 * 20);
    }

    private static UUID scenario(int number) {
        return database.get()
                .transaction(db -> db.createQuery("SELECT md5('scenario-' || :number)::uuid")
                        .bind("number", number)
                        .mapTo(UUID.class)
                        .one());
    }

    @Test
    void statistics_of_some_days_read_only_those_days() {
        var week = lastHours(7 * 24);
        assertThat(rowsReadByIndex(db -> {
                    assertThat(store.totals(db, week).all().attempts()).isEqualTo(168);
                    assertThat(store.byLanguage(db, week)).hasSize(2);
                    assertThat(store.byDay(db, week, List.of(week.from(), week.to())))
                            .hasSize(1);
                }))
                .isLessThanOrEqualTo(3 * 168);
        var day = lastHours(24);
        assertThat(rowsReadByIndex(db -> assertThat(store.weakestWords(db, day)).hasSize(10)))
                .isLessThan(200);
        assertThat(rowsReadByIndex(
                        db -> assertThat(store.weakestSounds(db, day)).hasSize(5)))
                .isLessThan(200);
    }

    private static AttemptStore.Span lastHours(int hours) {
        return new AttemptStore.Span(USER, ALL, NEWEST.minusSeconds((hours - 1) * 3_600L), NEWEST.plusSeconds(1));
    }

    @Test
    void a_streak_is_read_only_to_its_end() {
        assertThat(rowsReadByIndex(db -> {
                    try (var times = store.times(db, USER, ALL, NEWEST.plusSeconds(1))) {
                        assertThat(times.limit(3)).hasSize(3);
                    }
                }))
                .isLessThanOrEqualTo(400);
    }

    private static long rowsReadByIndex(Consumer<Handle> work) {
        var reads = TableReads.of(database.get(), work);
        assertThat(reads.whole()).as("tables read whole").isEmpty();
        return reads.byIndex();
    }
}
