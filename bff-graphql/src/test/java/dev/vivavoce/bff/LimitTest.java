package dev.vivavoce.bff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Limits of documents: one over each limit is refused before any service is called.
class LimitTest {
    @RegisterExtension
    static final Edge edge = Edge.of();

    private void refused(String query, String reason) {
        int before = edge.billing().calls.all();
        var answer = edge.nobody().ask(query);
        assertThat(answer.reason()).isEqualTo(reason);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(edge.billing().calls.all()).isEqualTo(before);
    }

    private static String many(int count, String text) {
        return IntStream.range(0, count).mapToObj(text::formatted).collect(Collectors.joining(" "));
    }

    @Test
    void fifteen_aliases_are_taken_and_sixteen_are_not() {
        assertThat(edge.nobody()
                        .ask("{ " + many(15, "a%d: plans { id }") + " }")
                        .data())
                .hasSize(15);
        refused("{ " + many(16, "a%d: plans { id }") + " }", "ALIASES_LIMIT");
    }

    @Test
    void directives_depth_fields_tokens_and_whitespace_have_their_limits() {
        refused("{ plans " + many(51, "@include(if: true)") + " { id } }", "DIRECTIVES_LIMIT");
        refused("{ " + "plans { ".repeat(16) + "id" + " }".repeat(17), "DEPTH_LIMIT");
        refused("{ " + "a { ".repeat(500) + "id" + " }".repeat(501), "DEPTH_LIMIT");
        refused("{ plans { " + many(10_000, "id") + " } }", "FIELDS_LIMIT");
        refused("{ plans { " + many(15_000, "id") + " } }", "TOKENS_LIMIT");
        refused("{ plans { id } }" + " ".repeat(60_000), "WHITESPACE_LIMIT");
        refused("{ plans { id } } #" + "x".repeat(100_000), "CHARACTERS_LIMIT");
    }

    @Test
    void fragments_count_wherever_they_are_spread_and_circles_end_at_once() {
        var doubling = IntStream.range(0, 30)
                .mapToObj(i -> "fragment f%d on Plan { ...f%d ...f%d }".formatted(i, i + 1, i + 1))
                .collect(Collectors.joining(" "));
        refused("{ plans { ...f0 } } " + doubling + " fragment f30 on Plan { id }", "FIELDS_LIMIT");
        refused("{ plans { ...a } } fragment a on Plan { ...b } fragment b on Plan { ...a }", "FRAGMENT_CYCLE");
    }

    @Test
    void text_that_no_database_takes_is_refused_in_documents_too() {
        refused("{ generateSentence(language: \"\\u0000\") { id } }", "TEXT_INVALID");
    }

    @Test
    void introspection_as_tools_ask_for_it_stays_within_the_limits() {
        var answer = edge.nobody().ask(graphql.introspection.IntrospectionQuery.INTROSPECTION_QUERY);
        assertThat(answer.at("/__schema/queryType/name").asString()).isEqualTo("Query");
    }

    @Test
    void a_limit_is_in_the_headers() {
        var error =
                edge.nobody().ask("{ " + many(16, "a%d: plans { id }") + " }").error();
        assertThat(error.at("/extensions/metadata/limit").asString()).isEqualTo("15");
        assertThat(error.at("/extensions/retryable").asBoolean(true)).isFalse();
    }

    @Test
    void a_good_document_is_parsed_once_and_answers_each_time() {
        for (int i = 0; i < 3; i++)
            assertThat(edge.nobody()
                            .ask("query($x: Boolean!) { plans @include(if: $x) { id } }", Map.of("x", i % 2 == 0))
                            .data()
                            .has("plans"))
                    .isEqualTo(i % 2 == 0);
    }
}
