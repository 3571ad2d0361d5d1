package dev.vivavoce.content.extraction.child.docx;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/// A table of a DOCX while it is read. A table in a cell becomes a part of the cell's text.
final class DocxTable {
    private final List<List<String>> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();

    void beginRow() {
        rows.add(new ArrayList<>());
    }

    void beginCell() {
        cell.setLength(0);
    }

    void append(String text) {
        if (text.isEmpty()) return;
        if (!cell.isEmpty()) cell.append(' ');
        cell.append(text);
    }

    void endCell() {
        if (rows.isEmpty()) beginRow();
        rows.getLast().add(cell.toString());
        cell.setLength(0);
    }

    /// Returns the rows that have text.
    List<List<String>> rows() {
        return rows.stream()
                .filter(row -> row.stream().anyMatch(one -> !one.isEmpty()))
                .toList();
    }

    /// Returns the table as a part of a cell.
    String text() {
        return rows().stream()
                .map(row -> row.stream().filter(one -> !one.isEmpty()).collect(joining(", ")))
                .collect(joining("; "));
    }
}
