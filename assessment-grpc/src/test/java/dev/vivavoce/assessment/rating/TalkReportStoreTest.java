package dev.vivavoce.assessment.rating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtimetest.TableReads;
import dev.vivavoce.runtimetest.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// With the role-plays of many users in the tables, a report and the talk before it are found by index.
class TalkReportStoreTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("assessment", 2);

    private static final UUID USER = UUID.fromString("c4ca4238-a0b9-2382-0dcc-509a6f75849b"); // md5 of 1
    private final TalkReportStore store = new TalkReportStore();

    /// 50 users with 100 attempts each, an hour apart, the newest first. Every second is a role-play with a report,
    /// every tenth of those by another rubric.
    @BeforeAll
    static void fill() {
        database.get().run(db -> {
            db.execute("""
                    CREATE TEMPORARY TABLE made AS
                    SELECT md5(u || '-' || n)::uuid AS id, md5(u::text)::uuid AS user_id,
                           timestamptz '2026-11-20 10:00Z' - n * interval '1 hour' AS at, n,
                           CASE WHEN n % 2 = 0 THEN 3 WHEN n % 10 = 1 THEN 2 ELSE 1 END AS task_kind
                    FROM generate_series(1, 50) AS u, generate_series(0, 99) AS n
                    """);
            db.execute("INSERT INTO attempt_known SELECT id FROM made");
            db.execute("""
                    INSERT INTO attempt (id, user_id, started_at, finished_at, task_kind, purpose, language, overall,
                                         correct, speech_ns, task, result, scenario_id)
                    SELECT id, user_id, at, at, task_kind, 1, 'en', 50, false, 1, '', '',
                           CASE WHEN task_kind = 3 THEN gen_random_uuid() END FROM made
                    """);
            db.execute("""
                    INSERT INTO talk_report
                    SELECT id, CASE WHEN n % 20 = 0 THEN 'other' ELSE 'usual' END, 1, at, convert_to('e' || n, 'UTF8'), convert_to('r' || n, 'UTF8')
                    FROM made WHERE task_kind IN (2, 3)
                    """);
            db.execute("DROP TABLE made");
        });
        database.get().run(db -> db.execute("ANALYZE"));
    }

    @Test
    void a_report_and_the_talk_before_are_found_by_index() {
        reads(20, db -> {
            var shown = store.find(db, USER, attempt(db, 4)).orElseThrow();
            assertThat(shown.report()).asString(StandardCharsets.UTF_8).isEqualTo("r4");
            assertThat(previous(shown)).isEqualTo("e6");
        });
        reads(
                60,
                db -> assertThat(previous(store.find(db, USER, attempt(db, 20)).orElseThrow()))
                        .as("the next one by that rubric")
                        .isEqualTo("e40"));
        reads(
                20,
                db -> assertThat(store.find(db, UUID.randomUUID(), attempt(db, 4)))
                        .isEmpty());
        reads(20, db -> assertThat(store.find(db, USER, attempt(db, 5))).isEmpty());
    }

    @Test
    void the_talk_before_is_of_the_same_kind() {
        reads(
                20,
                db -> assertThat(previous(store.find(db, USER, attempt(db, 1)).orElseThrow()))
                        .isEqualTo("e11"));
    }

    @Test
    void a_report_is_stored_once_and_not_without_its_attempt() {
        database.get().run(db -> {
            store.insert(db, rated(attempt(db, 4)));
            assertThat(store.find(db, USER, attempt(db, 4)).orElseThrow().report())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo("r4");
            var gone = UUID.randomUUID();
            store.insert(db, rated(gone));
            assertThat(store.isRated(db, gone)).isFalse();
        });
    }

    @Test
    void one_lease_of_a_talk_holds_at_a_time() {
        var now = Instant.parse("2026-11-20T10:00:00Z");
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();
        database.get().run(db -> {
            var talk = attempt(db, 8);
            assertThat(store.lease(db, talk, one, now, now.plusSeconds(45))).isTrue();
            assertThat(store.lease(db, talk, one, now, now.plusSeconds(45))).isTrue();
            assertThat(store.lease(db, talk, other, now.plusSeconds(44), now.plusSeconds(90)))
                    .isFalse();
            store.endLease(db, talk, other);
            assertThat(store.lease(db, talk, other, now.plusSeconds(45), now.plusSeconds(90)))
                    .as("the first one has run out")
                    .isTrue();
            assertThat(store.lease(db, talk, one, now.plusSeconds(45), now.plusSeconds(90)))
                    .isFalse();
            store.endLease(db, talk, other);
            assertThat(store.lease(db, talk, one, now.plusSeconds(45), now.plusSeconds(90)))
                    .isTrue();
            assertThat(store.lease(db, UUID.randomUUID(), one, now, now.plusSeconds(45)))
                    .as("without an attempt")
                    .isFalse();
        });
    }

    @Test
    void only_role_plays_and_free_talks_are_rated() {
        database.get().run(db -> {
            assertThat(store.talk(db, attempt(db, 4))).isPresent();
            assertThat(store.talk(db, attempt(db, 1))).isPresent();
            assertThat(store.talk(db, attempt(db, 5))).isEmpty();
            assertThat(store.talk(db, USER, attempt(db, 4))).isPresent();
            assertThat(store.talk(db, UUID.randomUUID(), attempt(db, 4))).isEmpty();
        });
    }

    private static RatedTalk rated(UUID attemptId) {
        return new RatedTalk(attemptId, "usual", 1, Instant.EPOCH, null, new byte[0]);
    }

    private static String previous(RatedTalk.Shown shown) {
        var previous = shown.previous();
        return previous == null ? "" : new String(previous.estimate(), StandardCharsets.UTF_8);
    }

    private static UUID attempt(Handle db, int number) {
        return db.createQuery("SELECT md5('1-' || :number)::uuid")
                .bind("number", number)
                .mapTo(UUID.class)
                .one();
    }

    private static void reads(long atMost, Consumer<Handle> work) {
        var reads = TableReads.of(database.get(), work);
        assertThat(reads.whole()).as("tables read whole").isEmpty();
        assertThat(reads.byIndex()).isLessThanOrEqualTo(atMost);
    }
}
