package dev.vivavoce.quiz.maker;

import dev.vivavoce.quiz.language.Piece;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A cell of a table that its row and its column name.
///
/// @param row the number of its row
/// @param others other values of its column
record Cell(String column, String name, String value, List<String> others, Piece row) {
    private static final Pattern LETTERS = Pattern.compile(".*\\p{L}.*");
    private static final int LONGEST = 40;

    String prompt() {
        return "According to the table, what is the “" + column + "” for “" + name + "”?";
    }

    /// Finds the cells of the tables in a passage whose first row is a header.
    static List<Cell> of(List<Piece> pieces) {
        var cells = new ArrayList<Cell>();
        int from = 0;
        while (from < pieces.size()) {
            int to = from;
            int width = cells(pieces.get(from)).size();
            while (to < pieces.size()
                    && pieces.get(to).form() == Piece.Form.ROW
                    && cells(pieces.get(to)).size() == width) to++;
            if (to - from >= 4) table(pieces.subList(from, to), cells);
            from = Math.max(to, from + 1);
        }
        return cells;
    }

    private static List<String> cells(Piece row) {
        return List.of(row.text().split(" \\| ", -1)).stream()
                .map(String::strip)
                .toList();
    }

    private static void table(List<Piece> rows, List<Cell> found) {
        var header = cells(rows.getFirst());
        boolean named = header.stream().allMatch(cell -> LETTERS.matcher(cell).matches());
        if (!named) return;
        var names = rows.stream().map(row -> cells(row).getFirst()).toList();
        if (new HashSet<>(names).size() < names.size()) return;
        for (int column = 1; column < header.size(); column++) column(rows, header.get(column), column, found);
    }

    private static void column(List<Piece> rows, String title, int column, List<Cell> found) {
        var body = rows.subList(1, rows.size());
        var values = body.stream().map(row -> cells(row).get(column)).toList();
        for (int i = 0; i < body.size(); i++) {
            var value = values.get(i);
            var name = cells(body.get(i)).getFirst();
            boolean fits = !value.isEmpty()
                    && value.length() <= LONGEST
                    && LETTERS.matcher(name).matches();
            if (!fits) continue;
            var others = new ArrayList<String>();
            for (var other : values)
                if (!other.isEmpty()
                        && other.length() <= LONGEST
                        && !other.toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT))
                        && isDigit(other) == isDigit(value)
                        && !others.contains(other)) others.add(other);
            found.add(new Cell(title, name, value, List.copyOf(others), body.get(i)));
        }
    }

    private static boolean isDigit(String value) {
        return Character.isDigit(value.codePointAt(0));
    }
}
