package dev.vivavoce.content.extraction.child.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds what is no text of a page: headers and footers, which stand at the same place on pages near it and differ in
/// numbers only, and the number of the page.
final class RepeatedRows {
    /// How many rows at each edge can be headers or footers.
    private static final int EDGE_ROWS = 3;
    /// They stand in this share of the page's height at its edges.
    private static final float EDGE = 0.13f;
    /// How far two of them may differ in height, in points.
    private static final float SAME_HEIGHT = 4;

    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");
    /// `12`, `– 12 –`, `Page 12`, `12 of 30`, `xii`.
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "\\P{L}{0,4}\\p{L}{0,8}\\.? ?\\p{Nd}{1,4}(?:\\P{L}{1,3}\\p{L}{0,4} ?\\p{Nd}{1,4})?\\P{L}{0,4}|[ivxl]{1,7}");

    /// A header of a document with two pages is at most this long.
    private static final int SHORT = 60;

    private RepeatedRows() {}

    /// @param page the page
    /// @param others pages before and after it
    /// @param body how body text looks
    static List<Row> of(RawPage page, List<RawPage> others, BodyStyle body) {
        var repeated = new ArrayList<Row>();
        for (var row : edges(page)) {
            var line = row.joined();
            // Headings that differ in their number are different headings.
            boolean isHeading = body.headingLevel(line) > 0;
            long same = others.stream()
                    .filter(other -> edges(other).stream()
                            .anyMatch(one -> isSame(row, page, one, other)
                                    && (!isHeading || one.joined().text().equals(line.text()))))
                    .count();
            boolean isRepeated = others.size() > 1 ? same > 1 : same == 1 && isShort(line.text());
            boolean isPageNumber = !isHeading
                    && isOutermost(row, page)
                    && PAGE_NUMBER.matcher(line.text()).matches();
            if (isRepeated || isPageNumber) repeated.add(row);
        }
        return repeated;
    }

    private static boolean isSame(Row row, RawPage page, Row other, RawPage otherPage) {
        return Math.abs(fromEdge(other, otherPage) - fromEdge(row, page)) < SAME_HEIGHT
                && key(other).equals(key(row));
    }

    private static boolean isShort(String text) {
        return text.length() <= SHORT;
    }

    private static boolean isOutermost(Row row, RawPage page) {
        return row.equals(page.rows().getFirst()) || row.equals(page.rows().getLast());
    }

    private static List<Row> edges(RawPage page) {
        var rows = page.rows();
        var edges = new ArrayList<Row>();
        for (int i = 0; i < rows.size(); i++) {
            boolean isAtEdge = i < EDGE_ROWS || i >= rows.size() - EDGE_ROWS;
            float share = rows.get(i).baseline() / page.height();
            if (isAtEdge && (share < EDGE || share > 1 - EDGE)) edges.add(rows.get(i));
        }
        return edges;
    }

    /// Returns the distance from the upper edge, or from the lower one as a negative number.
    private static float fromEdge(Row row, RawPage page) {
        return row.baseline() < page.height() / 2 ? row.baseline() : row.baseline() - page.height();
    }

    private static String key(Row row) {
        return NUMBER.matcher(row.joined().text()).replaceAll("#");
    }
}
