package dev.vivavoce.identity.erasure;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Who was erased, in a folder outside the databases. A database that is restored from a backup has people
/// again who were erased since; this says whom. Each erasure is a file that is named by its receipt, so that
/// replicas may write at the same time, and the same one twice.
public final class ErasureLog {
    /// @param receiptId of the erasure
    /// @param loggedAt when the entry was written
    record Entry(UUID receiptId, UUID userId, Instant loggedAt) {}

    private static final Logger log = LoggerFactory.getLogger(ErasureLog.class);
    private static final String UNFINISHED = ".part";

    private final Path folder;

    public ErasureLog(Path folder) {
        this.folder = folder;
    }

    /// Stores an entry, synced; replaces one with the same receipt.
    void add(Entry entry) throws IOException {
        Files.createDirectories(folder);
        var part = folder.resolve(UUID.randomUUID() + UNFINISHED);
        try {
            var text = entry.userId() + " " + entry.loggedAt() + "\n";
            try (var file = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                file.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
                file.force(true);
            }
            Files.move(part, folder.resolve(entry.receiptId().toString()), StandardCopyOption.ATOMIC_MOVE);
            try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    List<Entry> all() throws IOException {
        var entries = new ArrayList<Entry>();
        if (!Files.isDirectory(folder)) return entries;
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                var name = file.getFileName().toString();
                if (name.endsWith(UNFINISHED)) continue;
                var words = Files.readString(file, StandardCharsets.US_ASCII)
                        .strip()
                        .split(" ", -1);
                try {
                    entries.add(new Entry(UUID.fromString(name), UUID.fromString(words[0]), Instant.parse(words[1])));
                } catch (IllegalArgumentException | DateTimeParseException | ArrayIndexOutOfBoundsException _) {
                    log.error("no entry of an erasure: {}", file);
                }
            }
        }
        return entries;
    }

    /// Deletes entries that no backup needs any more.
    public void deleteBefore(Instant before) throws IOException {
        for (var entry : all())
            if (entry.loggedAt().isBefore(before))
                Files.deleteIfExists(folder.resolve(entry.receiptId().toString()));
    }
}
