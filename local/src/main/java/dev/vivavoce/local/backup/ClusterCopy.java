package dev.vivavoce.local.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/// Writes the files of a running cluster into an archive. Files may grow, shrink and vanish meanwhile: the
/// log, replayed from the beginning of the copy, puts that right. What PostgreSQL says to leave out is left
/// out.
final class ClusterCopy implements AutoCloseable {
    /// Their folders are kept empty. The log is in the archive.
    private static final Set<String> EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");
    private static final Set<String> LEFT_OUT = Set.of(
            "postmaster.pid",
            "postmaster.opts",
            "backup_label",
            "tablespace_map",
            "pg_internal.init",
            "recovery.signal");

    private static final int BUFFER = 256 * 1024;

    private final TarArchiveOutputStream tar;
    private long bytes;

    ClusterCopy(OutputStream out) {
        tar = new TarArchiveOutputStream(out);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    }

    long bytes() {
        return bytes;
    }

    void add(Path data) throws IOException {
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) throws IOException {
                if (at.equals(data)) return FileVisitResult.CONTINUE;
                var name = at.getFileName().toString();
                if (name.startsWith("pgsql_tmp")) return FileVisitResult.SKIP_SUBTREE;
                folder(data.relativize(at).toString());
                if (!EMPTY.contains(data.relativize(at).toString())) return FileVisitResult.CONTINUE;
                if (name.equals("pg_wal")) folder("pg_wal/archive_status");
                return FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path at, BasicFileAttributes attributes) throws IOException {
                var name = at.getFileName().toString();
                if (attributes.isRegularFile() && !LEFT_OUT.contains(name) && !name.startsWith("pgsql_tmp"))
                    file(data.relativize(at).toString(), at);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path at, IOException thrown) throws IOException {
                if (thrown instanceof NoSuchFileException) return FileVisitResult.CONTINUE; // a dropped table
                throw thrown;
            }
        });
    }

    void add(String name, byte[] content) throws IOException {
        begin(new TarArchiveEntry(name), content.length);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private void folder(String name) throws IOException {
        begin(new TarArchiveEntry(name + "/"), 0);
        tar.closeArchiveEntry();
    }

    private void file(String name, Path at) throws IOException {
        try (var file = FileChannel.open(at, StandardOpenOption.READ)) {
            long size = file.size();
            begin(new TarArchiveEntry(name), size);
            var in = Channels.newInputStream(file);
            var buffer = new byte[BUFFER];
            for (long left = size; left > 0; ) {
                int wanted = (int) Math.min(left, buffer.length);
                int read = in.readNBytes(buffer, 0, wanted);
                if (read < wanted) Arrays.fill(buffer, read, wanted, (byte) 0); // it was cut meanwhile
                tar.write(buffer, 0, wanted);
                left -= wanted;
            }
            tar.closeArchiveEntry();
        } catch (NoSuchFileException _) {
            return; // a table that was dropped
        }
    }

    private void begin(TarArchiveEntry entry, long size) throws IOException {
        entry.setSize(size);
        bytes += size;
        tar.putArchiveEntry(entry);
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }
}
