package dev.vivavoce.content.extraction.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.extraction.document.Block;
import dev.vivavoce.content.extraction.document.DocumentType;
import dev.vivavoce.content.extraction.document.Page;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextReadingTest {
    @TempDir
    Path folder;

    @Test
    void lines_broken_at_a_width_are_joined_and_short_ones_are_not() throws Exception {
        assertThat(text("""
                        The harbour was built in three summers by the fam-
                        ilies of the town, each of which gave one worker
                        for a month.

                        Herring in spring
                        Mackerel in autumn
                        """))
                .containsExactly(
                        new Block.Paragraph(
                                "The harbour was built in three summers by the families of the town, each of which gave one worker for a month."),
                        new Block.Paragraph("Herring in spring"),
                        new Block.Paragraph("Mackerel in autumn"));
    }

    @Test
    void encodings_are_told_by_their_marks_or_by_their_bytes() throws Exception {
        var text = "Grüße aus Łódź";
        for (var encoding : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
            assertThat(text(text.getBytes(encoding))).containsExactly(new Block.Paragraph(text));
        }
        assertThat(text("\uFEFF" + text)).containsExactly(new Block.Paragraph(text));
        assertThat(text("Grüße – 5 €".getBytes(Charset.forName("windows-1252"))))
                .containsExactly(new Block.Paragraph("Grüße – 5 €"));
    }

    @Test
    void form_feeds_and_length_begin_pages_and_a_paragraph_longer_than_a_page_is_cut_after_a_sentence()
            throws Exception {
        assertThat(Read.pages(write("One.\fTwo.".getBytes(StandardCharsets.UTF_8)), DocumentType.TEXT))
                .extracting(Page::text)
                .containsExactly("One.", "Two.");
        var sentence = "One of many sentences with a few words.";
        var long1 = (sentence + " ").repeat(1_000).strip();
        var pages = Read.pages(write(long1.getBytes(StandardCharsets.UTF_8)), DocumentType.TEXT);
        assertThat(pages)
                .hasSizeBetween(16, 18)
                .allSatisfy(page -> assertThat(page.text()).startsWith("One of").endsWith("few words."));
        assertThat(String.join(" ", pages.stream().map(Page::text).toList())).isEqualTo(long1);
    }

    @Test
    void markdown_is_read_as_its_reader_sees_it() throws Exception {
        var file = write("""
                # A town *by the sea*

                The [harbour](https://example.org/harbour) was **built**
                in three summers.<br>

                - Herring
                  - in spring
                1. Mackerel

                | Fish    | Season |
                |---------|--------|
                | Herring | spring |

                <script>alert(1)</script>

                ```
                a  = 1
                ```
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(Read.blocks(file, DocumentType.MARKDOWN))
                .containsExactly(
                        new Block.Heading(1, "A town by the sea"),
                        new Block.Paragraph("The harbour was built in three summers."),
                        new Block.ListItem(0, "Herring"),
                        new Block.ListItem(1, "in spring"),
                        new Block.ListItem(0, "Mackerel"),
                        new Block.Table(List.of(List.of("Fish", "Season"), List.of("Herring", "spring"))),
                        new Block.Paragraph("a = 1"));
    }

    private List<Block> text(String text) throws Exception {
        return text(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Block> text(byte[] bytes) throws Exception {
        return Read.blocks(write(bytes), DocumentType.TEXT);
    }

    private Path write(byte[] bytes) throws Exception {
        return Files.write(folder.resolve("text.txt"), bytes);
    }
}
