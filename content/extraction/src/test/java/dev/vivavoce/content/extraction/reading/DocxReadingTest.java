package dev.vivavoce.content.extraction.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.content.extraction.document.Block;
import dev.vivavoce.content.extraction.document.DocumentType;
import dev.vivavoce.content.extraction.document.Page;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

class DocxReadingTest {
    @TempDir
    Path folder;

    @Test
    void headings_are_known_by_their_styles_and_by_those_they_are_based_on() throws Exception {
        try (var document = new XWPFDocument()) {
            style(document, "Ttl", "Title", null);
            style(document, "berschrift2", "heading 2", null);
            style(document, "Own", "Chapter of ours", "berschrift2");
            paragraph(document, "Ttl", "A town by the sea");
            paragraph(document, "Own", "Stones");
            paragraph(document, null, "The harbour was built in three summers.");
            assertThat(blocks(document))
                    .containsExactly(
                            new Block.Heading(1, "A town by the sea"),
                            new Block.Heading(2, "Stones"),
                            new Block.Paragraph("The harbour was built in three summers."));
        }
    }

    @Test
    void lists_and_tables_keep_their_shape() throws Exception {
        try (var document = new XWPFDocument()) {
            for (int depth = 0; depth < 2; depth++) {
                var item = document.createParagraph();
                item.setNumID(BigInteger.ONE);
                item.setNumILvl(BigInteger.valueOf(depth));
                item.createRun().setText("item " + depth);
            }
            var table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Fish");
            table.getRow(0).getCell(1).setText("Season");
            table.getRow(1).getCell(0).setText("Herring");
            table.getRow(1).getCell(1).setText("spring");
            assertThat(blocks(document))
                    .containsExactly(
                            new Block.ListItem(0, "item 0"),
                            new Block.ListItem(1, "item 1"),
                            new Block.Table(List.of(List.of("Fish", "Season"), List.of("Herring", "spring"))));
        }
    }

    @Test
    void pages_end_at_breaks() throws Exception {
        try (var document = new XWPFDocument()) {
            paragraph(document, null, "The first page.");
            document.createParagraph().createRun().addBreak(BreakType.PAGE);
            paragraph(document, null, "The second page.");
            var third = document.createParagraph();
            third.setPageBreak(true);
            third.createRun().setText("The third page.");
            assertThat(pages(document))
                    .extracting(Page::text)
                    .containsExactly("The first page.", "The second page.", "The third page.");
        }
    }

    @Test
    void pages_without_breaks_end_by_length() throws Exception {
        try (var document = new XWPFDocument()) {
            for (int i = 0; i < 30; i++)
                paragraph(document, null, "One of many sentences with a few words. ".repeat(10));
            assertThat(pages(document)).hasSize(5).allSatisfy(page -> {
                assertThat(page.pageCount()).isEqualTo(5);
                assertThat(page.words()).isBetween(300, 500);
            });
        }
    }

    @Test
    void deleted_text_is_left_out_and_runs_are_joined() throws Exception {
        try (var document = new XWPFDocument()) {
            var paragraph = document.createParagraph();
            paragraph.createRun().setText("The har");
            paragraph.getCTP().addNewDel().addNewR().addNewDelText().setStringValue("deleted");
            paragraph.createRun().setText("bour ");
            paragraph.getCTP().addNewIns().addNewR().addNewT().setStringValue("is new.");
            assertThat(blocks(document)).containsExactly(new Block.Paragraph("The harbour is new."));
        }
    }

    @Test
    void footnotes_follow_the_text() throws Exception {
        try (var document = new XWPFDocument()) {
            paragraph(document, null, "The wall is old.");
            document.createFootnote().createParagraph().createRun().setText("It was built by the first settlers.");
            assertThat(blocks(document))
                    .containsExactly(
                            new Block.Paragraph("The wall is old."),
                            new Block.Paragraph("It was built by the first settlers."));
        }
    }

    private static void style(XWPFDocument document, String id, String name, @Nullable String basedOn) {
        var style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        if (basedOn != null) style.addNewBasedOn().setVal(basedOn);
        document.createStyles().addStyle(new XWPFStyle(style));
    }

    private static void paragraph(XWPFDocument document, @Nullable String style, String text) {
        var paragraph = document.createParagraph();
        if (style != null) paragraph.setStyle(style);
        paragraph.createRun().setText(text);
    }

    private List<Block> blocks(XWPFDocument document) throws IOException, InterruptedException {
        return Read.blocks(save(document), DocumentType.DOCX);
    }

    private List<Page> pages(XWPFDocument document) throws IOException, InterruptedException {
        return Read.pages(save(document), DocumentType.DOCX);
    }

    private Path save(XWPFDocument document) throws IOException {
        var file = folder.resolve("document.docx");
        try (var out = Files.newOutputStream(file)) {
            document.write(out);
        }
        return file;
    }
}
