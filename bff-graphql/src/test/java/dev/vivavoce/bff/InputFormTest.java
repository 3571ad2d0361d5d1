package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The forms of values in documents and variables, and the words in which a wrong one is refused.
class InputFormTest {
    @RegisterExtension
    static final Edge edge = Edge.of();

    private static final String START = """
            mutation($key: UUID!) {
              startSpeaking(input: {idempotencyKey: $key, task: {free: {language: "en", topic: "tea"}}}) {
                errors { __typename }
              }
            }
            """;

    private final Person ana = edge.person("Ana");

    private void refused(Person.Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().has("data")).isFalse();
        assertThat(answer.reason()).isEqualTo("DOCUMENT_INVALID");
        assertThat(answer.error().path("message").asString())
                .doesNotContain("Value{", "Reference{", "Field{", "AST", "HashMap", "ArrayList", "Integer", "graphql.");
    }

    @Test
    void an_id_is_a_string_or_a_whole_number() {
        int before = edge.content().calls.all();
        for (var id : new Object[] {Map.of("a", 1), List.of(Map.of()), true, 1.5})
            refused(ana.ask("query($id: ID!) { node(id: $id) { id } }", Map.of("id", id)));
        for (var literal : new String[] {"{a: {b: 1}}", "[{a: \"x\"}]", "true", "1.5", "A1", "null"})
            refused(ana.ask("{ node(id: " + literal + ") { id } }"));
        assertThat(ana.ask("{ node(id: 7) { id } }").reason()).isEqualTo("ID_INVALID");
        assertThat(edge.content().calls.all()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-1-1-1-1",
                "",
                "123e4567e89b12d3a456426614174000",
                "{123e4567-e89b-12d3-a456-426614174000}",
                "123e4567-e89b-12d3-a456-42661417400g"
            })
    void a_uuid_has_36_characters(String key) {
        refused(ana.ask(START, Map.of("key", key)));
        refused(ana.ask(START.replace("($key: UUID!)", "").replace("$key", "\"" + key + "\"")));
        assertThat(ana.ask(START, Map.of("key", "123E4567-e89b-12d3-a456-426614174000"))
                        .at("/startSpeaking/errors"))
                .isEmpty();
    }

    @Test
    void days_are_1_to_366() {
        int before = edge.assessment().calls.of("GetStatistics");
        for (int days : new int[] {0, -1, 367})
            assertThat(ana.ask(
                                    "query($days: Int!) { viewer { statistics(days: $days) { attempts } } }",
                                    Map.of("days", days))
                            .reason())
                    .isEqualTo("DAYS_OUT_OF_RANGE");
        assertThat(edge.assessment().calls.of("GetStatistics")).isEqualTo(before);
    }

    @Test
    void values_are_written_as_in_documents() {
        var answer = ana.ask("{ viewer { history(kind: MODE_READ_ALOUD) { totalCount } } }");
        refused(answer);
        assertThat(answer.error().path("message").asString()).contains("MODE_READ_ALOUD");
        refused(ana.ask("{ scenarios(first: \"five\") { totalCount } }"));
        refused(ana.ask("{ scenarios(first: {a: [1, {b: null}], c: \"x\"}) { totalCount } }"));
        refused(ana.ask(
                "query($k: TaskKind) { viewer { history(kind: $k) { totalCount } } }", Map.of("k", List.of("A"))));
    }

    @Test
    void a_forged_cursor_is_refused_in_words_of_the_graph() {
        var answer = ana.ask("{ scenarios(first: 5, after: \"bjp4\") { totalCount } }");
        assertThat(answer.reason()).isEqualTo("CURSOR_INVALID");
        assertThat(answer.error().toString()).doesNotContain("page_token", "page token", "PAGE_TOKEN");
    }

    @Test
    void an_unknown_directive_is_an_error_wherever_it_stands() {
        for (var document : new String[] {
            "{ plans { id @nothing } }",
            "query @nothing { plans { id } }",
            "{ plans { ... @nothing { id } } }",
            "{ plans { ...a } } fragment a on Plan @nothing { id }",
            "query($x: Boolean @nothing) { plans { id @include(if: $x) } }",
            "{ plans { id @include(if: true, unless: false) } }",
            "{ plans { id @deprecated } }",
        }) refused(ana.ask(document));
    }

    @Test
    void introspection_that_asks_too_often_is_a_limit_with_its_name() {
        for (var document : new String[] {
            "{ a: __schema { description } b: __schema { description } }",
            "{ a: __type(name: \"Plan\") { name } b: __type(name: \"Query\") { name } }",
            "{ __type(name: \"Plan\") { fields { type { fields { name } } } } }",
        }) {
            var answer = ana.ask(document);
            assertThat(answer.status()).as(document).isEqualTo(400);
            assertThat(answer.reason()).isEqualTo("INTROSPECTION_LIMIT");
            assertThat(answer.error().at("/extensions/code").asString()).isEqualTo("INVALID_ARGUMENT");
            assertThat(answer.error().at("/extensions/metadata/limit").asString())
                    .isEqualTo("1");
        }
    }
}
