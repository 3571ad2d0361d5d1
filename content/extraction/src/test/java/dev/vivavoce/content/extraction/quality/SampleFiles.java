package dev.vivavoce.content.extraction.quality;

import dev.vivavoce.content.extraction.document.DocumentType;
import dev.vivavoce.content.extraction.files.PdfDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/// Lays samples out as documents look: the story is a DOCX, the others are PDFs, the paper with two columns.
final class SampleFiles {
    private static final float TOP = 90;
    private static final float BOTTOM = 740;
    private static final float LEFT = 70;
    private static final float WIDTH = 455;
    private static final float COLUMN = 216;
    private static final float CELL = 115;
    private static final float SIZE = 10.5f;

    private final Sample sample;
    private final PdfDraft draft;
    private float x = LEFT;
    private float width = WIDTH;
    private float y = BOTTOM + 1;
    private float columnTop = TOP;

    private SampleFiles(Sample sample, PdfDraft draft) {
        this.sample = sample;
        this.draft = draft;
    }

    static DocumentType type(Sample sample) {
        return sample.name().equals("story") ? DocumentType.DOCX : DocumentType.PDF;
    }

    static Path write(Sample sample, Path folder) throws IOException {
        var file = folder.resolve(sample.name());
        if (type(sample) == DocumentType.DOCX) return docx(sample, file);
        try (var draft = new PdfDraft()) {
            new SampleFiles(sample, draft).pdf();
            return draft.save(file);
        }
    }

    private static Path docx(Sample sample, Path file) throws IOException {
        try (var document = new XWPFDocument();
                var out = Files.newOutputStream(file)) {
            var title = CTStyle.Factory.newInstance();
            title.setType(STStyleType.PARAGRAPH);
            title.setStyleId("T");
            title.addNewName().setVal("Title");
            document.createStyles().addStyle(new XWPFStyle(title));
            for (var line : sample.lines()) {
                var paragraph = document.createParagraph();
                if (line.startsWith("# ")) paragraph.setStyle("T");
                paragraph.createRun().setText(line.startsWith("# ") ? line.substring(2) : line);
            }
            document.write(out);
            return file;
        }
    }

    private void pdf() {
        boolean columns = sample.name().equals("paper");
        for (var line : sample.lines()) {
            if (y > BOTTOM) turn(columns);
            if (line.startsWith("# ")) {
                text(draft.bold, 18, line.substring(2));
                if (columns) {
                    width = COLUMN;
                    columnTop = y;
                }
            } else if (line.startsWith("## ")) {
                y += 6;
                text(draft.bold, 12.5f, line.substring(3));
            } else if (line.startsWith("- ")) {
                draft.text(draft.regular, SIZE, x, y, "\u2022");
                y = draft.paragraph(draft.regular, SIZE, x + 18, y, width - 18, line.substring(2)) + 3;
            } else if (line.startsWith("| ")) {
                cells(line);
            } else {
                text(draft.regular, SIZE, line);
            }
        }
    }

    private void turn(boolean columns) {
        if (columns && x == LEFT && width == COLUMN) {
            x = LEFT + WIDTH - COLUMN;
            y = columnTop;
            return;
        }
        draft.page();
        draft.text(draft.regular, 8.5f, LEFT, 45, sample.lines().getFirst().substring(2));
        x = LEFT;
        y = TOP;
        columnTop = TOP;
    }

    private void text(PDFont font, float size, String text) {
        y = draft.paragraph(font, size, x, y, width, text) + 6;
    }

    private void cells(String line) {
        var cells = List.of(line.substring(2, line.length() - 2).split(" \\| "));
        for (int i = 0; i < cells.size(); i++) draft.text(draft.regular, SIZE, x + CELL * i, y, cells.get(i));
        y += 18;
    }
}
