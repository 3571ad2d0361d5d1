package dev.vivavoce.content.dialogue.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RehearsalTest {
    @Test
    void about_a_quarter_of_the_words_are_misheard() {
        var line = "could you tell me what you feel when you think about the needle and the evening at home";
        var words = List.of(line.split(" "));
        var chance = new Random(1);
        int kept = 0;
        for (int i = 0; i < 1_000; i++) {
            var misheard = new ArrayList<>(List.of(Mishearing.of(line, chance).split(" ")));
            for (var word : words) if (misheard.remove(word)) kept++;
        }
        assertThat(1 - kept / (1_000.0 * words.size())).isCloseTo(Mishearing.WORD_ERROR_RATE, within(0.06));
    }

    @Test
    void the_interval_is_wilsons() {
        var counts = new Counts(1, 100, 85, 0, 0, 0, 0, List.of());
        assertThat(counts.low()).isCloseTo(0.767, within(0.001));
        assertThat(counts.high()).isCloseTo(0.907, within(0.001));
        assertThat(Counts.NONE.low()).isZero();
    }

    @Test
    void counts_add_up() {
        var sum = new Counts(1, 10, 9, 0, 1, 0, 2, List.of("a")).plus(new Counts(2, 20, 15, 1, 0, 3, 1, List.of("b")));
        assertThat(sum).isEqualTo(new Counts(3, 30, 24, 1, 1, 3, 2, List.of("a", "b")));
    }

    @Test
    void a_paraphrase_keeps_most_words() {
        var chance = new Random(1);
        for (int i = 0; i < 50; i++)
            assertThat(Paraphrase.of("I'm going to explain the needle because you need it.", chance))
                    .contains("needle", "going to");
    }
}
