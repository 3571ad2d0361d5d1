package dev.vivavoce.content.extraction.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PassageSearchTest {
    private static final PassageIndex TOWN = PassageIndex.of(
            "en",
            List.of(
                    "The harbour was built in three summers.",
                    "Boats brought herrings in spring.",
                    "A barrel of salted herring paid for a cow.",
                    "The wall was closed in the third year."),
            null);

    @Test
    void words_are_found_in_all_their_forms_and_marked() {
        var hits = PassageSearch.find(List.of(TOWN), "How were harbours BUILT?", null, 10);
        assertThat(hits).singleElement().satisfies(hit -> {
            assertThat(hit.passage()).isZero();
            assertThat(hit.coverage()).isEqualTo(1);
            assertThat(hit.words())
                    .extracting(span -> span.in("The harbour was built in three summers."))
                    .containsExactly("harbour", "built");
        });
    }

    @Test
    void rare_words_count_more_and_what_is_not_there_lowers_the_coverage() {
        var hits = PassageSearch.find(List.of(TOWN), "herring cow elephant", null, 10);
        assertThat(hits).extracting(Hit::passage).containsExactly(2, 1);
        assertThat(hits.get(0).coverage())
                .isBetween(0.3, 0.8)
                .isGreaterThan(hits.get(1).coverage());
    }

    @Test
    void nothing_is_found_for_words_that_say_nothing() {
        assertThat(PassageSearch.find(List.of(TOWN), "what is the", null, 10)).isEmpty();
        assertThat(PassageSearch.find(List.of(TOWN), "", null, 10)).isEmpty();
        assertThat(PassageSearch.find(List.of(), "herring", null, 10)).isEmpty();
    }

    @Test
    void meaning_finds_what_shares_no_word_and_both_together_beat_either() {
        var index = PassageIndex.of(
                "en",
                List.of("Fish were sold.", "The cow slept.", "Herring was bought.", "It rained."),
                List.of(vector(0.9f), vector(0.1f), vector(0.8f), vector(0)));
        var hits = PassageSearch.find(List.of(index), "Who bought herring?", vector(1), 3);
        assertThat(hits).extracting(Hit::passage).containsExactly(2, 0, 1);
        assertThat(hits.get(1).similarity()).isCloseTo(0.9, within(1e-6));
        assertThat(hits.get(1).coverage()).isZero();
    }

    @Test
    void documents_of_several_languages_are_searched_together_each_by_its_own_words() {
        var german = PassageIndex.of("de", List.of("Die Häuser am Hafen.", "Der Fisch."), null);
        var japanese = PassageIndex.of("ja", List.of("港は三年で作られた。", "魚を売る。"), null);
        var documents = List.of(TOWN, german, japanese);
        assertThat(PassageSearch.find(documents, "hauser", null, 5))
                .singleElement()
                .satisfies(
                        hit -> assertThat(List.of(hit.index(), hit.passage())).containsExactly(1, 0));
        assertThat(PassageSearch.find(documents, "三年", null, 5))
                .singleElement()
                .satisfies(
                        hit -> assertThat(List.of(hit.index(), hit.passage())).containsExactly(2, 0));
    }

    @Test
    void one_index_of_all_passages_finds_in_the_order_of_many_small_ones() {
        var random = new Random(5);
        var texts = new ArrayList<String>();
        for (int i = 0; i < 60; i++) texts.add(text(random));
        var whole = PassageIndex.of("en", texts, null);
        var parts = List.of(
                PassageIndex.of("en", texts.subList(0, 20), null), PassageIndex.of("en", texts.subList(20, 60), null));
        for (int i = 0; i < 50; i++) {
            var query = text(random);
            assertThat(PassageSearch.find(parts, query, null, 20).stream().map(hit -> hit.index() * 20 + hit.passage()))
                    .containsExactlyElementsOf(PassageSearch.find(List.of(whole), query, null, 20).stream()
                            .map(Hit::passage)
                            .toList());
        }
    }

    @Test
    void limits_and_vectors_are_checked() {
        assertThatThrownBy(() -> PassageSearch.find(List.of(TOWN), "herring", null, 0))
                .hasMessage("limit: 0 (expected: 1 to 100)");
        assertThatThrownBy(() -> PassageIndex.of("en", List.of("a"), List.of())).hasMessage("vectors: 0 (expected: 1)");
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = 0; i < 12; i++)
            text.append((char) ('b' + random.nextInt(20)))
                    .append("ola")
                    .append(random.nextInt(3))
                    .append(' ');
        return text.toString();
    }

    private static float[] vector(float share) {
        return new float[] {share, (float) Math.sqrt(1 - share * share)};
    }
}
