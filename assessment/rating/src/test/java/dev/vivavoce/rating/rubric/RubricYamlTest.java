package dev.vivavoce.rating.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RubricYamlTest {
    private static final String GOOD = """
            id: small
            version: 1
            name: Small
            clinical: false
            criteria:
              - id: a
                name: A
                weight: 1
                needs_audio: false
                bands: [none, some, all]
                signals:
                  - {signal: FAULTS, weight: 1, poor: 9, good: 1}
            mapping:
              scale: small
              step: 1
              points: [{share: 0, value: 0}, {share: 1, value: 10}]
              labels: [{from: 0, text: low}, {from: 5, text: high}]
            """;

    @Test
    void a_complete_rubric_is_read() {
        var rubric = read(GOOD);
        assertThat(rubric.criteria().getFirst().highest()).isEqualTo(2);
        assertThat(rubric.criteria().getFirst().signals().getFirst().share(5)).isEqualTo(0.5);
        assertThat(rubric.criteria().getFirst().signals().getFirst().share(20)).isZero();
        assertThat(rubric.mapping().value(0.5)).isEqualTo(5);
        assertThat(rubric.mapping().label(4)).isEqualTo("low");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            name: Small                           | nome: Small                            | name is missing
            version: 1                            | version: one                           | version
            clinical: false                       | clinical: false\\nother: 1             | unknown key other
            weight: 1\\n    needs                 | weight: 0.9\\n    needs                | weights sum
            weight: 1\\n    needs                 | weight: -1\\n    needs                 | weight
            bands: [none, some, all]              | bands: [none]                          | bands
            bands: [none, some, all]              | bands: [none, '', all]                 | descriptor
            bands: [none, some, all]              | bands: [none, all, all]                | same descriptor
            bands: [none, some, all]              | bands: [none, 3, all]                  | bands
            signal: FAULTS                        | signal: CHARM                          | no signal CHARM
            weight: 1, poor                       | weight: 0.4, poor                      | signals' weights sum
            poor: 9                               | poor: 1                                | poor and good
            {share: 1, value: 10}                 | {share: 0.9, value: 10}                | share 1
            {share: 1, value: 10}                 | {share: 0.5, value: 0}, {share: 1, value: 10} | rise
            step: 1                               | step: 0                                | step
            {from: 0, text: low}                  | {from: 1, text: low}                   | no label
            {from: 5, text: high}                 | {from: 0, text: high}                  | rise
            """)
    void an_incomplete_one_is_refused(String part, String instead, String why) {
        var wrong = GOOD.replace(part.replace("\\n", "\n"), instead.replace("\\n", "\n"));
        assertThat(wrong).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> read(wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @Test
    void criteria_have_different_ids() {
        var twice = GOOD.substring(GOOD.indexOf("  - id: a"), GOOD.indexOf("mapping:"));
        assertThatThrownBy(() -> read(GOOD.replace("mapping:", twice + "mapping:")))
                .hasMessageContaining("twice");
    }

    @Test
    void what_is_no_yaml_or_makes_objects_is_refused() {
        assertThatThrownBy(() -> read("id: [")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read("!!java.net.URL ['http://localhost']"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read("3")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Rubric read(String yaml) {
        return RubricYaml.read("test", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
    }
}
