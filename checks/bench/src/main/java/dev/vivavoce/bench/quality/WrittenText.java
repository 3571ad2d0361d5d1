package dev.vivavoce.bench.quality;

import dev.vivavoce.cli.Refusal;
import dev.vivavoce.content.extraction.document.Block;
import dev.vivavoce.content.extraction.document.Page;
import dev.vivavoce.content.extraction.passage.Passages;
import dev.vivavoce.quiz.question.Passage;
import dev.vivavoce.quiz.question.Source;
import dev.vivavoce.quiz.question.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A text of content/extraction's quality tests, cut into passages as a document is, and what is asked of it. In its
/// file `# ` begins a title, `## ` a heading, `- ` an item, `| ` a row of a table, `? ` a question with a few words of
/// its passage behind `=>`.
///
/// @param name the name of its file
/// @param asked the questions
public record WrittenText(String name, Source source, List<Asked> asked) {
    private static final List<String> NAMES = List.of("leaflet", "guideline", "story", "tables", "paper");

    /// @param text what a learner asks
    /// @param answer words that only the right passage has
    public record Asked(String text, String answer) {}

    public WrittenText {
        asked = List.copyOf(asked);
    }

    /// Reads the five texts of a set.
    public static List<WrittenText> in(Path folder) {
        return NAMES.stream()
                .map(name -> of(name, folder.resolve(name + ".txt")))
                .toList();
    }

    private static WrittenText of(String name, Path file) {
        try {
            return of(name, Files.readAllLines(file));
        } catch (IOException e) {
            throw new Refusal(file + " cannot be read: " + e.getMessage());
        }
    }

    static WrittenText of(String name, List<String> lines) {
        var blocks = new ArrayList<Block>();
        var rows = new ArrayList<List<String>>();
        var asked = new ArrayList<Asked>();
        for (var line : lines) {
            if (line.startsWith("| ")) {
                rows.add(List.of(line.substring(2, line.length() - 2).split(" \\| ")));
                continue;
            }
            if (!rows.isEmpty()) blocks.add(new Block.Table(rows));
            rows.clear();
            if (line.startsWith("? ")) {
                var parts = line.substring(2).split(" => ");
                asked.add(new Asked(parts[0], parts[1]));
            } else blocks.add(block(line));
        }
        var page = new Page(1, 1, Page.Kind.TEXT, blocks);
        var passages = Passages.of(List.of(page)).stream()
                .map(passage -> passage(name, passage))
                .toList();
        return new WrittenText(name, new Source(passages), asked);
    }

    private static Block block(String line) {
        if (line.startsWith("# ")) return new Block.Heading(1, line.substring(2));
        if (line.startsWith("## ")) return new Block.Heading(2, line.substring(3));
        return line.startsWith("- ") ? new Block.ListItem(0, line.substring(2)) : new Block.Paragraph(line);
    }

    private static Passage passage(String name, dev.vivavoce.content.extraction.passage.Passage passage) {
        var section = passage.section();
        return new Passage(
                name + "-" + passage.index(),
                name,
                passage.page(),
                new Span(passage.span().start(), passage.span().end()),
                section == null ? null : section.title(),
                passage.text(),
                "en");
    }
}
