package dev.vivavoce.content.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerSchemaTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[]",
                "{\"type\": \"string\"}",
                "{\"type\": \"object\"}",
                "{\"type\": \"object\", \"properties\": {}, \"required\": [], \"additionalProperties\": false}",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\"}}, \"required\": [\"a\"]}",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\"}}, \"required\": [],"
                        + " \"additionalProperties\": false}",
                "{\"type\": \"object\", \"properties\": {\"a\": {\"type\": \"string\"}}, \"required\": [\"a\", \"b\"],"
                        + " \"additionalProperties\": false}",
                "{\"$ref\": \"https://example.com/schema\"}"
            })
    void what_is_not_of_the_subset_is_refused(String text) {
        assertThat(AnswerSchema.problem(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"string\", \"pattern\": \"(a+)+$\"}",
                "{\"$ref\": \"https://example.com/schema\"}",
                "{\"type\": \"string\", \"minLength\": \"4\"}",
                "{\"type\": \"string\", \"enum\": []}",
                "{\"type\": \"integer\", \"enum\": [\"one\"]}",
                "{\"type\": \"array\"}",
                "{\"type\": \"array\", \"items\": {\"type\": \"string\", \"format\": \"email\"}}",
                "{\"type\": [\"string\", \"null\"]}"
            })
    void a_property_has_only_the_keywords_of_its_type(String property) {
        assertThat(AnswerSchema.problem(with(property))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"string\", \"minLength\": 1, \"maxLength\": 4, \"description\": \"short\"}",
                "{\"type\": \"string\", \"enum\": [\"a\", \"b\"]}",
                "{\"type\": \"number\", \"minimum\": 0.5, \"maximum\": 9}",
                "{\"type\": \"boolean\"}",
                "{\"type\": \"array\", \"items\": {\"type\": \"integer\"}, \"minItems\": 1, \"maxItems\": 3}"
            })
    void the_subset_is_enough_for_answers(String property) {
        assertThat(AnswerSchema.problem(with(property))).isEmpty();
    }

    @Test
    void a_schema_is_at_most_eight_levels_deep() {
        var property = "{\"type\": \"string\"}";
        for (int i = 0; i < 7; i++) property = "{\"type\": \"array\", \"items\": " + property + "}";
        assertThat(AnswerSchema.problem(with(property))).isPresent();
    }

    @Test
    void violations_name_the_place_and_at_most_five_are_named() {
        var schema = AnswerSchema.of(with("{\"type\": \"array\", \"items\": {\"type\": \"integer\", \"maximum\": 9}}"));
        assertThat(schema.violations("{\"a\": [10, 1]}"))
                .singleElement()
                .asString()
                .contains("a")
                .contains("9");
        assertThat(schema.violations("{\"a\": [10, 11, 12, 13, 14, 15, 16]}")).hasSize(5);
        assertThat(schema.violations("{\"a\": []}")).isEmpty();
        assertThat(schema.violations("[".repeat(20_000))).hasSize(1);
    }

    private static String with(String property) {
        return "{\"type\": \"object\", \"properties\": {\"a\": " + property
                + "}, \"required\": [\"a\"], \"additionalProperties\": false}";
    }
}
