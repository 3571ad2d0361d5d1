package dev.vivavoce.bench.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// Makes a PDF like a book: about 450 words a page in sentences, a heading on some pages, a header and a number
/// on all.
public final class LongPdf {
    private static final float SIZE = 10.5f;
    private static final float LEADING = 13;
    private static final float MARGIN = 70;
    private static final int LINES = 50;
    private static final int HEADING_EVERY = 4;

    private static final List<String> STARTS =
            List.of("The nurse", "A visitor", "Every patient", "The older doctor", "Nobody", "Her sister");
    private static final List<String> VERBS =
            List.of("asked about", "explained", "wrote down", "forgot", "talked over", "remembered");
    private static final List<String> THINGS = List.of(
            "the new dressing",
            "a long journey",
            "the evening round",
            "a letter from home",
            "the price of the tablets",
            "an open window");
    private static final List<String> ENDS = List.of(
            "before the shift ended",
            "while it rained",
            "in plain words",
            "because the form asked for it",
            "and went back to the ward",
            "without a second thought");

    private final Random random = new Random(300);
    private final PDFont regular = new PDType1Font(FontName.TIMES_ROMAN);
    private final PDFont bold = new PDType1Font(FontName.TIMES_BOLD);

    private LongPdf() {}

    /// @param pages how many pages it has
    public static byte[] of(int pages) throws IOException {
        var book = new LongPdf();
        try (var document = new PDDocument()) {
            for (int number = 1; number <= pages; number++) book.add(document, number);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private void add(PDDocument document, int number) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        float width = PDRectangle.A4.getWidth() - 2 * MARGIN;
        try (var content = new PDPageContentStream(document, page)) {
            show(content, regular, 9, 40, "A book of the ward");
            show(content, regular, 9, 810, Integer.toString(number));
            if (number % HEADING_EVERY == 1)
                show(content, bold, 15, 75, "Chapter " + (number / HEADING_EVERY + 1) + ": " + choice(THINGS));
            var line = new StringBuilder();
            for (int i = 0; i < LINES; ) {
                for (var word : sentence().split(" ")) {
                    if (regular.getStringWidth(line + " " + word) / 1000 * SIZE > width && i < LINES) {
                        show(content, regular, SIZE, 100 + LEADING * i++, line.toString());
                        line.setLength(0);
                    }
                    if (!line.isEmpty()) line.append(' ');
                    line.append(word);
                }
            }
        }
    }

    private static void show(PDPageContentStream content, PDFont font, float size, float y, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(MARGIN, PDRectangle.A4.getHeight() - y);
        content.showText(text);
        content.endText();
    }

    private String sentence() {
        return "%s %s %s %s.".formatted(choice(STARTS), choice(VERBS), choice(THINGS), choice(ENDS));
    }

    private String choice(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
