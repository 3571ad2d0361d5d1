package dev.vivavoce.assessment.mockexam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtimetest.TableReads;
import dev.vivavoce.runtimetest.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// With the exams of many users in the tables, those of one user are found by index.
class MockExamStoreTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("assessment", 2);

    private static final UUID USER = UUID.fromString("c4ca4238-a0b9-2382-0dcc-509a6f75849b"); // md5 of 1
    private final MockExamStore store = new MockExamStore();

    /// 100 users with 40 exams each, an hour apart, the newest first and open. Each has a first role-play that
    /// is an attempt.
    @BeforeAll
    static void fill() {
        database.get().run(db -> {
            db.execute("""
                    CREATE TEMPORARY TABLE made AS
                    SELECT md5(u || '-' || n)::uuid AS id, md5(u::text)::uuid AS user_id,
                           timestamptz '2026-11-20 10:00Z' - n * interval '1 hour' AS at, n
                    FROM generate_series(1, 100) AS u, generate_series(0, 39) AS n
                    """);
            db.execute("INSERT INTO attempt_known SELECT id FROM made");
            db.execute("""
                    INSERT INTO attempt (id, user_id, started_at, finished_at, task_kind, purpose, language, overall,
                                         correct, speech_ns, task, result, scenario_id)
                    SELECT id, user_id, at, at, 3, 1, 'en', 50, false, 1, '', '', md5('s' || n % 4)::uuid FROM made
                    """);
            db.execute("INSERT INTO talk_report SELECT id, 'rubric', 1, at, '', '' FROM made");
            db.execute("""
                    INSERT INTO mock_exam
                    SELECT id, user_id, id, 'en', 'NURSING', at, at, CASE WHEN n > 0 THEN at END,
                           CASE WHEN n > 0 THEN 'COMPLETE' END FROM made
                    """);
            db.execute("""
                    INSERT INTO mock_exam_part
                    SELECT id, kind, 'en', CASE kind WHEN 'WARM_UP' THEN 'work' END,
                           CASE WHEN kind <> 'WARM_UP' THEN gen_random_uuid() END,
                           CASE WHEN kind <> 'WARM_UP' THEN 1 END, gen_random_uuid()
                    FROM made, unnest(ARRAY['WARM_UP', 'FIRST_ROLE_PLAY', 'SECOND_ROLE_PLAY']) AS kind
                    """);
            db.execute("INSERT INTO mock_exam_session SELECT id, id, 'FIRST_ROLE_PLAY', 1, at FROM made");
            db.execute("""
                    INSERT INTO mock_exam_report SELECT id, id, NULL, 'rubric', 1, at, '', '' FROM made WHERE n > 0
                    """);
            db.execute("DROP TABLE made");
        });
        database.get().run(db -> db.execute("ANALYZE"));
    }

    @Test
    void an_exam_is_found_by_its_id_its_key_its_session_and_as_the_open_one() {
        reads(
                60,
                db -> assertThat(store.find(db, USER, exam(db, 3)).orElseThrow().parts())
                        .hasSize(3));
        reads(
                60,
                db -> assertThat(store.find(db, UUID.randomUUID(), exam(db, 3))).isEmpty());
        reads(
                60,
                db -> assertThat(store.ofKey(db, USER, new IdempotencyKey(exam(db, 3))))
                        .isPresent());
        reads(60, db -> assertThat(store.open(db, USER).orElseThrow().id()).isEqualTo(exam(db, 0)));
        reads(
                20,
                db -> assertThat(store.examOf(db, exam(db, 3)).orElseThrow().userId())
                        .isEqualTo(USER));
        reads(20, db -> assertThat(store.parts(db, USER, List.of(exam(db, 3)))).hasSize(1));
        reads(20, db -> assertThat(store.report(db, USER, exam(db, 3))).isPresent());
        reads(20, db -> assertThat(store.lock(db, USER, exam(db, 3))).isTrue());
    }

    @Test
    void a_page_reads_its_own_exams_and_their_parts() {
        reads(
                200,
                db -> assertThat(store.page(db, USER, Pages.Position.START, 6)).hasSize(6));
        reads(50, db -> assertThat(store.count(db, USER)).isEqualTo(40));
    }

    @Test
    void the_last_talks_of_a_user_are_read_without_those_of_others() {
        reads(
                200,
                db -> assertThat(store.lastTalks(db, USER, List.of(scenario(db, 0), scenario(db, 1))))
                        .hasSize(2));
    }

    private static UUID exam(Handle db, int number) {
        return md5(db, "1-" + number);
    }

    private static UUID scenario(Handle db, int number) {
        return md5(db, "s" + number);
    }

    private static UUID md5(Handle db, String text) {
        return db.createQuery("SELECT md5(:text)::uuid")
                .bind("text", text)
                .mapTo(UUID.class)
                .one();
    }

    private static void reads(long atMost, Consumer<Handle> work) {
        var reads = TableReads.of(database.get(), work);
        assertThat(reads.whole()).as("tables read whole").isEmpty();
        assertThat(reads.byIndex()).isLessThanOrEqualTo(atMost);
    }
}
