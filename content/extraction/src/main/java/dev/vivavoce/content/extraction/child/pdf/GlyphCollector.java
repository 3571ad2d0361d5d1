package dev.vivavoce.content.extraction.child.pdf;

import static java.util.stream.Collectors.groupingBy;

import dev.vivavoce.content.extraction.document.UnreadableDocumentException;
import dev.vivavoce.content.extraction.document.UnreadableDocumentException.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Collects the glyphs of a page. PDFBox decodes them, drops those that are printed twice for a bold look, and merges
/// accents; where they belong in the text is decided later.
final class GlyphCollector extends PDFTextStripper {
    private static final int MOST_GLYPHS = 300_000;
    private static final float BOLD_WEIGHT = 600;

    private final Map<PDFont, Boolean> bold = new HashMap<>();
    private int count;
    private List<List<Glyph>> glyphs = List.of();

    GlyphCollector() throws IOException {
        setShouldSeparateByBeads(false);
        // Pages are processed one by one, not as a run of pages that PDFBox counts.
        setStartPage(0);
    }

    /// Returns the glyphs of a page by the direction they are read in, the direction with most glyphs first.
    List<List<Glyph>> of(PDPage page) throws IOException {
        count = 0;
        glyphs = List.of();
        processPage(page);
        return glyphs;
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (++count > MOST_GLYPHS)
            throw new UnreadableDocumentException(Reason.TOO_COMPLEX, "more than " + MOST_GLYPHS + " glyphs on a page");
        super.processTextPosition(text);
    }

    @Override
    protected void writePage() {
        var byDirection = getCharactersByArticle().stream()
                .flatMap(Collection::stream)
                .filter(position ->
                        position.getUnicode() != null && !position.getUnicode().isEmpty())
                .collect(groupingBy(TextPosition::getDir));
        glyphs = byDirection.values().stream()
                .sorted(Comparator.comparingInt((List<TextPosition> same) -> same.size())
                        .reversed())
                .map(same -> {
                    var list = new ArrayList<Glyph>(same.size());
                    for (var position : same) list.add(glyph(position));
                    return (List<Glyph>) list;
                })
                .toList();
    }

    private Glyph glyph(TextPosition position) {
        float size = Math.abs(position.getYScale());
        return new Glyph(
                position.getUnicode(),
                position.getXDirAdj(),
                position.getYDirAdj(),
                position.getWidthDirAdj(),
                size > 0 ? size : Math.max(1, position.getHeightDir()),
                bold.computeIfAbsent(position.getFont(), GlyphCollector::isBold),
                position.getWidthOfSpace());
    }

    private static boolean isBold(PDFont font) {
        var name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
        if (name.contains("bold") || name.contains("black") || name.contains("heavy")) return true;
        var descriptor = font.getFontDescriptor();
        return descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT);
    }
}
