package checks;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import machine.Folders;
import machine.Log;

/// Checks that every relative link and picture in the Markdown files below a folder leads to a file, and every
/// `#part` to a heading. Links to other hosts are not followed: a check must not fail because a page elsewhere
/// moved.
final class Links {
    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", ".vivavoce", ".next");
    private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*]\\(<?([^)>\\s]+)>?(?:\\s+\"[^\"]*\")?\\)");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *#*$");

    private Links() {}

    /// Logs every link that leads nowhere; true when there is none.
    static boolean check(Path root, Log log) throws IOException {
        var broken = new ArrayList<String>();
        var files = Folders.files(root, NOT_OURS, file -> file.toString().endsWith(".md"));
        for (var file : files) broken.addAll(brokenIn(root, file));
        for (var link : broken) log.line(link);
        log.line("%d files, %d broken links".formatted(files.size(), broken.size()));
        return broken.isEmpty();
    }

    private static List<String> brokenIn(Path root, Path file) throws IOException {
        var broken = new ArrayList<String>();
        var text = CODE.matcher(Files.readString(file)).replaceAll("");
        for (var link :
                LINK.matcher(text).results().map(match -> match.group(1)).toList()) {
            if (link.matches("[a-z][a-z0-9+.-]*:.*")) continue;
            var parts = link.split("#", 2);
            var path = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
            var target = path.isEmpty() ? file : file.resolveSibling(path).normalize();
            if (!target.startsWith(root) || !Files.exists(target)) {
                broken.add(root.relativize(file) + ": " + link + " leads nowhere");
            } else if (parts.length == 2
                    && target.toString().endsWith(".md")
                    && !anchors(target).contains(parts[1])) {
                broken.add(root.relativize(file) + ": " + link + " names no heading of that file");
            }
        }
        return broken;
    }

    /// The names that GitHub gives to headings: lower case, spaces to hyphens, punctuation gone, repeats numbered.
    private static Set<String> anchors(Path file) throws IOException {
        var anchors = new HashSet<String>();
        var text = Files.readString(file).replaceAll("(?s)```.*?```", "");
        for (var heading :
                HEADING.matcher(text).results().map(match -> match.group(1)).toList()) {
            var name = heading.replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1")
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N} _-]", "")
                    .replace(' ', '-');
            var unique = name;
            for (int repeat = 1; !anchors.add(unique); repeat++) unique = name + "-" + repeat;
        }
        return anchors;
    }
}
