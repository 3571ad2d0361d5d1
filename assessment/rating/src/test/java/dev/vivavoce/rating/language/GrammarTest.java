package dev.vivavoce.rating.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.rating.Talks;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "She go home with the new tablets.",
                "You have the new hip since two weeks, and it work well.",
                "I have a bad news about the result.",
                "The nurses is in the other room.",
            })
    void faults_are_found(String line) {
        assertThat(parse(line).faults()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Could you tell me what happened after the fall?",
                "i'd like to have a look at your hip, if i may",
                "Um, the, uh, frame is over there by the window.",
                "You'd be home by the evening, wouldn't you?",
                "It's the organisation of the ward that worries me.",
            })
    void spoken_english_has_none(String line) {
        assertThat(parse(line).faults()).isEmpty();
        assertThat(parse(line).slips()).isZero();
    }

    @Test
    void a_missing_article_is_a_slip() {
        assertThat(parse("You have spacer for her?").slips()).isPositive();
        assertThat(parse("Do you have a spacer for her?").slips()).isZero();
    }

    private static Parse parse(String line) {
        return Talks.GRAMMAR.parse(List.of(line)).getFirst();
    }
}
