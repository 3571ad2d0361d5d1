package dev.vivavoce.content.extraction.document;

import static java.util.stream.Collectors.joining;

import java.util.List;

/// A part of a page, in reading order. No text begins or ends with white space, or holds control characters but the
/// ends of lines; right-to-left text is in logical order.
public sealed interface Block {
    /// Returns the block as text. A table has a line for each row.
    String text();

    /// A heading.
    ///
    /// @param level from 1, the highest, to 6
    record Heading(int level, String text) implements Block {
        public Heading {
            if (level < 1 || level > 6) throw new IllegalArgumentException("level: " + level + " (expected: 1 to 6)");
        }
    }

    /// A paragraph, its lines joined.
    record Paragraph(String text) implements Block {}

    /// An item of a list, without its mark.
    ///
    /// @param depth 0 for an item that is in no other item
    record ListItem(int depth, String text) implements Block {
        public ListItem {
            if (depth < 0) throw new IllegalArgumentException("depth: " + depth + " (expected: >= 0)");
        }
    }

    /// A table.
    ///
    /// @param rows from top to bottom, each with its cells in reading order; rows can differ in length, cells can
    ///     be empty
    record Table(List<List<String>> rows) implements Block {
        private static final String BETWEEN_CELLS = " | ";

        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }

        @Override
        public String text() {
            return rows.stream().map(cells -> String.join(BETWEEN_CELLS, cells)).collect(joining("\n"));
        }
    }
}
