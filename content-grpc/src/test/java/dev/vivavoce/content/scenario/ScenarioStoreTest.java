package dev.vivavoce.content.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.content.level.Level;
import dev.vivavoce.content.scenario.script.ScriptStore;
import dev.vivavoce.runtime.data.Pages;
import dev.vivavoce.runtimetest.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// How many statements a call sends, and which plan PostgreSQL chooses for them with 20,000 scenarios.
class ScenarioStoreTest {
    private static final ScenarioStore STORE = new ScenarioStore();
    private static final UUID ID = UUID.fromString("7a1d5cea-0001-4a10-8000-000000000001");

    /// A busy machine writes 20,000 scenarios slowly.
    private static final int MOST_SECONDS = 300;

    @RegisterExtension
    static final TestDatabase database = TestDatabase.of("content", 2);

    @BeforeAll
    static void fill() {
        new BuiltInScenarios(database.get(), STORE, new ScriptStore(), Map.of(), Clock.systemUTC()).publish();
        database.get().run(db -> {
            db.getConfig(SqlStatements.class).setQueryTimeout(MOST_SECONDS);
            db.execute("""
                    CREATE TEMPORARY TABLE copy AS
                    SELECT gen_random_uuid() AS id, number, of.*
                    FROM generate_series(1, 20000) AS number
                    JOIN scenario_version AS of ON of.scenario_id = '7a1d5cea-0001-4a10-8000-000000000001';
                    INSERT INTO scenario (id, created_at, changed_at, created_by)
                        SELECT id, now(), now() - number * interval '1 minute',
                            CASE WHEN number % 400 = 0 THEN '7a1d5cea-0001-4a10-8000-000000000001'::uuid END
                        FROM copy;
                    INSERT INTO scenario_version SELECT id, version, published_at, latest, title || ' ' || number,
                        (ARRAY['EVERYDAY', 'NURSING', 'MEDICINE', 'PHARMACY'])[number % 4 + 1],
                        (ARRAY['BEGINNER', 'INTERMEDIATE', 'ADVANCED'])[number % 3 + 1], language, setting,
                        candidate_role, candidate_bullets, persona, feelings, prompts, reveal_if_asked, tasks,
                        vocabulary_terms, vocabulary_meanings, practice_lines FROM copy;
                    """);
            db.execute("ANALYZE");
        });
    }

    private static ScenarioFilter filter(@Nullable Profession profession, @Nullable Level level, String search) {
        return new ScenarioFilter(profession, level, "", search);
    }

    /// Returns the statements that the work sends.
    private static List<String> statements(Consumer<Handle> work) {
        var sent = new ArrayList<String>();
        database.get().run(db -> {
            var config = db.getConfig(SqlStatements.class);
            var engine = config.getTemplateEngine();
            config.setTemplateEngine((sql, context) -> {
                sent.add(sql);
                return engine.render(sql, context);
            });
            work.accept(db);
        });
        return sent;
    }

    private static String plan(Consumer<Handle> work, Map<String, ?> values) {
        var sent = statements(work);
        assertThat(sent).hasSize(1);
        return database.get()
                .transaction(db -> String.join(
                        "\n",
                        db.createQuery("EXPLAIN " + sent.getFirst())
                                .bindMap(values)
                                .mapTo(String.class)
                                .list()));
    }

    @Test
    void two_hundred_versions_cost_one_statement_and_an_index() {
        var refs = Stream.generate(() -> new ScenarioRef(UUID.randomUUID(), 0)).limit(200);
        var all = Stream.concat(Stream.of(new ScenarioRef(ID, 1)), refs).toList();
        var plan = plan(
                db -> assertThat(STORE.published(db, all)).hasSize(1),
                Map.of("ids", all.stream().map(ScenarioRef::id).toArray(UUID[]::new), "versions", new int[all.size()]));
        assertThat(plan).contains("Index Scan").doesNotContain("Seq Scan");
    }

    @Test
    void a_page_is_read_from_an_index_in_its_order() {
        var after = new ScenarioStore.Position("Afraid of the first insulin injection 5", ID);
        var values = Map.of(
                "limit",
                21,
                "afterTitle",
                after.title(),
                "afterId",
                after.id(),
                "profession",
                "NURSING",
                "level",
                "BEGINNER");
        assertThat(plan(db -> STORE.page(db, filter(null, null, ""), after, 20), values))
                .contains("scenario_version_by_title")
                .doesNotContain("Sort", "Seq Scan");
        assertThat(plan(db -> STORE.page(db, filter(Profession.NURSING, null, ""), after, 20), values))
                .contains("scenario_version_by_profession")
                .doesNotContain("Sort", "Seq Scan");
        assertThat(plan(db -> STORE.page(db, filter(null, Level.BEGINNER, ""), after, 20), values))
                .contains("scenario_version_by_level")
                .doesNotContain("Sort", "Seq Scan");
        assertThat(plan(db -> STORE.page(db, filter(Profession.NURSING, Level.BEGINNER, ""), null, 20), values))
                .contains("Index Scan")
                .doesNotContain("Sort", "Seq Scan");
    }

    @Test
    void the_list_of_authors_is_read_from_an_index_in_its_order() {
        var after = new Pages.Position(Instant.now(), ID);
        var values = Map.of(
                "at", OffsetDateTime.now(), "afterId", ID, "words", new String[] {""}, "limit", 21, "author", ID);
        assertThat(plan(
                        db -> assertThat(STORE.authored(db, null, List.of(""), after, 20))
                                .hasSize(21),
                        values))
                .contains("scenario_by_change")
                .doesNotContain("Sort", "Seq Scan on scenario ", "Seq Scan on scenario_version");
        assertThat(plan(
                        db -> assertThat(STORE.authored(db, ID, List.of(""), after, 20))
                                .hasSize(21),
                        values))
                .contains("scenario_by_author")
                .doesNotContain("Sort", "Seq Scan on scenario ", "Seq Scan on scenario_version");
    }

    @Test
    void a_search_goes_through_the_index_of_words() {
        var after = new ScenarioStore.Position("A title", ID);
        for (var words : List.of("spacer", "spa", "asthma -child", "\"demonstration pen\"")) {
            var values = Map.of(
                    "search", words, "searchLanguage", "en", "limit", 21, "afterTitle", "A title", "afterId", ID);
            for (var position : Arrays.asList(null, after))
                assertThat(plan(db -> STORE.page(db, filter(null, null, words), position, 20), values))
                        .contains("scenario_version_by_search")
                        .doesNotContain("Seq Scan");
            assertThat(plan(db -> STORE.count(db, filter(null, null, words)), values))
                    .contains("scenario_version_by_search")
                    .doesNotContain("Seq Scan");
        }
    }

    @Test
    void no_text_breaks_a_search() {
        var alphabet = "abé𝒳0 '\"\\&|!()<>:*-%_-$;\t".codePoints().toArray();
        var chance = new Random(42);
        for (int i = 0; i < 500; i++) {
            var words = chance.ints(chance.nextInt(1, 30), 0, alphabet.length)
                    .map(at -> alphabet[at])
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            database.get()
                    .run(db -> assertThat(STORE.count(db, filter(null, null, words)))
                            .as(words)
                            .isNotNegative());
        }
    }

    @Test
    void a_published_version_can_be_neither_changed_nor_deleted() {
        for (var change : List.of(
                "UPDATE scenario_version SET title = 'Other' WHERE scenario_id = ?",
                "UPDATE scenario_version SET version = 0, latest = false, published_at = NULL WHERE scenario_id = ?",
                "DELETE FROM scenario_version WHERE scenario_id = ?",
                "UPDATE scenario_script SET script = 'Other' WHERE scenario_id = ?",
                "DELETE FROM scenario_script WHERE scenario_id = ?",
                "DELETE FROM scenario WHERE id = ?"))
            assertThatThrownBy(() -> database.get().run(db -> db.execute(change, ID)))
                    .as(change)
                    .isInstanceOf(RuntimeException.class);
        assertThat(database.get()
                        .<Integer>transaction(db -> STORE.published(db, List.of(new ScenarioRef(ID, 1)))
                                .size()))
                .isEqualTo(1);
    }
}
