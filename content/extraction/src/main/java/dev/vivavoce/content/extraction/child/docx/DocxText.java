package dev.vivavoce.content.extraction.child.docx;

import dev.vivavoce.content.extraction.child.flow.FlowPages;
import dev.vivavoce.content.extraction.child.text.PageSink;
import dev.vivavoce.content.extraction.document.Block;
import dev.vivavoce.content.extraction.document.UnreadableDocumentException;
import dev.vivavoce.content.extraction.document.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads the text of a DOCX: paragraphs, headings, lists, tables, text boxes and footnotes. Deleted text, codes of
/// fields and tables of contents are left out. Elements are known by their local names: those of drawings (`a:p`,
/// `a:t`) mean the same.
///
/// A DOCX has pages where its author or its word processor has noted breaks, else by length.
public final class DocxText {
    /// The text of ten thousand pages.
    private static final int MOST_CHARACTERS = 20_000_000;

    private final DocxStyles styles;
    private final FlowPages pages;
    private final Deque<DocxParagraph> paragraphs = new ArrayDeque<>();
    private final Deque<DocxTable> tables = new ArrayDeque<>();
    private boolean bold;
    private int characters;

    private DocxText(DocxStyles styles, FlowPages pages) {
        this.styles = styles;
        this.pages = pages;
    }

    public static void read(Path file, PageSink sink) throws IOException {
        try (var parts = new DocxPackage(file)) {
            var main = parts.mainPart();
            var folder = main.substring(0, main.lastIndexOf('/') + 1);
            var pages = new FlowPages();
            var text = new DocxText(DocxStyles.read(parts, folder + "styles.xml"), pages);
            text.read(
                    parts.open(main).orElseThrow(() -> new UnreadableDocumentException(Reason.BROKEN, "no main part")));
            var notes = parts.open(folder + "footnotes.xml");
            if (notes.isPresent()) text.read(notes.get());
            var found = pages.pages();
            sink.started(found.size());
            for (var blocks : found) sink.read(blocks);
        } catch (XMLStreamException e) {
            throw new UnreadableDocumentException(Reason.BROKEN, "XML that is not well-formed");
        }
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        int skipped = 0;
        boolean inText = false;
        while (DocxPackage.next(xml)) {
            if (xml.isStartElement()) {
                var name = xml.getLocalName();
                // What a fallback holds, its choice holds too.
                if (skipped > 0 || name.equals("Fallback") || name.equals("del") || name.equals("moveFrom")) skipped++;
                else inText = name.equals("t");
                if (skipped == 0) start(name, xml);
            } else if (xml.isEndElement()) {
                inText = false;
                if (skipped > 0) skipped--;
                else end(xml.getLocalName());
            } else if (xml.isCharacters() && inText && skipped == 0 && !paragraphs.isEmpty()) {
                append(xml.getText());
            }
        }
    }

    private void append(String text) {
        characters += text.length();
        if (characters > MOST_CHARACTERS)
            throw new UnreadableDocumentException(Reason.TOO_LARGE, "more than " + MOST_CHARACTERS + " characters");
        paragraphs.element().append(text, bold);
    }

    private void start(String name, XMLStreamReader xml) {
        switch (name) {
            case "p" -> {
                paragraphs.push(new DocxParagraph());
                bold = false;
            }
            case "tbl" -> tables.push(new DocxTable());
            case "tr" -> {
                if (!tables.isEmpty()) tables.element().beginRow();
            }
            case "tc" -> {
                if (!tables.isEmpty()) tables.element().beginCell();
            }
            case "r" -> bold = false;
            default -> {
                if (!paragraphs.isEmpty()) inParagraph(paragraphs.element(), name, xml);
            }
        }
    }

    private void inParagraph(DocxParagraph paragraph, String name, XMLStreamReader xml) {
        var value = DocxPackage.attribute(xml, "val").orElse("");
        switch (name) {
            case "pStyle" -> paragraph.style = value;
            case "outlineLvl" -> paragraph.outlineLevel = DocxStyles.outlineLevel(value);
            case "ilvl" ->
                paragraph.depth = value.length() == 1 ? Math.max(0, Character.digit(value.charAt(0), 10)) : 0;
            case "numId" -> paragraph.numbering = value.equals("0") ? 0 : 1;
            case "b" -> bold = isOn(value);
            case "pageBreakBefore" -> paragraph.breakBefore |= isOn(value);
            case "lastRenderedPageBreak" -> paragraph.breakHere();
            case "sectPr" -> paragraph.breakAfter = true;
            case "type" -> paragraph.breakAfter &= !value.equals("continuous");
            case "br" -> {
                if (DocxPackage.attribute(xml, "type").orElse("").equals("page")) paragraph.breakHere();
                else paragraph.append(" ", bold);
            }
            case "tab", "cr", "ptab" -> paragraph.append(" ", bold);
            case "noBreakHyphen" -> paragraph.append("-", bold);
            default -> {}
        }
    }

    private static boolean isOn(String value) {
        return !value.equals("0") && !value.equals("false") && !value.equals("off");
    }

    private void end(String name) {
        switch (name) {
            case "p" -> {
                if (!paragraphs.isEmpty()) endParagraph(paragraphs.pop());
            }
            case "tc" -> {
                if (!tables.isEmpty()) tables.element().endCell();
            }
            case "tbl" -> {
                if (!tables.isEmpty()) endTable(tables.pop());
            }
            default -> {}
        }
    }

    private void endParagraph(DocxParagraph paragraph) {
        if (!tables.isEmpty()) {
            tables.element().append(paragraph.cleanText());
            return;
        }
        if (paragraph.breakBefore) pages.breakPage();
        if (!paragraph.isEmpty() && !styles.isContents(paragraph.style)) pages.add(paragraph.block(styles));
        if (paragraph.breakAfter) pages.breakPage();
    }

    private void endTable(DocxTable table) {
        if (!tables.isEmpty()) {
            tables.element().append(table.text());
            return;
        }
        var rows = table.rows();
        if (rows.isEmpty()) return;
        boolean frame = rows.stream().allMatch(row -> row.size() == 1);
        if (frame) rows.forEach(row -> pages.add(new Block.Paragraph(row.getFirst())));
        else pages.add(new Block.Table(rows));
    }
}
