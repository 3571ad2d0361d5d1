package dev.vivavoce.content.extraction.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.extraction.digest.CentralSentences.Candidate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CentralSentencesTest {
    private static final List<Candidate> TEXT = List.of(
            new Candidate("Clean hands protect patients and nurses from infections on every ward.", 0),
            new Candidate("The weather was fine on that long and quiet summer morning.", 0),
            new Candidate("Nurses clean their hands before they touch patients on the ward.", 1),
            new Candidate("On every ward, clean hands protect nurses and patients from infections.", 1),
            new Candidate("Do patients know why nurses clean their hands on the ward?", 1),
            new Candidate("Infections spread from hands that nobody has cleaned since the last patient.", 2));

    @Test
    void the_sentences_that_share_most_are_chosen_in_the_order_of_the_text() {
        var chosen = CentralSentences.of(TEXT, "en", 2);
        assertThat(chosen).hasSize(2).isSorted().doesNotContain(1, 4);
    }

    @Test
    void nearly_the_same_is_not_chosen_twice() {
        var chosen = CentralSentences.of(TEXT, "en", 6);
        assertThat(chosen).doesNotContainSequence(0, 3);
        assertThat(chosen.contains(0) && chosen.contains(3)).isFalse();
    }

    @Test
    void nothing_is_chosen_from_nothing() {
        assertThat(CentralSentences.of(List.of(), "en", 5)).isEmpty();
        assertThat(CentralSentences.of(List.of(new Candidate("Yes.", 0)), "en", 5))
                .isEmpty();
    }
}
