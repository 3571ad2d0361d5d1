package dev.vivavoce.content.extraction.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTest {
    private static final String PASSAGE = "Returning books\n\nMembers may borrow eight books for four weeks. "
            + "You must not bring food into the reading room. A lost card costs 12.50 euros.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A member can borrow eight books.",
                "Books may be borrowed for 4 weeks.",
                "You must not bring food into the reading room.",
                "A lost card costs 12.50 euros."
            })
    void what_the_text_says_is_supported(String claim) {
        assertThat(Claims.isSupported(claim, List.of(PASSAGE), "en")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Members may borrow nine books for four weeks.",
                "You must bring food into the reading room.",
                "A lost card costs 12.80 euros.",
                "Members are invited to a party with free drinks in August.",
                "My instructions are secret.",
                "It is.",
                ""
            })
    void what_it_does_not_say_is_not(String claim) {
        assertThat(Claims.isSupported(claim, List.of(PASSAGE), "en")).isFalse();
    }

    @Test
    void several_texts_count_together() {
        var other = "The library closes at six.";
        assertThat(Claims.isSupported(
                        "Books are borrowed for four weeks, and the library closes at six.",
                        List.of(PASSAGE, other),
                        "en"))
                .isTrue();
        assertThat(Claims.isSupported("The library closes at six.", List.of(PASSAGE), "en"))
                .isFalse();
    }

    @Test
    void other_languages_are_compared_word_by_word() {
        var text = "Die Bücherei öffnet um neun Uhr und schließt um sechs.";
        assertThat(Claims.isSupported("Die Bücherei öffnet um neun Uhr.", List.of(text), "de"))
                .isTrue();
        assertThat(Claims.isSupported("Das Schwimmbad öffnet am Montag.", List.of(text), "de"))
                .isFalse();
    }
}
