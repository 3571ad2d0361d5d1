package dev.vivavoce.content.extraction.child.flow;

import dev.vivavoce.content.extraction.child.text.ListMark;
import dev.vivavoce.content.extraction.child.text.PageSink;
import dev.vivavoce.content.extraction.document.Block;
import dev.vivavoce.content.extraction.document.Texts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads plain text. Paragraphs stand between empty lines. A paragraph whose lines were broken at a fixed width is
/// joined; otherwise each of its lines is a paragraph. Form feeds begin pages.
public final class PlainText {
    /// Lines of a paragraph that was broken at a fixed width are this long, but for the last one.
    private static final int LEAST_WIDTH = 45;
    private static final int MOST_WIDTH = 120;

    private PlainText() {}

    public static void read(String text, PageSink sink) throws IOException {
        var flow = new FlowPages();
        for (var page : text.split("\f", -1)) {
            flow.breakPage();
            var lines = new ArrayList<String>();
            page.lines().map(Texts::clean).forEach(line -> {
                if (line.isEmpty()) {
                    paragraphs(lines, flow);
                    lines.clear();
                } else {
                    lines.add(line);
                }
            });
            paragraphs(lines, flow);
        }
        var pages = flow.pages();
        sink.started(pages.size());
        for (var blocks : pages) sink.read(blocks);
    }

    private static void paragraphs(List<String> lines, FlowPages flow) {
        boolean broken = areBroken(lines);
        var paragraph = new StringBuilder();
        boolean item = false;
        for (var line : lines) {
            // A number in the middle of a sentence can come to stand at the beginning of a line.
            boolean canBeItem =
                    !broken || item || paragraph.isEmpty() || ListMark.isBullet(line) || Texts.endsSentence(paragraph);
            var afterMark = canBeItem ? ListMark.without(line) : Optional.<String>empty();
            if (!broken || afterMark.isPresent()) {
                end(paragraph, item, flow);
                item = afterMark.isPresent();
            }
            Texts.join(paragraph, afterMark.orElse(line));
        }
        end(paragraph, item, flow);
    }

    private static void end(StringBuilder paragraph, boolean item, FlowPages flow) {
        if (paragraph.isEmpty()) return;
        var text = paragraph.toString();
        flow.add(item ? new Block.ListItem(0, text) : new Block.Paragraph(text));
        paragraph.setLength(0);
    }

    private static boolean areBroken(List<String> lines) {
        return lines.size() > 1
                && lines.subList(0, lines.size() - 1).stream()
                        .allMatch(line -> line.length() >= LEAST_WIDTH && line.length() <= MOST_WIDTH
                                || ListMark.without(line).isPresent());
    }
}
