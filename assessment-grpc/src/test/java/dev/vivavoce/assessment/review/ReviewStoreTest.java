package dev.vivavoce.assessment.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.review.card.CardContent.Kind;
import dev.vivavoce.assessment.review.card.CardFilter;
import dev.vivavoce.assessment.review.card.CardStore;
import dev.vivavoce.assessment.review.schedule.LearnerZone;
import dev.vivavoce.assessment.review.schedule.Schedule;
import dev.vivavoce.runtime.data.IdempotencyKey;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtimetest.TableReads;
import dev.vivavoce.runtimetest.TestDatabase;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// With the cards of many users in the tables, those of one user are found by index.
class ReviewStoreTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("assessment", 2);

    private static final UUID USER = UUID.fromString("c4ca4238-a0b9-2382-0dcc-509a6f75849b"); // md5 of 1
    private static final UUID CARD = new UUID(7, 7);
    private static final CardFilter ALL = new CardFilter("", null, null);
    private static final Day DAY = Day.of(Instant.parse("2026-11-20T10:00:00Z"), new LearnerZone(ZoneOffset.UTC));

    private final CardStore cards = new CardStore();
    private final QueueStore queue = new QueueStore();
    private final ReviewStore reviews = new ReviewStore();

    /// 50 users with 200 cards each: a third are words with two attempts each, a third own ones that are learnt, the
    /// others new ones. Each card has two ratings, of ten days ago.
    @BeforeAll
    static void fill() {
        database.get().run(db -> {
            db.execute("""
                    CREATE TEMPORARY TABLE made AS
                    SELECT CASE WHEN u = 1 AND n = 3 THEN uuid '%s' ELSE gen_random_uuid() END AS id,
                           md5(u::text)::uuid AS user_id, n,
                           timestamptz '2026-11-20 09:00Z' - n * interval '1 hour' AS at
                    FROM generate_series(1, 50) AS u, generate_series(1, 200) AS n
                    """.formatted(CARD));
            db.execute("""
                    INSERT INTO review_card (id, user_id, kind, language, item, created_at)
                    SELECT id, user_id, 'MISSED_WORD', 'en', 'word' || n, at FROM made WHERE n % 3 = 0
                    """);
            db.execute("""
                    INSERT INTO review_card (id, user_id, kind, language, front, back, idempotency_key, made_of,
                        created_at, state, stability, difficulty, due_at, rated_at, reviews)
                    SELECT id, user_id, 'OWN', 'en', 'f', 'b', id, id, at, 'REVIEW', 10, 5,
                        at + n * interval '30 hours' - interval '100 days', at - interval '110 days', 2
                    FROM made WHERE n % 3 = 1
                    """);
            db.execute("""
                    INSERT INTO review_card (id, user_id, kind, language, front, back, idempotency_key, made_of,
                        created_at)
                    SELECT id, user_id, 'OWN', 'en', 'f', 'b', id, id, at FROM made WHERE n % 3 = 2
                    """);
            db.execute("INSERT INTO attempt_known SELECT id FROM made");
            db.execute("""
                    INSERT INTO attempt (id, user_id, started_at, finished_at, task_kind, purpose, language, overall,
                                         correct, speech_ns, task, result)
                    SELECT id, user_id, at, at, 1, 1, 'en', 50, false, 1, '', '' FROM made
                    """);
            db.execute("""
                    INSERT INTO review_source
                    SELECT card.id, attempt.id, attempt.at, 'A word.', 2, 6, '{}'
                    FROM made card JOIN made attempt ON attempt.user_id = card.user_id
                        AND attempt.n IN (card.n, card.n - 1)
                    WHERE card.n % 3 = 0
                    """);
            db.execute("""
                    INSERT INTO review (id, user_id, card_id, idempotency_key, rating, rated_at, became_leech,
                        state_before, step_before, reviews_before, lapses_before)
                    SELECT gen_random_uuid(), user_id, id, gen_random_uuid(), 'GOOD', at - interval '10 days', false,
                        'NEW', 0, 0, 0
                    FROM made, generate_series(1, 2)
                    """);
            db.execute("DROP TABLE made");
        });
        database.get().run(db -> db.execute("ANALYZE"));
    }

    @Test
    void a_card_is_found_by_its_id_with_its_attempts() {
        reads(10, db -> assertThat(cards.find(db, USER, CARD)).isPresent());
        reads(10, db -> assertThat(cards.find(db, UUID.randomUUID(), CARD)).isEmpty());
    }

    @Test
    void a_page_reads_its_own_cards_and_their_attempts() {
        reads(
                21 * 5,
                db -> assertThat(cards.page(db, USER, ALL, Pages.Position.START, 21))
                        .hasSize(21));
        reads(200, db -> assertThat(cards.count(db, USER, ALL)).isEqualTo(200));
        reads(
                200,
                db -> assertThat(cards.count(db, USER, new CardFilter("word1", Kind.MISSED_WORD, false)))
                        .isPositive());
    }

    @Test
    void the_queue_reads_no_cards_of_other_users() {
        reads(
                200,
                db -> assertThat(queue.counts(db, USER, DAY, Schedule.LEECH).waiting())
                        .isEqualTo(133));
        reads(67 + 20, db -> assertThat(queue.reviews(db, USER, DAY, 20)).hasSize(20));
        reads(100, db -> assertThat(queue.waiting(db, USER, 20)).hasSize(20));
        reads(67, db -> assertThat(queue.steps(db, USER, DAY.now(), 20)).isEmpty());
        reads(67, db -> queue.due(db, USER, List.of(DAY.start(), DAY.end())));
    }

    @Test
    void ratings_are_found_by_day_by_key_and_as_the_last_one() {
        reads(5, db -> assertThat(queue.done(db, USER, DAY).all()).isZero());
        reads(5, db -> assertThat(reviews.last(db, USER, Instant.EPOCH)).isPresent());
        reads(
                5,
                db -> assertThat(reviews.ofKey(db, USER, new IdempotencyKey(UUID.randomUUID())))
                        .isEmpty());
    }

    @Test
    void a_card_is_deleted_by_its_id_with_its_ratings_and_attempts() {
        var other = UUID.fromString("c81e728d-9d4c-2f63-6f06-7f89cc14862c"); // md5 of 2
        var card = database.get()
                .transaction(db ->
                        cards.page(db, other, new CardFilter("", Kind.MISSED_WORD, null), Pages.Position.START, 1))
                .getFirst();
        reads(20, db -> assertThat(cards.delete(db, other, card.id())).isTrue());
    }

    private static void reads(int atMost, Consumer<Handle> work) {
        var reads = TableReads.of(database.get(), work);
        assertThat(reads.whole()).as("tables read whole").isEmpty();
        assertThat(reads.byIndex()).isLessThanOrEqualTo(atMost);
    }
}
