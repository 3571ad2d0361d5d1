package dev.vivavoce.content.extraction.child.pdf;

import dev.vivavoce.content.extraction.document.Block;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;

/// The rows of a page, before it is known what they are.
///
/// @param page the page itself, for its picture
/// @param height in the direction in which its text is read
/// @param rows of the direction that most text is read in
/// @param sideways rows of other directions: labels at the edge of a figure, a table turned by a quarter
record RawPage(PDPage page, float height, List<Row> rows, List<Row> sideways) {
    static RawPage of(PDPage page, List<List<Glyph>> glyphs) {
        var rows = glyphs.isEmpty() ? List.<Row>of() : Row.of(glyphs.getFirst());
        var sideways = new ArrayList<Row>();
        for (var other : glyphs.subList(Math.min(1, glyphs.size()), glyphs.size())) sideways.addAll(Row.of(other));
        var box = page.getCropBox();
        float lowest = rows.isEmpty() ? 0 : rows.getLast().baseline();
        boolean isTurned = page.getRotation() % 180 != 0;
        return new RawPage(page, Math.max(lowest, isTurned ? box.getWidth() : box.getHeight()), rows, sideways);
    }

    /// Returns the page's blocks in reading order, without the rows in `repeated`.
    List<Block> blocks(List<Row> repeated, BodyStyle body) {
        var own = rows.stream().filter(row -> !repeated.contains(row)).toList();
        var blocks = new ArrayList<Block>();
        add(own, body, blocks);
        add(sideways, body, blocks);
        return blocks;
    }

    private static void add(List<Row> rows, BodyStyle body, List<Block> blocks) {
        var sample = new StringBuilder();
        rows.forEach(row -> row.lines().forEach(line -> sample.append(line.text())));
        boolean rightToLeft = LogicalOrder.isRightToLeft(sample);
        for (var flow : new Columns(rightToLeft).order(rows)) {
            var more = FlowBlocks.of(flow, body, rightToLeft);
            if (!blocks.isEmpty() && !more.isEmpty()) Continuation.join(blocks, more);
            blocks.addAll(more);
        }
        blocks.removeIf(block -> block.text().isEmpty());
    }
}
