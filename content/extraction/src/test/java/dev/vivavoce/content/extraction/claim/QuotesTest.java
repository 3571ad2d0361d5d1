package dev.vivavoce.content.extraction.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotesTest {
    private static final String PASSAGE = "Returning books\n\nMembers may borrow eight books for four weeks. "
            + "Bring them back to the desk. A lost card costs 12.50 euros.";

    @Test
    void the_sentence_with_most_of_the_words_is_quoted() {
        assertThat(quote("What does a lost card cost?")).isEqualTo("A lost card costs 12.50 euros.");
        assertThat(quote("How many weeks may members borrow?"))
                .isEqualTo("Members may borrow eight books for four weeks.");
    }

    @Test
    void a_heading_is_quoted_with_what_follows_it() {
        assertThat(quote("returning")).isEqualTo("Returning books\n\nMembers may borrow eight books for four weeks.");
    }

    @Test
    void without_a_common_word_all_is_quoted_up_to_the_bound() {
        assertThat(quote("zebra")).isEqualTo(PASSAGE);
        assertThat(Quotes.best(PASSAGE, "zebra", "en", 30).in(PASSAGE)).isEqualTo("Returning books\n\nMembers may");
        assertThat(Quotes.best("𝒳".repeat(20), "zebra", "en", 5).in("𝒳".repeat(20)))
                .isEqualTo("𝒳𝒳");
    }

    private static String quote(String query) {
        return Quotes.best(PASSAGE, query, "en", 1_000).in(PASSAGE);
    }
}
