package dev.vivavoce.runtimetest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Finds files of more than 450 lines, and packages of more than 15 types. Types are counted where they are declared:
/// a file that declares nine counts nine. Tests count, too. A path in `exceptions` (under the root, with its reason)
/// may be larger; an exception that is no longer needed is reported.
final class SourceSizes {
    static final int MOST_LINES = 450;
    static final int MOST_TYPES = 15;

    /// The formatter begins a declaration at the top level, and no other line, in the first column.
    private static final Pattern TYPE = Pattern.compile(
            "(?:(?:public|abstract|final|sealed|non-sealed|strictfp) )*(?:class|record|enum|interface|@interface) .*");

    /// Generated or third-party files.
    private static final Set<String> SKIPPED =
            Set.of("node_modules", "target", "generated", ".next", ".git", ".vivavoce", "test-results", "dist");

    private final Path root;
    private final Map<String, String> exceptions;
    private final Set<String> used = new HashSet<>();
    private final List<String> findings = new ArrayList<>();
    private final Map<String, Long> types = new TreeMap<>();

    private SourceSizes(Path root, Map<String, String> exceptions) {
        this.root = root;
        this.exceptions = exceptions;
    }

    static List<String> findings(Path root, Map<String, String> exceptions) {
        var sizes = new SourceSizes(root, exceptions);
        sizes.walk();
        sizes.types.forEach((folder, count) -> {
            if (count > MOST_TYPES) sizes.found(folder, count + " types (expected: at most " + MOST_TYPES + ")");
        });
        for (var exception : exceptions.keySet())
            if (!sizes.used.contains(exception))
                sizes.findings.add(exception + ": no longer needs its exception: remove it");
        return List.copyOf(sizes.findings);
    }

    private void walk() {
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    var name = folder.getFileName();
                    boolean skipped = name != null && SKIPPED.contains(name.toString()) && !folder.equals(root);
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    visit(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private void visit(Path file) throws IOException {
        var path = root.relativize(file).toString().replace('\\', '/');
        if (!path.matches(".*\\.(java|ts|tsx|mjs)")) return;
        var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.size() > MOST_LINES) found(path, lines.size() + " lines (expected: at most " + MOST_LINES + ")");
        long declared =
                lines.stream().filter(line -> TYPE.matcher(line).matches()).count();
        if (path.endsWith(".java")) types.merge(path.substring(0, path.lastIndexOf('/')), declared, Long::sum);
    }

    private void found(String path, String finding) {
        if (exceptions.containsKey(path)) used.add(path);
        else findings.add(path + ": " + finding);
    }
}
