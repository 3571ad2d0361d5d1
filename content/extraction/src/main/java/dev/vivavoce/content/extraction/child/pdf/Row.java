package dev.vivavoce.content.extraction.child.pdf;

import dev.vivavoce.content.extraction.child.text.ListMark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The glyphs on one baseline of a page, from left to right; with columns or in a table there are several lines.
///
/// @param lines at least one
record Row(List<Line> lines) {
    /// Glyphs whose baselines differ by less than this share of the font size are on one baseline: raised and lowered
    /// numbers are.
    private static final float SAME_BASELINE = 0.45f;
    /// A gap wider than this share of the font size may be one between columns.
    private static final float COLUMN_GAP = 1.1f;

    float baseline() {
        return lines.getFirst().baseline();
    }

    float left() {
        return lines.getFirst().left();
    }

    float right() {
        return lines.getLast().right();
    }

    /// All of it as one line.
    Line joined() {
        var line = lines.getFirst();
        for (var next : lines.subList(1, lines.size())) line = line.with(next);
        return line;
    }

    /// Returns the rows of a page from top to bottom.
    static List<Row> of(List<Glyph> glyphs) {
        var sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::baseline));
        var rows = new ArrayList<Row>();
        var row = new ArrayList<Glyph>();
        float baseline = 0;
        float size = 0;
        for (var glyph : sorted) {
            boolean starts = row.isEmpty();
            if (!starts && glyph.baseline() - baseline > SAME_BASELINE * Math.max(size, glyph.size())) {
                add(rows, row);
                row = new ArrayList<>();
                starts = true;
            }
            if (starts || glyph.size() > 1.2f * size) {
                baseline = glyph.baseline();
                size = glyph.size();
            }
            row.add(glyph);
        }
        add(rows, row);
        return rows;
    }

    private static void add(List<Row> rows, List<Glyph> glyphs) {
        glyphs.sort(Comparator.comparingDouble(Glyph::x));
        var lines = new ArrayList<Line>();
        var run = new ArrayList<Glyph>();
        float right = 0;
        for (var glyph : glyphs) {
            if (glyph.text().isBlank()) {
                if (!run.isEmpty()) run.add(glyph);
                continue;
            }
            if (!run.isEmpty() && glyph.x() - right > COLUMN_GAP * glyph.size()) {
                lines.add(Line.of(run));
                run = new ArrayList<>();
            }
            right = run.isEmpty() ? glyph.right() : Math.max(right, glyph.right());
            run.add(glyph);
        }
        if (!run.isEmpty()) lines.add(Line.of(run));
        lines.removeIf(line -> line.text().isEmpty());
        // The mark of a list is far from its item.
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (ListMark.isAlone(lines.get(i).text())) lines.set(i, lines.get(i).with(lines.remove(i + 1)));
        }
        if (!lines.isEmpty()) rows.add(new Row(List.copyOf(lines)));
    }
}
