package dev.vivavoce.content.extraction.child.pdf;

import java.util.ArrayList;
import java.util.List;

/// Puts the rows of a page into the order in which they are read. Where a page has columns of text, the left column
/// comes before the right one, or after it in text from right to left. What crosses the gutter between columns
/// divides the page into bands.
final class Columns {
    private static final int MOST_COLUMNS_DEPTH = 3;
    /// How many lines each column has at least.
    private static final int LEAST_LINES = 4;
    /// How long most lines of a column of text are at least, in characters. Cells of tables are shorter.
    private static final int LEAST_CHARACTERS = 14;
    /// Where gutters are looked for, in points.
    private static final float STEP = 2;

    private final boolean rightToLeft;

    Columns(boolean rightToLeft) {
        this.rightToLeft = rightToLeft;
    }

    /// Returns the rows as flows without columns, in reading order.
    List<List<Row>> order(List<Row> rows) {
        var flows = new ArrayList<List<Row>>();
        order(rows, MOST_COLUMNS_DEPTH, flows);
        return flows;
    }

    private void order(List<Row> rows, int depth, List<List<Row>> flows) {
        float gutter = depth == 0 || rows.size() < LEAST_LINES ? Float.NaN : gutter(rows);
        if (Float.isNaN(gutter)) {
            if (!rows.isEmpty()) flows.add(rows);
            return;
        }
        var flow = new ArrayList<Row>();
        for (var run : runs(rows, gutter)) {
            var band = Band.of(run, gutter);
            if (!band.isColumns()) {
                flow.addAll(run);
                continue;
            }
            if (!flow.isEmpty()) flows.add(List.copyOf(flow));
            flow.clear();
            order(rightToLeft ? band.right : band.left, depth - 1, flows);
            order(rightToLeft ? band.left : band.right, depth - 1, flows);
        }
        if (!flow.isEmpty()) flows.add(flow);
    }

    /// Returns the middle of the gutter with most lines beside it; NaN when there is none.
    private static float gutter(List<Row> rows) {
        float left = (float) rows.stream().mapToDouble(Row::left).min().orElse(0);
        float right = (float) rows.stream().mapToDouble(Row::right).max().orElse(0);
        int best = 0;
        float first = Float.NaN;
        float last = Float.NaN;
        boolean within = false;
        for (float x = left + 0.1f * (right - left); x < right - 0.1f * (right - left); x += STEP) {
            int lines = 0;
            for (var run : runs(rows, x)) {
                var band = Band.of(run, x);
                if (band.isColumns()) lines += band.lines();
            }
            if (lines > best) {
                best = lines;
                first = x;
                within = true;
            } else if (lines < best) {
                within = false;
            }
            if (within) last = x;
        }
        return (first + last) / 2;
    }

    /// Divides the rows into runs: rows that cross x, each alone, and between them those that do not.
    private static List<List<Row>> runs(List<Row> rows, float x) {
        var runs = new ArrayList<List<Row>>();
        var run = new ArrayList<Row>();
        for (var row : rows) {
            if (row.lines().stream().anyMatch(line -> crosses(line, x))) {
                if (!run.isEmpty()) runs.add(run);
                runs.add(List.of(row));
                run = new ArrayList<>();
            } else {
                run.add(row);
            }
        }
        if (!run.isEmpty()) runs.add(run);
        return runs;
    }

    private static boolean crosses(Line line, float x) {
        float margin = 0.3f * line.size();
        return line.left() < x + margin && line.right() > x - margin;
    }

    /// Rows that stand left and right of a gutter.
    private record Band(List<Row> left, List<Row> right) {
        static Band of(List<Row> rows, float x) {
            var left = new ArrayList<Row>();
            var right = new ArrayList<Row>();
            for (var row : rows) {
                var before =
                        row.lines().stream().filter(line -> line.left() < x).toList();
                var after =
                        row.lines().stream().filter(line -> line.left() >= x).toList();
                if (!before.isEmpty()) left.add(new Row(before));
                if (!after.isEmpty()) right.add(new Row(after));
            }
            return new Band(left, right);
        }

        int lines() {
            return left.size() + right.size();
        }

        boolean isColumns() {
            return left.size() >= LEAST_LINES
                    && right.size() >= LEAST_LINES
                    && isText(left)
                    && isText(right)
                    && areBeside();
        }

        private static boolean isText(List<Row> column) {
            var lengths = column.stream()
                    .flatMap(row -> row.lines().stream())
                    .map(line -> line.text().length())
                    .sorted()
                    .toList();
            return lengths.get(lengths.size() / 2) >= LEAST_CHARACTERS;
        }

        private boolean areBeside() {
            float top = Math.max(left.getFirst().baseline(), right.getFirst().baseline());
            float bottom = Math.min(left.getLast().baseline(), right.getLast().baseline());
            return bottom - top >= 0.5f * Math.min(height(left), height(right));
        }

        private static float height(List<Row> column) {
            return column.getLast().baseline() - column.getFirst().baseline();
        }
    }
}
