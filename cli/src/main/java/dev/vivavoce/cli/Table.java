package dev.vivavoce.cli;

import java.util.ArrayList;
import java.util.List;

/// Rows of text in columns as wide as their widest cell.
public final class Table {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final String sides;

    /// @param sides alignment of each column: `<` left, as for words, `>` right, as for numbers
    public Table(String sides, String... head) {
        this.sides = sides;
        rows.add(List.of(head));
    }

    public Table row(String... cells) {
        rows.add(List.of(cells));
        return this;
    }

    public Table row(List<String> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    /// Each line ends with a line break, none with a space.
    @Override
    public String toString() {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        var widths = new int[columns];
        for (var row : rows) for (int i = 0; i < row.size(); i++) widths[i] = Math.max(widths[i], width(row.get(i)));
        var text = new StringBuilder();
        for (var row : rows) {
            var line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                var cell = row.get(i);
                var blank = " ".repeat(widths[i] - width(cell));
                line.append(i == 0 ? "" : GAP).append(sides.charAt(i) == '<' ? cell + blank : blank + cell);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /// Combining marks have no width of their own.
    private static int width(String cell) {
        return (int) cell.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .count();
    }
}
