package dev.vivavoce.content.note;

import dev.vivavoce.content.note.state.NotesContent;
import dev.vivavoce.content.note.state.NotesContent.Cited;
import dev.vivavoce.content.note.state.NotesContent.Item;
import java.util.List;
import java.util.regex.Pattern;

/// Notes as CommonMark (0.31). What learners and documents write is escaped, so that none of it is markup.
final class NoteMarkdown {
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]()#+\\-.!<>|~&]");

    private NoteMarkdown() {}

    /// @param title the name of the document
    static String of(String title, NotesContent content) {
        var text = new StringBuilder("# ").append(escaped(title)).append('\n');
        items(text, "Summary", content.summary());
        items(text, "Key points", content.keyPoints());
        if (!content.glossary().isEmpty()) {
            text.append("\n## Glossary\n\n");
            for (var term : content.glossary())
                text.append("- **")
                        .append(escaped(term.term()))
                        .append("**: ")
                        .append(escaped(term.definition()))
                        .append(pages(term.citations()))
                        .append('\n');
        }
        return text.toString();
    }

    private static void items(StringBuilder text, String heading, List<Item> items) {
        if (items.isEmpty()) return;
        text.append("\n## ").append(heading).append("\n\n");
        for (var item : items)
            text.append("- ")
                    .append(escaped(item.text()))
                    .append(pages(item.citations()))
                    .append('\n');
    }

    private static String pages(List<Cited> citations) {
        var numbers = citations.stream()
                .map(Cited::page)
                .distinct()
                .sorted()
                .map(String::valueOf)
                .toList();
        if (numbers.isEmpty()) return "";
        return (numbers.size() == 1 ? " (page " : " (pages ") + String.join(", ", numbers) + ")";
    }

    private static String escaped(String text) {
        return MARKUP.matcher(text.replaceAll("\\s+", " ")).replaceAll("\\\\$0");
    }
}
