package dev.vivavoce.local.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Copies of the objects: recordings, documents, generated audio, exports. Services store an object before the row that
/// names it and delete it before that row, and never change one. So with every object that was there at an instant the
/// rows of that instant find theirs.
///
/// What was deleted from the source moves to a second folder and stays there as long as backups do.
final class ObjectCopies {
    private static final String UNFINISHED = ".part";
    /// Incomplete objects are here: no row names them.
    private static final String UPLOADS = "uploads";

    private final Path source;
    private final Path present;
    private final Path gone;

    /// @param folder gets the copies
    ObjectCopies(Path source, Path folder) {
        this.source = source;
        this.present = folder.resolve("present");
        this.gone = folder.resolve("gone");
    }

    /// Copies what is new, and sets aside what was deleted.
    void update(Instant now) throws IOException {
        for (var file : files(source)) {
            var copy = present.resolve(file);
            if (!sameLength(source.resolve(file), copy)) copy(source.resolve(file), copy);
        }
        for (var file : files(present)) {
            if (Files.exists(source.resolve(file))) continue;
            var kept = gone.resolve(file);
            Files.createDirectories(kept.getParent());
            Files.setLastModifiedTime(
                    present.resolve(file), FileTime.from(now)); // first, so that no crash keeps it less
            Files.move(present.resolve(file), kept, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// Deletes copies of what was deleted before the instant.
    void deleteGoneBefore(Instant before) throws IOException {
        for (var file : files(gone))
            if (Files.getLastModifiedTime(gone.resolve(file)).toInstant().isBefore(before))
                Files.deleteIfExists(gone.resolve(file));
    }

    /// Puts back what is missing of the objects that were there at an instant, and moves those that were
    /// stored after it out of the way: no row of that instant names them.
    ///
    /// @param aside a folder beside the source
    /// @return how many were put back
    int restore(Instant at, Path aside) throws IOException {
        for (var file : files(source)) {
            var from = source.resolve(file);
            if (!Files.getLastModifiedTime(from).toInstant().isAfter(at)) continue;
            Files.createDirectories(aside.resolve(file).getParent());
            Files.move(from, aside.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        int restored = 0;
        for (var file : files(present))
            if (!Files.exists(source.resolve(file))
                    && !Files.exists(aside.resolve(file))
                    && !Files.getLastModifiedTime(present.resolve(file))
                            .toInstant()
                            .isAfter(at)) {
                copy(present.resolve(file), source.resolve(file));
                restored++;
            }
        for (var file : files(gone))
            if (!Files.exists(source.resolve(file))
                    && !Files.getLastModifiedTime(gone.resolve(file))
                            .toInstant()
                            .isBefore(at)) {
                copy(gone.resolve(file), source.resolve(file));
                restored++;
            }
        return restored;
    }

    private static boolean sameLength(Path one, Path other) throws IOException {
        try {
            return Files.exists(other) && Files.size(one) == Files.size(other);
        } catch (NoSuchFileException _) { // deleted meanwhile
            return true;
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        var part = to.resolveSibling(to.getFileName() + UNFINISHED);
        try {
            Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (NoSuchFileException _) { // deleted meanwhile
            return;
        }
        try (var written = FileChannel.open(part, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(part, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// The files below a folder, relative to it.
    private static List<Path> files(Path folder) throws IOException {
        var found = new ArrayList<Path>();
        if (!Files.isDirectory(folder)) return found;
        try (Stream<Path> all = Files.walk(folder)) {
            for (var file : (Iterable<Path>) all::iterator) {
                var relative = folder.relativize(file);
                if (!Files.isRegularFile(file) || file.toString().endsWith(UNFINISHED)) continue;
                if (relative.getNameCount() > 1
                        && relative.getName(1).toString().equals(UPLOADS)) continue;
                found.add(relative);
            }
        } catch (UncheckedIOException thrown) {
            throw thrown.getCause();
        }
        return found;
    }
}
