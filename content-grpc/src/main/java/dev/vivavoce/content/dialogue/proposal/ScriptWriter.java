package dev.vivavoce.content.dialogue.proposal;

import java.util.List;
import java.util.regex.Pattern;

/// Writes the YAML of a script, with comments for its author.
final class ScriptWriter {
    private static final int WIDTH = 100;
    /// What needs no quotes. It begins with a letter, so it is no number, and has no mark that YAML gives a
    /// meaning.
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

    /// Writes a list of words in one line.
    ScriptWriter row(int indent, String key, List<String> values) {
        return inOneLine(indent, key, values.stream().map(ScriptWriter::quoted).toList());
    }

    /// Writes a list of numbers in one line.
    ScriptWriter numbers(int indent, String key, List<Integer> values) {
        return inOneLine(indent, key, values.stream().map(String::valueOf).toList());
    }

    private ScriptWriter inOneLine(int indent, String key, List<String> values) {
        return indented(indent, key + ": [" + String.join(", ", values) + "]");
    }

    private ScriptWriter indented(int indent, String line) {
        text.append(" ".repeat(indent)).append(line).append('\n');
        return this;
    }

    private static String quoted(String value) {
        boolean isPlain = PLAIN.matcher(value).matches() && !value.endsWith(" ");
        return isPlain ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
