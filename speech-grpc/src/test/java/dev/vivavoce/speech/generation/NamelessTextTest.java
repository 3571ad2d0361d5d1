package dev.vivavoce.speech.generation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamelessTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please read the next sentence aloud.",
                "I'm sorry. It’s late, and we won't wait.",
                "the patient takes 20 mg at 8 and at 12",
                "¿dónde está la estación?"
            })
    void a_text_with_usual_first_words_names_nobody(String text) {
        assertThat(NamelessText.isNameless(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Anna has a headache.",
                "I met anna and Mark.",
                "Call O'Neill.",
                "Write to me@vivavoce.example",
                "It is 030 123 456 7.",
                "my number is 12345",
                "see https://vivavoce.example",
                "Über alles"
            })
    void a_text_with_another_capital_an_address_or_a_long_number_could(String text) {
        assertThat(NamelessText.isNameless(text)).isFalse();
    }
}
