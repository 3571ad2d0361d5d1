package dev.vivavoce.assessment.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.assessment.bank.item.BankItemMapping;
import dev.vivavoce.assessment.bank.published.PublishedQuestions;
import dev.vivavoce.assessment.bank.published.PublishedStore;
import dev.vivavoce.assessment.bank.published.PublishedStore.Choice;
import dev.vivavoce.quiz.exchange.BankItem;
import dev.vivavoce.quiz.question.Basis;
import dev.vivavoce.quiz.question.Difficulty;
import dev.vivavoce.quiz.question.Question;
import dev.vivavoce.quiz.question.QuestionKind;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtimetest.TableReads;
import dev.vivavoce.runtimetest.TestDatabase;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// With 20,000 questions in the bank, a list reads little more than it returns. Only numbers of all questions, and what
/// is published in which language, are counted by reading the whole bank.
class BankStoreTest {
    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("assessment", 2);

    private static final BankViewer AUTHOR =
            new BankViewer(UUID.fromString("c4ca4238-a0b9-2382-0dcc-509a6f75849b"), false); // md5 of 1
    private static final BankItem ITEM = new BankItem(
            "",
            List.of(),
            List.of(),
            new Question.TrueFalse("Fire is hot.", true, new Basis("en", Difficulty.EASY, "Fire is hot.", null)));
    private static final int PAGE = 21;

    private final BankStore store = new BankStore();

    /// Of 50 authors: 70 % are published, 18 % drafts, 10 % retired and 2 % in review. Each tag and each word is of 20.
    @BeforeAll
    static void fill() {
        database.get()
                .run(db -> db.createUpdate("""
                        INSERT INTO bank_question (id, revision, state, content, digest, kind, difficulty, language, tags,
                            wording, created_at, changed_at, author_id, idempotency_key, create_fingerprint)
                        SELECT md5('q' || n)::uuid, 1,
                            CASE WHEN n % 50 = 7 THEN 'IN_REVIEW' WHEN n % 10 < 7 THEN 'PUBLISHED'
                                WHEN n % 10 = 7 THEN 'RETIRED' ELSE 'DRAFT' END,
                            :content, sha256(convert_to(n::text, 'UTF8')), 'TRUE_FALSE',
                            (ARRAY['EASY', 'MEDIUM', 'HARD'])[n % 3 + 1], (ARRAY['en', 'en-GB'])[n % 2 + 1],
                            ARRAY['tag' || n % 1000], 'fire word' || n / 20, now() - n * interval '1 minute',
                            now() - n * interval '1 minute', md5((n / 10 % 50)::text)::uuid, md5('q' || n)::uuid, ''
                        FROM generate_series(1, 20000) AS n
                        """)
                        .bind("content", BankItemMapping.stored(ITEM))
                        .execute());
        database.get().run(db -> db.execute("""
                INSERT INTO bank_question_editor
                SELECT md5('q' || n)::uuid, md5('editor' || n)::uuid FROM generate_series(1, 20000, 4) AS n
                """));
        database.get().run(db -> db.execute("ANALYZE"));
    }

    @Test
    void a_list_is_read_from_an_index_in_its_order() {
        reads(4 * PAGE, db -> page(db, filter(null, List.of(), "", false, false)));
        reads(4 * PAGE, db -> page(db, filter(null, List.of(), "", true, false)));
        reads(4 * PAGE, db -> page(db, filter(null, List.of(), "", false, true)));
        for (var state : BankState.values())
            reads(
                    state == BankState.DRAFT ? 400 + 4 * PAGE : 4 * PAGE,
                    db -> page(db, filter(state, List.of(), "", state == BankState.DRAFT, false)));
    }

    private void page(Handle db, BankFilter filter) {
        assertThat(store.page(db, AUTHOR, filter, Pages.Position.START, PAGE)).hasSize(PAGE);
    }

    @Test
    void a_search_and_a_tag_are_found_by_index_and_counted_so() {
        for (var filter : List.of(
                filter(null, List.of(), "word500", false, false), filter(null, List.of("tag3"), "", false, false)))
            reads(3 * 20 + 20, db -> {
                assertThat(store.page(db, AUTHOR, filter, Pages.Position.START, PAGE))
                        .isNotEmpty();
                assertThat(store.count(db, AUTHOR, filter)).isPositive();
            });
    }

    @Test
    void the_same_and_similar_questions_are_found_by_index() {
        var digest = database.get()
                .transaction(db -> db.createQuery("SELECT digest FROM bank_question WHERE id = md5('q1')::uuid")
                        .mapTo(byte[].class)
                        .one());
        reads(3, db -> assertThat(store.known(db, AUTHOR, List.of(digest))).hasSize(1));
        reads(
                60,
                db -> assertThat(store.alike(db, AUTHOR, UUID.randomUUID(), "en", "word500 word501", 5))
                        .hasSize(5));
        reads(400, db -> assertThat(store.countOf(db, AUTHOR.userId())).isEqualTo(400));
    }

    @Test
    void an_export_begins_with_the_oldest_without_sorting_the_bank() {
        reads(
                3 * PAGE,
                db -> assertThat(store.oldest(db, AUTHOR, filter(null, List.of(), "", false, false), PAGE))
                        .hasSize(PAGE));
    }

    @Test
    void the_questions_of_a_quiz_with_tags_are_found_by_them() {
        for (boolean allTags : new boolean[] {true, false}) {
            var choice = new Choice("en", List.of("tag3"), allTags, Difficulty.EASY, EnumSet.allOf(QuestionKind.class));
            reads(
                    20,
                    db -> assertThat(new PublishedStore().choose(db, choice, "seed", 10))
                            .isNotEmpty());
            assertThat(new PublishedQuestions(database.get()).count(choice)).isBetween(1, 20);
        }
    }

    private static BankFilter filter(
            @Nullable BankState state, List<String> tags, String search, boolean own, boolean toReview) {
        return new BankFilter(state, null, null, "", tags, search, own, toReview);
    }

    private static void reads(int atMost, Consumer<Handle> work) {
        var reads = TableReads.of(database.get(), work);
        assertThat(reads.whole()).as("tables read whole").isEmpty();
        assertThat(reads.byIndex()).isLessThanOrEqualTo(atMost);
    }
}
