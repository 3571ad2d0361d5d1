package machine;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Whole folders: deletes them, searches them, and checks whether one changed.
public final class Folders {
    private Folders() {}

    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var all = Files.walk(folder)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }

    /// Returns the files below `top` that are wanted, without folders of the skipped names.
    public static List<Path> files(Path top, Set<String> skipped, Predicate<Path> wanted) throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(top, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return skipped.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (wanted.test(file)) found.add(file);
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    /// True when a file or folder below `top`, or `top` itself, changed after `time`. A folder changes when a file
    /// in it is deleted.
    public static boolean changedSince(FileTime time, Path top) throws IOException {
        return changed(top, new Search(time, true, path -> false));
    }

    /// True when a file below `top` changed after `time`. Files and folders that `ignored` accepts are left out.
    public static boolean filesChangedSince(FileTime time, Path top, Predicate<Path> ignored) throws IOException {
        return changed(top, new Search(time, false, ignored));
    }

    private static boolean changed(Path top, Search search) throws IOException {
        if (!Files.exists(top)) return false;
        Files.walkFileTree(top, search);
        return search.found;
    }

    private static final class Search extends SimpleFileVisitor<Path> {
        private final FileTime time;
        private final boolean folders;
        private final Predicate<Path> ignored;
        private boolean found;

        Search(FileTime time, boolean folders, Predicate<Path> ignored) {
            this.time = time;
            this.folders = folders;
            this.ignored = ignored;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (ignored.test(folder)) return FileVisitResult.SKIP_SUBTREE;
            return folders ? look(attributes) : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            return ignored.test(file) ? FileVisitResult.CONTINUE : look(attributes);
        }

        private FileVisitResult look(BasicFileAttributes attributes) {
            found = attributes.lastModifiedTime().compareTo(time) > 0;
            return found ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }
    }
}
