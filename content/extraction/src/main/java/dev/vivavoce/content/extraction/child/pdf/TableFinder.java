package dev.vivavoce.content.extraction.child.pdf;

import dev.vivavoce.content.extraction.document.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds tables: rows with several lines that stand below one another. Text that continues a cell on the next line
/// goes to that cell.
final class TableFinder {
    /// Rows further apart than this, in font sizes, are not in one table.
    private static final float MOST_GAP = 4;
    /// Lines of one cell are closer than this, in font sizes.
    private static final float CELL_LEADING = 1.5f;

    private final boolean rightToLeft;

    TableFinder(boolean rightToLeft) {
        this.rightToLeft = rightToLeft;
    }

    /// A table.
    ///
    /// @param end the row after its last one
    record Found(List<List<String>> rows, int end) {}

    /// Returns the table that begins with the row `start`; null when none does.
    @Nullable
    Found at(List<Row> rows, int start) {
        if (rows.get(start).lines().size() < 2) return null;
        int end = start + 1;
        int full = 1;
        var columns = columns(rows.subList(start, end));
        for (int i = start + 1; i < rows.size(); i++) {
            var row = rows.get(i);
            float gap = row.baseline() - rows.get(i - 1).baseline();
            float size = row.lines().getFirst().size();
            if (gap > MOST_GAP * size) break;
            if (row.lines().size() >= 2) {
                if (!isAligned(row, columns)) break;
                full++;
                end = i + 1;
                columns = columns(rows.subList(start, end));
            } else if (gap <= CELL_LEADING * size && columnOf(row.lines().getFirst(), columns) > 0) {
                end = i + 1;
            } else if (columnOf(row.lines().getFirst(), columns) != 0) {
                break;
            }
        }
        if (full < 2) return null;
        return new Found(cells(rows.subList(start, end), columns), end);
    }

    private static boolean isAligned(Row row, List<Column> columns) {
        return row.lines().stream()
                        .mapToInt(line -> columnOf(line, columns))
                        .filter(column -> column >= 0)
                        .distinct()
                        .count()
                >= 2;
    }

    /// The columns are those of the row with most lines, as wide as everything that is in one of them only.
    private static List<Column> columns(List<Row> rows) {
        var widest = rows.stream()
                .max(Comparator.comparingInt((Row row) -> row.lines().size()))
                .orElseThrow();
        var columns = new ArrayList<Column>();
        for (var line : widest.lines()) columns.add(new Column(line.left(), line.right()));
        for (var row : rows) {
            for (var line : row.lines()) {
                int only = columnOf(line, columns);
                if (only >= 0) columns.set(only, columns.get(only).with(line));
            }
        }
        return columns;
    }

    /// Returns the only column that the line touches; -1 when it touches several or none.
    private static int columnOf(Line line, List<Column> columns) {
        int found = -1;
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).touches(line)) continue;
            if (found >= 0) return -1;
            found = i;
        }
        return found;
    }

    private List<List<String>> cells(List<Row> rows, List<Column> columns) {
        var table = new ArrayList<List<String>>();
        float before = 0;
        for (var row : rows) {
            var cells = new ArrayList<>(Collections.nCopies(columns.size(), ""));
            for (var line : row.lines()) {
                int column = nearest(line, columns);
                cells.set(column, joined(cells.get(column), line.text()));
            }
            boolean continues = !table.isEmpty()
                    && cells.getFirst().isEmpty()
                    && row.baseline() - before
                            <= CELL_LEADING * row.lines().getFirst().size();
            if (continues) {
                var above = table.getLast();
                for (int i = 0; i < cells.size(); i++) above.set(i, joined(above.get(i), cells.get(i)));
            } else {
                table.add(cells);
            }
            before = row.baseline();
        }
        return rightToLeft ? table.stream().map(List::reversed).toList() : table;
    }

    private static String joined(String cell, String more) {
        var joined = new StringBuilder(cell);
        Texts.join(joined, more);
        return joined.toString();
    }

    private static int nearest(Line line, List<Column> columns) {
        int nearest = 0;
        for (int i = 1; i < columns.size(); i++)
            if (columns.get(i).distance(line) < columns.get(nearest).distance(line)) nearest = i;
        return nearest;
    }

    private record Column(float left, float right) {
        boolean touches(Line line) {
            return line.left() < right && line.right() > left;
        }

        Column with(Line line) {
            return new Column(Math.min(left, line.left()), Math.max(right, line.right()));
        }

        float distance(Line line) {
            if (touches(line)) return Math.max(left, line.left()) - Math.min(right, line.right());
            return line.left() >= right ? line.left() - right : left - line.right();
        }
    }
}
