package dev.vivavoce.content.extraction.passage;

import dev.vivavoce.content.extraction.document.Block;
import dev.vivavoce.content.extraction.document.Span;
import dev.vivavoce.content.extraction.document.Words;
import java.util.ArrayList;
import java.util.List;

/// What a passage is made of and never cut: a sentence, a heading, a row of a table.
///
/// @param span in the text of the page
/// @param words how many it has
/// @param kind what it is
/// @param endsBlock whether it is the last of its block
record Unit(Span span, int words, Kind kind, boolean endsBlock) {
    enum Kind {
        SENTENCE,
        HEADING,
        ROW
    }

    /// Returns the units of a block that begins at `start` in its page.
    static List<Unit> of(Block block, int start) {
        var text = block.text();
        return switch (block) {
            case Block.Heading _ -> units(text, start, List.of(new Span(0, text.length())), Kind.HEADING);
            case Block.Paragraph _, Block.ListItem _ -> units(text, start, Sentences.of(text), Kind.SENTENCE);
            case Block.Table _ -> units(text, start, lines(text), Kind.ROW);
        };
    }

    private static List<Unit> units(String text, int start, List<Span> parts, Kind kind) {
        var units = new ArrayList<Unit>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            units.add(new Unit(
                    new Span(start + part.start(), start + part.end()),
                    Words.count(part.in(text)),
                    kind,
                    i == parts.size() - 1));
        }
        return units;
    }

    private static List<Span> lines(String text) {
        var lines = new ArrayList<Span>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(new Span(start, end));
            start = end + 1;
        }
        lines.add(new Span(start, text.length()));
        return lines;
    }
}
