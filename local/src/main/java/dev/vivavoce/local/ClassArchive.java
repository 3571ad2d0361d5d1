package dev.vivavoce.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The classes that the JVM keeps for the next start, with the option `AutoCreateSharedArchive`: when it ends
/// and there is no archive of these programs yet, it writes what it has loaded. After a start that failed that is
/// little, and the JVM would never replace it. So there is a mark beside the archive until a start has gone well,
/// and one that finds an archive with a mark has it made anew.
final class ClassArchive {
    private static final String OPTION = "-XX:SharedArchiveFile=";

    /// That of this JVM.
    static final ClassArchive HERE = new ClassArchive(ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(option -> option.startsWith(OPTION))
            .map(option -> Path.of(option.substring(OPTION.length())))
            .findFirst());

    private final Optional<Path> file;
    private boolean wasThere; // written before the parts start, and read after
    private volatile boolean isUp;

    ClassArchive(Optional<Path> file) {
        this.file = file;
    }

    /// Called before anything else.
    void begins() {
        wasThere = file.filter(Files::exists).isPresent();
        try {
            if (file.isPresent() && !wasThere) Files.write(mark(file.get()), new byte[0]);
        } catch (IOException _) {
            // Where no mark can be written, no archive can.
        }
    }

    /// Called when all is up.
    void started() {
        isUp = true;
        file.ifPresent(archive -> {
            if (delete(mark(archive)) && wasThere) delete(archive);
        });
    }

    /// Called at the end. Returns whether the JVM writes the archive now, which takes it some seconds.
    boolean ends() {
        if (!isUp || wasThere || file.isEmpty()) return false;
        delete(mark(file.get())); // of a start that was refused meanwhile
        return true;
    }

    private static boolean delete(Path path) {
        try {
            return Files.deleteIfExists(path);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private static Path mark(Path archive) {
        return archive.resolveSibling(archive.getFileName() + ".incomplete");
    }
}
