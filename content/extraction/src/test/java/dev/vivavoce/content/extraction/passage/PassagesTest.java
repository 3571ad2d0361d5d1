package dev.vivavoce.content.extraction.passage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.extraction.document.Block;
import dev.vivavoce.content.extraction.document.Page;
import dev.vivavoce.content.extraction.document.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PassagesTest {
    private static final String SENTENCE = "Every family gave one worker for one month of each year.";

    @Test
    void passages_of_plain_prose_have_sixty_to_ninety_words() {
        var passages = Passages.of(List.of(page(1, 1, new Block.Paragraph(repeat(SENTENCE, 40)))));
        assertThat(passages)
                .allSatisfy(passage -> assertThat(Words.count(passage.text())).isBetween(60, 90));
        assertThat(passages.stream()
                        .mapToInt(passage -> passage.sentences().size())
                        .sum())
                .isEqualTo(40);
    }

    @Test
    void a_passage_stays_on_its_page_and_in_its_section() {
        var first = page(
                1,
                2,
                new Block.Paragraph(SENTENCE),
                new Block.Heading(1, "Stones"),
                new Block.Heading(2, "Where they came from"),
                new Block.Paragraph(SENTENCE));
        var second = page(2, 2, new Block.Paragraph(SENTENCE));
        var passages = Passages.of(List.of(first, second));
        assertThat(passages)
                .extracting(Passage::text)
                .containsExactly(SENTENCE, "Stones\n\nWhere they came from\n\n" + SENTENCE, SENTENCE);
        assertThat(passages.get(0).section()).isNull();
        var section = new Section(1, 2, "Where they came from", 1, SENTENCE.length() + 10);
        assertThat(passages.get(1).section()).isEqualTo(section);
        assertThat(passages.get(2).section()).isEqualTo(section);
        assertThat(passages).extracting(Passage::page).containsExactly(1, 1, 2);
        assertThat(passages).extracting(Passage::index).containsExactly(0, 1, 2);
    }

    @Test
    void headings_and_rows_of_tables_are_no_sentences() {
        var page = page(
                1,
                1,
                new Block.Heading(1, "Fish."),
                new Block.Table(List.of(List.of("Herring", "spring."), List.of("Mackerel", "autumn."))),
                new Block.ListItem(0, "Salt it."));
        var passage = Passages.of(List.of(page)).getFirst();
        assertThat(passage.text()).isEqualTo(page.text());
        assertThat(passage.sentences())
                .singleElement()
                .satisfies(sentence -> assertThat(sentence.in(page.text())).isEqualTo("Salt it."));
    }

    @Test
    void a_sentence_longer_than_a_passage_is_not_cut() {
        var endless = repeat("and then another word", 40) + ".";
        var passages = Passages.of(List.of(page(1, 1, new Block.Paragraph(SENTENCE + " And " + endless))));
        assertThat(passages).extracting(Passage::text).containsExactly(SENTENCE, "And " + endless);
    }

    @Test
    void abbreviations_and_initials_end_no_sentence() {
        var text = "Dr. A. Moss met Mrs. Lane at 5 p.m. on Monday. They spoke of tools, e.g. of saws. Was it late? No!";
        assertThat(Sentences.of(text))
                .extracting(sentence -> sentence.in(text))
                .containsExactly(
                        "Dr. A. Moss met Mrs. Lane at 5 p.m. on Monday.",
                        "They spoke of tools, e.g. of saws.",
                        "Was it late?",
                        "No!");
    }

    @Test
    void the_text_of_a_passage_is_exactly_that_part_of_its_page_and_nothing_is_lost() {
        var random = new Random(3);
        for (int run = 0; run < 300; run++) {
            var pages = new ArrayList<Page>();
            int count = 1 + random.nextInt(4);
            for (int number = 1; number <= count; number++) pages.add(page(number, count, blocks(random)));
            var passages = Passages.of(pages);
            for (var page : pages) {
                var text = page.text();
                int end = 0;
                for (var passage : passages) {
                    if (passage.page() != page.number()) continue;
                    assertThat(passage.span().in(text)).isEqualTo(passage.text());
                    assertThat(passage.sentences()).allSatisfy(sentence -> {
                        assertThat(sentence.start())
                                .isGreaterThanOrEqualTo(passage.span().start());
                        assertThat(sentence.end())
                                .isLessThanOrEqualTo(passage.span().end());
                    });
                    assertThat(text.substring(end, passage.span().start())).isBlank();
                    end = passage.span().end();
                }
                assertThat(text.substring(end)).isBlank();
            }
        }
    }

    private static Block[] blocks(Random random) {
        var words = List.of(
                "stone", "Dr.", "wall.", "Who?", "جدار", "。", "壁が高い。", "e.g.", "\uD834\uDD1E", "5.3", "\"Yes.\"", "A");
        var blocks = new Block[random.nextInt(8)];
        for (int i = 0; i < blocks.length; i++) {
            var text = new StringBuilder("x");
            for (int j = random.nextInt(150); j > 0; j--)
                text.append(' ').append(words.get(random.nextInt(words.size())));
            blocks[i] = switch (random.nextInt(4)) {
                case 0 -> new Block.Heading(1 + random.nextInt(6), text.toString());
                case 1 -> new Block.ListItem(0, text.toString());
                case 2 -> new Block.Table(List.of(List.of(text.toString(), "y"), List.of("", text.toString())));
                default -> new Block.Paragraph(text.toString());
            };
        }
        return blocks;
    }

    private static Page page(int number, int count, Block... blocks) {
        return new Page(number, count, blocks.length == 0 ? Page.Kind.BLANK : Page.Kind.TEXT, List.of(blocks));
    }

    private static String repeat(String text, int times) {
        return (text + " ").repeat(times).strip();
    }
}
