package dev.vivavoce.content.extraction.child.pdf;

import dev.vivavoce.content.extraction.child.text.ListMark;
import dev.vivavoce.content.extraction.document.Block;
import dev.vivavoce.content.extraction.document.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes blocks of the rows of a flow: lines belong to one paragraph until a gap, an indent, another size, a mark
/// of a list or a short line at the end of a sentence says otherwise.
final class FlowBlocks {
    private static final float PARAGRAPH_GAP = 1.35f;
    private static final float OTHER_SIZE = 0.12f;
    /// In font sizes.
    private static final float INDENT = 0.8f;
    /// A line that ends this share of the flow's width before its end is a short one.
    private static final float SHORT = 0.25f;
    /// How far items of inner lists are moved in, in font sizes.
    private static final float LIST_INDENT = 2.2f;
    private static final int DEEPEST = 5;

    private final List<Row> rows;
    private final BodyStyle body;
    private final boolean rightToLeft;
    private final float left;
    private final float right;
    private final float leading;
    private final List<Block> blocks = new ArrayList<>();

    private final StringBuilder text = new StringBuilder();
    private int headingLevel;
    private int itemDepth = -1;
    private float itemStart;
    private @Nullable Line previous;

    private FlowBlocks(List<Row> rows, BodyStyle body, boolean rightToLeft) {
        this.rows = rows;
        this.body = body;
        this.rightToLeft = rightToLeft;
        left = (float) rows.stream().mapToDouble(Row::left).min().orElse(0);
        right = (float) rows.stream().mapToDouble(Row::right).max().orElse(0);
        leading = leading(rows);
    }

    static List<Block> of(List<Row> rows, BodyStyle body, boolean rightToLeft) {
        var flow = new FlowBlocks(rows, body, rightToLeft);
        flow.read();
        return flow.blocks;
    }

    private void read() {
        var tables = new TableFinder(rightToLeft);
        for (int i = 0; i < rows.size(); ) {
            var table = tables.at(rows, i);
            if (table == null) {
                add(rows.get(i).joined());
                i++;
            } else {
                end();
                blocks.add(new Block.Table(table.rows()));
                i = table.end();
            }
        }
        end();
    }

    private void add(Line line) {
        int level = body.headingLevel(line);
        var item = level == 0 && canBeItem(line) ? ListMark.without(line.text()) : Optional.<String>empty();
        boolean goesOn = previous != null
                && level == headingLevel
                && item.isEmpty()
                && !isApart(previous, line)
                && (level > 0 || !beginsParagraph(previous, line));
        if (!goesOn) {
            end();
            headingLevel = level;
            if (item.isPresent()) {
                itemStart = start(line);
                itemDepth = Math.clamp((int) (itemStart / (LIST_INDENT * line.size())), 0, DEEPEST);
            }
        }
        Texts.join(text, item.orElse(line.text()));
        previous = line;
    }

    /// A number in the middle of a sentence can come to stand at the beginning of a line.
    private boolean canBeItem(Line line) {
        return ListMark.isBullet(line.text())
                || itemDepth >= 0
                || previous == null
                || isApart(previous, line)
                || Texts.endsSentence(previous.text());
    }

    private boolean isApart(Line before, Line line) {
        float gap = line.baseline() - before.baseline();
        return gap > PARAGRAPH_GAP * Math.max(leading, line.size())
                || gap < 0
                || Math.abs(line.size() - before.size()) > OTHER_SIZE * before.size();
    }

    private boolean beginsParagraph(Line before, Line line) {
        boolean endsShort = end(before) < (1 - SHORT) * (right - left) && Texts.endsSentence(before.text());
        if (itemDepth >= 0) return endsShort && start(line) < itemStart + INDENT / 2 * line.size();
        boolean isIndented = start(line) > start(before) + INDENT * line.size() && start(before) < INDENT * line.size();
        return endsShort || isIndented;
    }

    /// Returns how far from the edge where lines begin a line begins.
    private float start(Line line) {
        return rightToLeft ? right - line.right() : line.left() - left;
    }

    private float end(Line line) {
        return rightToLeft ? right - line.left() : line.right() - left;
    }

    private void end() {
        if (!text.isEmpty()) {
            var whole = Texts.clean(text.toString());
            if (headingLevel > 0) blocks.add(new Block.Heading(headingLevel, whole));
            else if (itemDepth >= 0) blocks.add(new Block.ListItem(itemDepth, whole));
            else blocks.add(new Block.Paragraph(whole));
        }
        text.setLength(0);
        headingLevel = 0;
        itemDepth = -1;
        previous = null;
    }

    /// Returns the distance of most lines from the next.
    private static float leading(List<Row> rows) {
        var gaps = new ArrayList<Float>();
        for (int i = 1; i < rows.size(); i++) {
            float gap = rows.get(i).baseline() - rows.get(i - 1).baseline();
            if (gap > 0) gaps.add(gap);
        }
        float size = rows.getFirst().lines().getFirst().size();
        if (gaps.size() < 3) return 1.2f * size;
        gaps.sort(null);
        return Math.min(gaps.get(gaps.size() / 2), 2.5f * size);
    }
}
