package dev.vivavoce.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/// The data folder of one installation: the database, its passwords, and which process uses it. One process holds
/// it at a time. The system drops the lock when that process ends, also by `kill -9`.
public final class Home implements AutoCloseable {
    private final Path folder;
    private final FileChannel lockFile;
    private final Properties secrets = new Properties();

    private Home(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    /// Creates the folder when it is missing and takes its lock.
    ///
    /// @throws StartRefused when another process holds it
    public static Home open(Path folder) {
        try {
            var home = Files.createDirectories(folder).toRealPath();
            var lockFile =
                    FileChannel.open(home.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(lockFile)) {
                var holder = Files.readString(home.resolve("in-use")).strip();
                lockFile.close();
                throw new StartRefused(
                        "Vivavoce already runs on the data in " + home
                                + (holder.isEmpty() ? "" : ", " + holder)
                                + ". Wait until it has started, stop it, or set VIVAVOCE_HOME and VIVAVOCE_PORT_OFFSET to run a second one.");
            }
            var opened = new Home(home, lockFile);
            opened.saysWhoUsesIt("process " + ProcessHandle.current().pid());
            opened.readSecrets();
            return opened;
        } catch (IOException e) {
            throw new StartRefused("the data folder " + folder + " cannot be used", e);
        }
    }

    /// Returns whether another process holds a folder.
    public static boolean isHeld(Path folder) throws IOException {
        var file = folder.resolve("in-use");
        if (!Files.exists(file)) return false;
        try (var lockFile = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return !locked(lockFile);
        }
    }

    public Path folder() {
        return folder;
    }

    /// Records which process holds this folder, e.g. `process 4711, http://localhost:8080`.
    public void saysWhoUsesIt(String who) throws IOException {
        lockFile.truncate(0);
        lockFile.write(ByteBuffer.wrap(who.getBytes(StandardCharsets.UTF_8)), 0);
    }

    /// The secret of that name: 256 random bits, generated at first use, stored in a file that only its owner can
    /// read.
    public synchronized String secret(String name) {
        var known = secrets.getProperty(name);
        if (known != null) return known;
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        var made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        secrets.setProperty(name, made);
        try {
            writeSecrets();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the secrets", e);
        }
        return made;
    }

    @Override
    public void close() {
        try {
            lockFile.truncate(0);
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot release " + folder, e);
        }
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) { // held by this very JVM
            return false;
        }
    }

    private void readSecrets() throws IOException {
        var file = folder.resolve("secrets");
        if (!Files.exists(file)) return;
        try (var reader = Files.newBufferedReader(file)) {
            secrets.load(reader);
        }
    }

    /// Writes under a temporary name and syncs, so that a power cut leaves the old file or the new one, never a
    /// part.
    private void writeSecrets() throws IOException {
        var next = folder.resolve("secrets.new");
        Files.deleteIfExists(next);
        Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var writer = Files.newBufferedWriter(next)) {
            secrets.store(writer, "Made on this machine for this folder. Not for sharing.");
        }
        try (var written = FileChannel.open(next, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(next, folder.resolve("secrets"), StandardCopyOption.ATOMIC_MOVE);
    }
}
