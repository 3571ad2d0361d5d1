package dev.vivavoce.images;

import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FileEntry;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The layers of an image, each with its files in order and all of one time, so that the same files give the same
/// layer.
final class Layers {
    /// Nobody of any machine's own users.
    static final String USER = "65532:65532";

    private static final Instant TIME = Instant.ofEpochSecond(1);
    private static final FilePermissions FILE = FilePermissions.fromOctalString("644");
    private static final FilePermissions PROGRAM = FilePermissions.fromOctalString("755");
    private static final FilePermissions OPEN = FilePermissions.fromOctalString("777");

    private Layers() {}

    /// What an operating system has: names, folders that can be written where something is mounted on them, and the
    /// native files.
    static FileEntriesLayer system(NativeFiles natives, Path work) throws IOException {
        var entries = new ArrayList<FileEntry>();
        var own = Map.of(
                "/etc/passwd", "root:x:0:0:root:/:/sbin/nologin\nvivavoce:x:65532:65532:vivavoce:/tmp:/sbin/nologin\n",
                "/etc/group", "root:x:0:\nvivavoce:x:65532:\n",
                "/etc/nsswitch.conf", "passwd: files\ngroup: files\nhosts: files dns\n");
        for (var file : own.entrySet()) entries.add(text(work, file.getKey(), file.getValue()));
        var empty = Files.createDirectories(work.resolve("empty"));
        for (var folder : List.of("/tmp", "/work"))
            entries.add(new FileEntry(empty, AbsoluteUnixPath.get(folder), OPEN, TIME, USER));
        natives.files().forEach((place, file) -> entries.add(program(file, place)));
        return layer("system", entries);
    }

    /// A folder with everything in it.
    static List<FileEntry> folder(Path folder, String place) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> entry(
                            file,
                            place + "/" + folder.relativize(file).toString().replace('\\', '/'),
                            Files.isExecutable(file) ? PROGRAM : FILE))
                    .toList();
        }
    }

    static FileEntry file(Path file, String place) {
        return entry(file, place, FILE);
    }

    /// A file that can be run, or a library.
    static FileEntry program(Path file, String place) {
        return entry(file, place, PROGRAM);
    }

    /// A file whose content is made here.
    static FileEntry text(Path work, String place, String content) throws IOException {
        var file = work.resolve(place.substring(1));
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, content);
        return file(file, place);
    }

    static FileEntriesLayer layer(String name, List<FileEntry> entries) {
        var sorted = new ArrayList<>(entries);
        sorted.sort(
                java.util.Comparator.comparing(one -> one.getExtractionPath().toString()));
        return FileEntriesLayer.builder().setName(name).setEntries(sorted).build();
    }

    private static FileEntry entry(Path file, String place, FilePermissions permissions) {
        return new FileEntry(file, AbsoluteUnixPath.get(place), permissions, TIME);
    }
}
