package checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import machine.Folders;
import machine.Log;

/// Checks that no line of a comment ends early although the next word would fit: the formatter moves the end of a line
/// that is too long to a line of its own, and does not fill the paragraph again. Covers `///` and `//` comments of
/// Java sources and the comments of protos.
final class Comments {
    private static final Set<String> NOT_OURS =
            Set.of("target", "node_modules", ".git", ".vivavoce", ".next", "generated");
    private static final Pattern COMMENT = Pattern.compile("(\\s*///?)((?: .*)?)");

    /// What begins a paragraph: an item, a table, a heading, a quotation, a tag, or the errors of an RPC.
    private static final Pattern BEGINNING = Pattern.compile("([-*|#>@]|\\d+\\. |Errors\\b).*");
    /// What the formatter leaves as it is: headings, tables and indented code.
    private static final Pattern UNFILLED = Pattern.compile("([#|>@]| {5}).*");

    private static final int FILLED = 90;

    private Comments() {}

    /// Logs every broken comment; true when there is none.
    static boolean check(Path root, Log log) throws IOException {
        var broken = new ArrayList<String>();
        for (var file : Folders.files(root, NOT_OURS, Comments::hasComments))
            for (int line : broken(Files.readAllLines(file), file.toString().endsWith(".proto")))
                broken.add(root.relativize(file) + ":" + line + ": fill this comment again");
        for (var place : broken) log.line(place);
        log.line("%d broken comments".formatted(broken.size()));
        return broken.isEmpty();
    }

    private static boolean hasComments(Path file) {
        var name = file.toString();
        return name.endsWith(".java") || name.endsWith(".proto");
    }

    /// Returns the numbers of the lines that end early. In a proto a sentence and a part of a list of errors may begin
    /// on a line of their own.
    private static List<Integer> broken(List<String> lines, boolean proto) {
        var found = new ArrayList<Integer>();
        boolean code = false;
        for (int i = 0; i + 1 < lines.size(); i++) {
            var line = COMMENT.matcher(lines.get(i));
            if (!line.matches()) {
                code = false;
                continue;
            }
            if (line.group(2).strip().startsWith("```")) code = !code;
            if (code || proto && lines.get(i).matches(".*[.;:]")) continue;
            var next = COMMENT.matcher(lines.get(i + 1));
            if (next.matches()
                    && next.group(1).equals(line.group(1))
                    && endsEarly(lines.get(i).length(), line.group(2), next.group(2))) found.add(i + 1);
        }
        return found;
    }

    /// Whether the first word of `next`, the following line of the same paragraph, fits behind `text`.
    private static boolean endsEarly(int length, String text, String next) {
        var words = next.strip();
        if (text.isBlank() || words.isEmpty()) return false;
        if (UNFILLED.matcher(text.substring(1)).matches()
                || UNFILLED.matcher(next.substring(1)).matches()) return false;
        if (BEGINNING.matcher(words).matches()
                || words.startsWith("```")
                || text.strip().startsWith("```")) return false;
        return length + 1 + words.split("\\s", 2)[0].length() <= FILLED;
    }
}
