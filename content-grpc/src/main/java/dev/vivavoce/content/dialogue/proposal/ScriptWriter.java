package dev.vivavoce.content.dialogue.proposal;

import java.util.List;
import java.util.regex.Pattern;

/// Writes the YAML of a script, with comments for its author.
final class ScriptWriter {
    private static final int WIDTH = 100;
    /// What needs no quotes. It begins with a letter, so it is no number, and has no mark that YAML gives a meaning.
    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{N} ,.'’?!;-]*");

    private final StringBuilder text = new StringBuilder();

    /// Writes a comment, broken into lines.
    ScriptWriter comment(int indent, String comment) {
        var line = new StringBuilder();
        for (var word : comment.split(" ")) {
            if (!line.isEmpty() && line.length() + word.length() >= WIDTH) {
                indented(indent, "# " + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        return indented(indent, "# " + line);
    }

    /// Writes a key; what belongs to it follows with a deeper indent.
    ScriptWriter key(int indent, String key) {
        return indented(indent, key + ":");
    }

    ScriptWriter value(int indent, String key, String value) {
        return indented(indent, key + ": " + quoted(value));
    }

    ScriptWriter list(int indent, String key, List<String> values) {
        key(indent, key);
        for (var value : values) indented(indent + 2, "- " + quoted(value));
        return this;
    }

    /// Writes a list in one line.
    ScriptWriter row(int indent, String key, List<String> values) {
        return indented(
                indent,
                key + ": [" + String.join(", ", values.stream().map(ScriptWriter::inARow).toList()) + "]");
    }

    private ScriptWriter indented(int indent, String line) {
        text.append(" ".repeat(indent)).append(line).append('\n');
        return this;
    }

    private static String inARow(String value) {
        return value.matches("[1-9][0-9]?") || !value.contains(",") ? quotedUnlessNumber(value) : quoted(value, true);
    }

    private static String quotedUnlessNumber(String value) {
        return value.matches("[1-9][0-9]?") ? value : quoted(value);
    }

    private static String quoted(String value) {
        return quoted(value, !PLAIN.matcher(value).matches() || value.endsWith(" "));
    }

    private static String quoted(String value, boolean quotes) {
        return quotes ? '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : value;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
