package dev.vivavoce.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.runtime.data.ShownName;
import dev.vivavoce.runtime.failure.Failure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShownNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"Ana", " Ana ", "Zoë", "Zoe\u0308", "山田", "👩‍🏫", "9", "…"})
    void a_name_that_can_be_seen_is_taken_without_the_space_around_it(String name) {
        assertThat(ShownName.parse("name", name)).isEqualTo(name.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "\u200B",
                "\u200B\u200D",
                "\u2060",
                "\uFEFF",
                "\u00AD",
                "\u3164",
                "\u2800",
                "\u0301",
                "\uFE0F"
            })
    void a_name_that_nobody_can_see_is_refused(String name) {
        assertThatThrownBy(() -> ShownName.parse("name", name))
                .isInstanceOfSatisfying(
                        Failure.class,
                        failure -> assertThat(failure.violations())
                                .extracting(Failure.FieldViolation::field)
                                .containsOnly("name"));
    }
}
