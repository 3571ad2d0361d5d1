package dev.vivavoce.content.extraction.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.extraction.digest.Definitions.Definition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A tourniquet is a tight band that stops the blood in an arm or leg.|tourniquet"
                        + "|a tight band that stops the blood in an arm or leg",
                "Triage means sorting patients by how urgent their need is.|Triage"
                        + "|sorting patients by how urgent their need is",
                "The term handover refers to the talk between two shifts.|handover|the talk between two shifts",
                "The first walk through the ward is called the morning round.|morning round"
                        + "|The first walk through the ward",
                "Sepsis: an illness in which the body harms itself while it fights germs."
                        + "|Sepsis|an illness in which the body harms itself while it fights germs"
            })
    void a_definition_has_the_words_of_the_text(String sentence, String term, String meaning) {
        assertThat(Definitions.in(sentence, "en")).containsExactly(new Definition(term, meaning));
    }

    @Test
    void an_abbreviation_stands_for_the_words_before_it() {
        assertThat(Definitions.in("Use the early warning score (EWS) at each visit.", "en"))
                .containsExactly(new Definition("EWS", "early warning score"));
        assertThat(Definitions.in("Ask the nurse on duty (BBC) first.", "en")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This is a good example of that.",
                "It is a tight band.",
                "This sorting of patients is called triage.",
                "There is a bowl near the bed.",
                "The knee is numb for six hours.",
                "What is a tourniquet?",
                "Note: keep the bandage dry for two days."
            })
    void what_defines_nothing_is_left_out(String sentence) {
        assertThat(Definitions.in(sentence, "en")).isEmpty();
    }
}
