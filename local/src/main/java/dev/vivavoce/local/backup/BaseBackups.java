package dev.vivavoce.local.backup;

import dev.vivavoce.local.postgres.Account;
import dev.vivavoce.local.postgres.PostgresPrograms;
import dev.vivavoce.local.postgres.StartRefused;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// The copies of the database, each in a folder that is named by the time at which it began. The programs
/// that come with this build lack `pg_basebackup`, so this uses what it uses: `pg_backup_start`, the files,
/// `pg_backup_stop`.
final class BaseBackups {
    private static final String UNFINISHED = ".new";
    /// Copying waits for a checkpoint before, and for the archive after.
    private static final Duration STATEMENT_LIMIT = Duration.ofMinutes(10);

    private final Path folder;

    BaseBackups(Path folder) {
        this.folder = folder;
    }

    /// Copies a server that archives its log, while it serves.
    ///
    /// @param db as the superuser; in use until the end of the copy
    /// @param secrets what decrypts parts of the data
    BaseBackup take(Connection db, Path data, Path secrets) throws IOException, SQLException {
        var began = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var unfinished = folder.resolve(began.toString().replace(':', '-') + UNFINISHED);
        Files.createDirectories(folder);
        Files.createDirectory(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try {
            var first = one(db, "SELECT pg_walfile_name(pg_backup_start('vivavoce', fast => true))");
            var archive = unfinished.resolve("base.tar.gz");
            long bytes;
            String stop;
            try (var tar =
                    new ClusterCopy(new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(archive))))) {
                tar.add(data);
                try (var statement = db.createStatement()) {
                    statement.setQueryTimeout((int) STATEMENT_LIMIT.toSeconds());
                    try (var rows = statement.executeQuery(
                            "SELECT lsn, labelfile FROM pg_backup_stop(wait_for_archive => true)")) {
                        rows.next();
                        stop = rows.getString(1);
                        tar.add("backup_label", rows.getBytes(2));
                    }
                }
                bytes = tar.bytes();
            }
            var last = one(db, "SELECT pg_walfile_name('" + LogPosition.parse(stop) + "')");
            Files.copy(secrets, unfinished.resolve("secrets"), StandardCopyOption.COPY_ATTRIBUTES);
            force(archive);
            var ended = Instant.now();
            var backup = new BaseBackup(
                    unfinished,
                    Integer.parseInt(first.substring(0, 8), 16),
                    first,
                    last,
                    LogPosition.parse(stop),
                    began,
                    ended,
                    bytes,
                    digest(archive));
            backup.write();
            var name = unfinished.getFileName().toString();
            var finished = folder.resolve(name.substring(0, name.length() - UNFINISHED.length()));
            Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
            return BaseBackup.read(finished);
        } catch (IOException | SQLException | RuntimeException thrown) {
            PostgresPrograms.delete(unfinished);
            throw thrown;
        }
    }

    private static String one(Connection db, String query) throws SQLException {
        try (var statement = db.createStatement()) {
            statement.setQueryTimeout((int) STATEMENT_LIMIT.toSeconds());
            try (var rows = statement.executeQuery(query)) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static void force(Path file) throws IOException {
        try (var written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    /// The finished copies, the oldest first.
    List<BaseBackup> all() throws IOException {
        var found = new ArrayList<BaseBackup>();
        if (!Files.isDirectory(folder)) return found;
        try (var folders = Files.list(folder)) {
            for (var one : folders.toList())
                if (!one.getFileName().toString().endsWith(UNFINISHED)) found.add(BaseBackup.read(one));
        }
        found.sort(Comparator.comparing(BaseBackup::ended));
        return found;
    }

    void delete(BaseBackup backup) throws IOException {
        PostgresPrograms.delete(backup.folder());
    }

    /// Deletes what a killed process has left.
    void deleteUnfinished() throws IOException {
        if (!Files.isDirectory(folder)) return;
        try (var folders = Files.list(folder)) {
            for (var one : folders.toList())
                if (one.getFileName().toString().endsWith(UNFINISHED)
                        && Files.getLastModifiedTime(one)
                                .toInstant()
                                .isBefore(Instant.now().minus(Duration.ofDays(1)))) PostgresPrograms.delete(one);
        }
    }

    /// Returns whether the copy is what was written.
    static boolean isWhole(BaseBackup backup) throws IOException {
        return Files.exists(backup.archive()) && digest(backup.archive()).equals(backup.digest());
    }

    private static String digest(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// Unpacks a copy into a new folder, for the server's account.
    static void unpack(BaseBackup backup, Path into, Account account) throws IOException {
        Files.createDirectory(into, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        account.own(into);
        try (InputStream file = new BufferedInputStream(Files.newInputStream(backup.archive()));
                var tar = new TarArchiveInputStream(new GZIPInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = into.resolve(entry.getName()).normalize();
                if (!path.startsWith(into))
                    throw new StartRefused("an entry of " + backup.archive() + " leads out of it: " + entry.getName());
                if (entry.isDirectory()) Files.createDirectory(path);
                else Files.copy(tar, path);
                Files.setPosixFilePermissions(
                        path, PosixFilePermissions.fromString(entry.isDirectory() ? "rwx------" : "rw-------"));
                account.own(path);
            }
        }
    }
}
