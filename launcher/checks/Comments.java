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

/// Checks that no comment of the Java sources is broken after its first word: the formatter moves the end of a line
/// that is too long to a line of its own, and does not fill the paragraph again.
final class Comments {
    private static final Set<String> NOT_OURS =
            Set.of("target", "node_modules", ".git", ".vivavoce", ".next", "generated");
    private static final Pattern TEXT = Pattern.compile("\\s*/// ([^\\s\\-*|#>@`].*)");
    private static final int LONG_LINE = 90;
    private static final int SHORT_TEXT = 20;

    private Comments() {}

    /// Logs every broken comment; true when there is none.
    static boolean check(Path root, Log log) throws IOException {
        var broken = new ArrayList<String>();
        for (var file : Folders.files(root, NOT_OURS, file -> file.toString().endsWith(".java"))) {
            var lines = Files.readAllLines(file);
            for (int i = 1; i + 1 < lines.size(); i++)
                if (isBroken(lines, i)) broken.add(root.relativize(file) + ":" + (i + 1) + ": fill this comment again");
        }
        for (var place : broken) log.line(place);
        log.line("%d broken comments".formatted(broken.size()));
        return broken.isEmpty();
    }

    /// Whether a line has a word or two between a long line and more of the same paragraph.
    private static boolean isBroken(List<String> lines, int index) {
        var text = TEXT.matcher(lines.get(index));
        return text.matches()
                && text.group(1).length() < SHORT_TEXT
                && lines.get(index - 1).length() > LONG_LINE
                && TEXT.matcher(lines.get(index - 1)).matches()
                && TEXT.matcher(lines.get(index + 1)).matches();
    }
}
