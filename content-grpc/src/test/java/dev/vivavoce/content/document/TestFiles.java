package dev.vivavoce.content.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/// Files that learners could send, made as they are needed.
final class TestFiles {
    private static final String DOCX_TYPES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
              <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
              <Default Extension="xml" ContentType="application/xml"/>
              <Override PartName="/word/document.xml"
                ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
            </Types>
            """;
    private static final String DOCX_RELATIONS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
              <Relationship Id="rId1" Target="word/document.xml"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>
            </Relationships>
            """;
    private static final String DOCX_BEGIN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>""";
    private static final String DOCX_END = "</w:body></w:document>";

    private TestFiles() {}

    /// A PDF with a heading and lines on each page.
    ///
    /// @param pages the lines of each page; the first one is the heading
    static byte[] pdf(List<List<String>> pages) {
        try (var document = new PDDocument()) {
            for (var lines : pages) draw(document, lines);
            return bytes(document);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /// A PDF with a page of text, and one of which there is only a picture, on which nothing can be read.
    static byte[] scan() {
        try (var document = new PDDocument()) {
            draw(document, List.of("Hygiene", "The next page was scanned."));
            var page = new PDPage();
            document.addPage(page);
            var picture =
                    LosslessFactory.createFromImage(document, new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY));
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(picture, 0, 0, 600, 800);
            }
            return bytes(document);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /// A PDF that opens only with a password.
    static byte[] encryptedPdf() {
        try (var document = new PDDocument()) {
            draw(document, List.of("Secret", "Nobody should read this line."));
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            return bytes(document);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /// A PDF without a text.
    static byte[] emptyPdf() {
        return pdf(List.of(List.of()));
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static void draw(PDDocument document, List<String> lines) throws IOException {
        var page = new PDPage();
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            for (int i = 0; i < lines.size(); i++) {
                content.beginText();
                content.setFont(
                        new PDType1Font(i == 0 ? FontName.HELVETICA_BOLD : FontName.HELVETICA), i == 0 ? 20 : 11);
                content.newLineAtOffset(72, 720 - 30 * Math.min(i, 1) - 14 * i);
                content.showText(lines.get(i));
                content.endText();
            }
        }
    }

    /// A DOCX with a paragraph for each text.
    static byte[] docx(String... paragraphs) {
        var body = new StringBuilder();
        for (var paragraph : paragraphs)
            body.append("<w:p><w:r><w:t>").append(paragraph).append("</w:t></w:r></w:p>");
        return docx(body.toString(), 0);
    }

    /// A DOCX whose text unpacks to a thousand times its length.
    static byte[] bomb() {
        return docx("<w:p><w:r><w:t>Bang</w:t></w:r></w:p>", 120_000_000);
    }

    /// @param spaces that follow the body
    private static byte[] docx(String body, int spaces) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            entry(zip, "[Content_Types].xml", DOCX_TYPES);
            entry(zip, "_rels/.rels", DOCX_RELATIONS);
            entry(zip, "word/document.xml", DOCX_BEGIN + body);
            var some = new byte[100_000];
            Arrays.fill(some, (byte) ' ');
            for (int written = 0; written < spaces; written += some.length) zip.write(some);
            zip.write(DOCX_END.getBytes(StandardCharsets.UTF_8));
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
