package dev.vivavoce.content.extraction.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.extraction.document.Block;
import dev.vivavoce.content.extraction.document.DocumentType;
import dev.vivavoce.content.extraction.document.Page;
import dev.vivavoce.content.extraction.files.PdfDraft;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfReadingTest {
    private static final String HARBOUR =
            "The harbour was built in three summers. Stones came from the hill behind the town, and "
                    + "every family gave one worker for one month of each year until the wall was closed.";
    private static final String FISH =
            "Boats brought herring in spring and mackerel in autumn. What the town did not eat was "
                    + "salted in barrels and sold inland, where a barrel paid for a cow in good years.";

    @TempDir
    Path folder;

    @Test
    void headings_are_known_by_their_size_and_lines_are_joined_to_paragraphs() throws Exception {
        try (var draft = new PdfDraft().page()) {
            draft.text(draft.bold, 22, 72, 80, "A town by the sea");
            draft.text(draft.bold, 14, 72, 120, "Stones");
            float y = draft.paragraph(draft.regular, 11, 72, 145, 300, HARBOUR);
            draft.text(draft.bold, 11, 72, y + 12, "What they caught");
            draft.paragraph(draft.regular, 11, 72, y + 30, 300, FISH);
            assertThat(blocks(draft))
                    .containsExactly(
                            new Block.Heading(1, "A town by the sea"),
                            new Block.Heading(3, "Stones"),
                            new Block.Paragraph(HARBOUR),
                            new Block.Heading(4, "What they caught"),
                            new Block.Paragraph(FISH));
        }
    }

    @Test
    void words_divided_at_the_end_of_a_line_are_joined_and_compounds_keep_their_hyphen() throws Exception {
        try (var draft = new PdfDraft().page()) {
            draft.paragraph(
                    draft.regular,
                    11,
                    72,
                    80,
                    300,
                    "A mason is a crafts\u00ADman who cuts stone. Out-of-\u00ADdate tools were kept for the child\u00ADren.");
            assertThat(blocks(draft))
                    .containsExactly(new Block.Paragraph(
                            "A mason is a craftsman who cuts stone. Out-of-date tools were kept for the children."));
        }
    }

    @Test
    void two_columns_are_read_one_after_the_other_below_a_title_across_both() throws Exception {
        try (var draft = new PdfDraft().page()) {
            draft.text(draft.bold, 20, 72, 80, "The harbour and the fish of a town by the sea");
            draft.paragraph(draft.regular, 10, 72, 120, 215, HARBOUR + " " + HARBOUR);
            // The baselines of the columns differ.
            draft.paragraph(draft.regular, 10, 305, 125, 215, FISH + " " + FISH);
            assertThat(blocks(draft))
                    .containsExactly(
                            new Block.Heading(1, "The harbour and the fish of a town by the sea"),
                            new Block.Paragraph(HARBOUR + " " + HARBOUR),
                            new Block.Paragraph(FISH + " " + FISH));
        }
    }

    @Test
    void a_sentence_goes_on_in_the_next_column_and_on_the_next_page() throws Exception {
        try (var draft = new PdfDraft().page()) {
            draft.paragraph(draft.regular, 10, 72, 80, 215, FISH + " " + FISH + " The wall held until the great");
            draft.paragraph(
                    draft.regular, 10, 305, 80, 215, "storm of that winter. " + HARBOUR + " " + HARBOUR + " Nobody");
            draft.page().paragraph(draft.regular, 10, 72, 80, 400, "was hurt. " + FISH);
            var pages = pages(draft);
            assertThat(pages.get(0).text())
                    .contains("until the great storm of that winter.")
                    .endsWith(" Nobody was hurt.");
            assertThat(pages.get(1).text()).isEqualTo(FISH);
        }
    }

    @Test
    void headers_footers_and_page_numbers_are_left_out() throws Exception {
        try (var draft = new PdfDraft()) {
            for (int page = 1; page <= 6; page++) {
                draft.page();
                draft.text(draft.regular, 9, 72, 40, "A town by the sea, edition 2");
                draft.paragraph(draft.regular, 11, 72, 130, 400, "Part " + page + ". " + HARBOUR);
                draft.text(draft.regular, 9, 280, 800, "Page " + page + " of 6");
            }
            var pages = pages(draft);
            assertThat(pages).hasSize(6).allSatisfy(page -> {
                assertThat(page.text()).isEqualTo("Part " + page.number() + ". " + HARBOUR);
                assertThat(page.pageCount()).isEqualTo(6);
            });
        }
    }

    @Test
    void a_table_keeps_its_rows_and_a_cell_its_lines() throws Exception {
        try (var draft = new PdfDraft().page()) {
            draft.paragraph(draft.regular, 11, 72, 80, 400, HARBOUR);
            String[][] rows = {
                {"Fish", "Season", "Price of a barrel"},
                {"Herring", "spring", "12 crowns"},
                {"Mackerel", "autumn", "9 crowns,"}
            };
            float y = 180;
            for (var row : rows) {
                for (int column = 0; column < row.length; column++)
                    draft.text(draft.regular, 11, 72 + 130 * column, y, row[column]);
                y += 24;
            }
            draft.text(draft.regular, 11, 72 + 260, y - 11, "10 in Lent");
            draft.paragraph(draft.regular, 11, 72, y + 40, 400, FISH);
            assertThat(blocks(draft))
                    .containsExactly(
                            new Block.Paragraph(HARBOUR),
                            new Block.Table(List.of(
                                    List.of("Fish", "Season", "Price of a barrel"),
                                    List.of("Herring", "spring", "12 crowns"),
                                    List.of("Mackerel", "autumn", "9 crowns, 10 in Lent"))),
                            new Block.Paragraph(FISH));
        }
    }

    @Test
    void items_of_a_list_lose_their_marks() throws Exception {
        try (var draft = new PdfDraft().page()) {
            draft.paragraph(draft.regular, 11, 72, 80, 400, "A boat needs these things:");
            draft.text(draft.regular, 11, 72, 100, "1.")
                    .text(draft.regular, 11, 100, 100, "a net that is dry and whole, and long enough for");
            draft.text(draft.regular, 11, 100, 113, "the whole bay");
            draft.text(draft.regular, 11, 72, 130, "2.").text(draft.regular, 11, 100, 130, "a lamp");
            assertThat(blocks(draft))
                    .containsExactly(
                            new Block.Paragraph("A boat needs these things:"),
                            new Block.ListItem(0, "a net that is dry and whole, and long enough for the whole bay"),
                            new Block.ListItem(0, "a lamp"));
        }
    }

    @Test
    void a_number_or_an_initial_at_the_beginning_of_a_line_is_no_mark() throws Exception {
        try (var draft = new PdfDraft().page()) {
            draft.text(
                    draft.regular, 11, 72, 80, "A. Moss was born in the year of the great storm and left the town at");
            draft.text(draft.regular, 11, 72, 93, "12. She never came back.");
            assertThat(blocks(draft))
                    .containsExactly(
                            new Block.Paragraph(
                                    "A. Moss was born in the year of the great storm and left the town at 12. She never came back."));
        }
    }

    /// Arabic as a PDF holds it: the forms that letters have in print, from left to right.
    @Test
    void text_from_right_to_left_is_read_in_the_order_in_which_it_is_said() throws Exception {
        try (var draft = new PdfDraft().page()) {
            // بيت 12 كبير: in print, from the left, the last word first and its last letter first.
            var font = draft.meaning(Map.of(
                    'a', "\uFEAE", 'b', "\uFEF4", 'c', "\uFE92", 'd', "\uFEDB", 'e', "\uFE96", 'f', "\uFEF4", 'g',
                    "\uFE91", '1', "1", '2', "2", ' ', " "));
            draft.text(font, 12, 300, 80, "abcd 12 efg");
            assertThat(blocks(draft)).containsExactly(new Block.Paragraph("بيت 12 كبير"));
        }
    }

    @Test
    void every_page_is_given_once_and_in_order() throws Exception {
        try (var draft = new PdfDraft()) {
            for (int page = 1; page <= 40; page++)
                draft.page().paragraph(draft.regular, 11, 72, 100, 400, "Part " + page + ". " + HARBOUR);
            assertThat(pages(draft))
                    .extracting(Page::number)
                    .startsWith(1, 2, 3)
                    .hasSize(40);
        }
    }

    private List<Block> blocks(PdfDraft draft) throws InterruptedException {
        return Read.blocks(draft.save(folder.resolve("draft.pdf")), DocumentType.PDF);
    }

    private List<Page> pages(PdfDraft draft) throws InterruptedException {
        return Read.pages(draft.save(folder.resolve("draft.pdf")), DocumentType.PDF);
    }
}
