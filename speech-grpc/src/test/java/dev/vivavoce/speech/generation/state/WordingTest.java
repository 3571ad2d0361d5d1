package dev.vivavoce.speech.generation.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void characters_are_code_points_and_tags_are_among_them() {
        assertThat(new Wording("𝐀 cat 🙂", false).characters()).isEqualTo(7);
        assertThat(new Wording("<speak>Hi</speak>", true).characters()).isEqualTo(17);
    }
}
