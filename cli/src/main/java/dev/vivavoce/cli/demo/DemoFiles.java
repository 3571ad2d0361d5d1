package dev.vivavoce.cli.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// The files that `demo learn` uploads: texts of this folder, laid out as a PDF and as a Word document. A line of a
/// text is a paragraph; it begins with `# ` or `## ` when it is a heading, and with `- ` when it is an item of a
/// list.
final class DemoFiles {
    private static final String ITEM = "- ";
    private static final float MARGIN = 72;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float LEADING = 1.35f;

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String MAIN_PART =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /// A line of a text.
    ///
    /// @param level of a heading, from 1; 0 for a paragraph
    private record Paragraph(int level, String text) {}

    private DemoFiles() {}

    /// A text of this folder.
    static String text(String name) {
        try (var stream = requireNonNull(DemoFiles.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Paragraph> paragraphs(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> {
                    int level = line.startsWith("## ") ? 2 : line.startsWith("# ") ? 1 : 0;
                    return new Paragraph(level, level == 0 ? line : line.substring(level + 1));
                })
                .toList();
    }

    static byte[] pdf(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument();
                var pages = new Pages(document)) {
            for (var paragraph : paragraphs(text)) pages.write(paragraph);
            pages.close();
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Writes paragraphs from the top of a page to its bottom, and continues on the next one.
    private static final class Pages implements AutoCloseable {
        private final PDFont regular = new PDType1Font(FontName.TIMES_ROMAN);
        private final PDFont bold = new PDType1Font(FontName.TIMES_BOLD);
        private final PDDocument document;
        private PDPageContentStream content;
        private float y;

        Pages(PDDocument document) throws IOException {
            this.document = document;
            content = page();
        }

        private PDPageContentStream page() throws IOException {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            y = PDRectangle.A4.getHeight() - MARGIN;
            return new PDPageContentStream(document, page);
        }

        void write(Paragraph paragraph) throws IOException {
            var font = paragraph.level() == 0 ? regular : bold;
            float size = switch (paragraph.level()) {
                case 1 -> 22;
                case 2 -> 15;
                default -> 12;
            };
            y -= size / 2;
            for (var line : broken(paragraph.text(), font, size)) {
                y -= size * LEADING;
                if (y < MARGIN) {
                    content.close();
                    content = page();
                    y -= size * LEADING;
                }
                content.beginText();
                content.setFont(font, size);
                content.newLineAtOffset(MARGIN, y);
                content.showText(line);
                content.endText();
            }
        }

        private static List<String> broken(String text, PDFont font, float size) throws IOException {
            var lines = new ArrayList<String>();
            var line = "";
            for (var word : text.split(" ", -1)) {
                var longer = line.isEmpty() ? word : line + " " + word;
                if (font.getStringWidth(longer) / 1000 * size > WIDTH) {
                    lines.add(line);
                    line = word;
                } else line = longer;
            }
            lines.add(line);
            return lines;
        }

        @Override
        public void close() throws IOException {
            content.close();
        }
    }

    /// The parts that a Word document must have (ECMA-376), the styles of its headings, and what marks the items of a
    /// list.
    static byte[] docx(String text) {
        var body = new StringBuilder();
        for (var paragraph : paragraphs(text)) {
            boolean isItem = paragraph.text().startsWith(ITEM);
            var style = isItem
                    ? "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
                    : paragraph.level() == 0
                            ? ""
                            : "<w:pPr><w:pStyle w:val=\"Heading" + paragraph.level() + "\"/></w:pPr>";
            var own = isItem ? paragraph.text().substring(ITEM.length()) : paragraph.text();
            body.append("<w:p>%s<w:r><w:t xml:space=\"preserve\">%s</w:t></w:r></w:p>".formatted(style, escaped(own)));
        }
        var styles = new StringBuilder();
        for (int level = 1; level <= 2; level++)
            styles.append(
                    "<w:style w:type=\"paragraph\" w:styleId=\"Heading%1$d\"><w:name w:val=\"heading %1$d\"/></w:style>"
                            .formatted(level));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="%1$scontent-types">\
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Override PartName="/word/document.xml" ContentType="%2$s"/>\
                    <Override PartName="/word/numbering.xml" ContentType="%3$s"/>\
                    <Override PartName="/word/styles.xml" ContentType="%4$s"/></Types>""".formatted(
                            PACKAGE, MAIN_PART, partType("numbering"), partType("styles")));
            part(zip, "_rels/.rels", relations(Map.of("officeDocument", "word/document.xml")));
            part(
                    zip,
                    "word/_rels/document.xml.rels",
                    relations(Map.of("numbering", "numbering.xml", "styles", "styles.xml")));
            part(zip, "word/numbering.xml", """
                    <w:numbering xmlns:w="%s"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">\
                    <w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>\
                    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>""".formatted(WORDS));
            part(zip, "word/styles.xml", "<w:styles xmlns:w=\"%s\">%s</w:styles>".formatted(WORDS, styles));
            part(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w=\"%s\"><w:body>%s</w:body></w:document>".formatted(WORDS, body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String partType(String part) {
        return MAIN_PART.replace("document.main", part);
    }

    /// @param targets by the type of the relation
    private static String relations(Map<String, String> targets) {
        var all = new StringBuilder();
        targets.forEach((type, target) -> all.append(
                "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(type, RELATIONS, type, target)));
        return "<Relationships xmlns=\"%srelationships\">%s</Relationships>".formatted(PACKAGE, all);
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml).getBytes(UTF_8));
        zip.closeEntry();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
