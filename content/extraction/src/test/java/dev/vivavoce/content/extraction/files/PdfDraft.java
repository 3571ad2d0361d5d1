package dev.vivavoce.content.extraction.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.jspecify.annotations.Nullable;

/// A PDF that is laid out by hand: text at places, and paragraphs whose lines are broken at a width. Points count
/// from the upper left corner of an A4 page.
public final class PdfDraft implements AutoCloseable {
    private static final float LEADING = 1.2f;

    public final PDFont regular = new PDType1Font(FontName.TIMES_ROMAN);
    public final PDFont bold = new PDType1Font(FontName.TIMES_BOLD);
    public final PDDocument document = new PDDocument();
    private @Nullable PDPageContentStream content;

    /// Begins a page.
    public PdfDraft page() {
        endPage();
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try {
            content = new PDPageContentStream(document, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public PdfDraft text(PDFont font, float size, float x, float y, String text) {
        try {
            content().beginText();
            content().setFont(font, size);
            content().newLineAtOffset(x, PDRectangle.A4.getHeight() - y);
            content().showText(text);
            content().endText();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes a paragraph and returns where the line after it would stand. A word that ends with a soft hyphen is
    /// divided there, with a hyphen, and the line ends.
    public float paragraph(PDFont font, float size, float x, float y, float width, String text) {
        float at = y;
        for (var line : lines(font, size, width, text)) {
            text(font, size, x, at, line);
            at += LEADING * size;
        }
        return at;
    }

    public PdfDraft image(BufferedImage image, float x, float y, float width, float height) {
        try {
            var picture = LosslessFactory.createFromImage(document, image);
            content().drawImage(picture, x, PDRectangle.A4.getHeight() - y - height, width, height);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns a font whose codes mean other characters: the PDF says what, as fonts of other scripts do.
    public PDFont meaning(Map<Character, String> characters) {
        var map = new StringBuilder(
                "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def\n"
                        + "1 begincodespacerange <00> <FF> endcodespacerange\n");
        map.append(characters.size()).append(" beginbfchar\n");
        characters.forEach((code, text) -> {
            map.append("<%02X> <".formatted((int) code));
            text.chars().forEach(unit -> map.append("%04X".formatted(unit)));
            map.append(">\n");
        });
        map.append("endbfchar endcmap end end");
        try {
            var stream = new PDStream(document);
            try (var out = stream.createOutputStream()) {
                out.write(map.toString().getBytes(StandardCharsets.US_ASCII));
            }
            var plain = new PDType1Font(FontName.HELVETICA);
            plain.getCOSObject().setItem(COSName.TO_UNICODE, stream);
            // Read again, with the map.
            return new PDType1Font(plain.getCOSObject());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path save(Path file) {
        endPage();
        try {
            document.save(file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        endPage();
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDPageContentStream content() {
        if (content == null) throw new IllegalStateException("no page yet");
        return content;
    }

    private void endPage() {
        try {
            if (content != null) content.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        content = null;
    }

    private static List<String> lines(PDFont font, float size, float width, String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            int hyphen = word.indexOf('\u00AD');
            if (hyphen >= 0) {
                lines.add((line.isEmpty() ? "" : line + " ")
                        + word.substring(0, hyphen)
                        + (word.charAt(hyphen - 1) == '-' ? "" : "-"));
                line = new StringBuilder(word.substring(hyphen + 1));
            } else if (!line.isEmpty() && width(font, size, line + " " + word) > width) {
                lines.add(line.toString());
                line = new StringBuilder(word);
            } else {
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
        }
        if (!line.isEmpty()) lines.add(line.toString());
        return lines;
    }

    private static float width(PDFont font, float size, String text) {
        try {
            return font.getStringWidth(text) / 1000 * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
