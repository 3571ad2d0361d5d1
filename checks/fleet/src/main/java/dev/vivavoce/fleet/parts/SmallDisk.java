package dev.vivavoce.fleet.parts;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A file system of its own for PostgreSQL's files, in memory, which can be full without harm to the machine. Only root
/// can mount one.
public final class SmallDisk implements AutoCloseable {
    private static final String SIZE = "size=2g,mode=755";
    private static final int[] PIECES = {1 << 20, 4 << 10};
    private static final Duration AGAIN_AFTER = Duration.ofMillis(50);
    private static final Duration COMMAND_LIMIT = Duration.ofSeconds(10);

    private final Path folder;
    private final Path ballast;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.ballast = folder.resolve("ballast");
    }

    /// Returns whether this process may mount one.
    public static boolean canBeMounted() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("vivavoce-disk-");
        try {
            return mounted(folder) && ran("umount", "--lazy", folder.toString());
        } finally {
            Files.delete(folder);
        }
    }

    /// @param folder empty
    public static SmallDisk mount(Path folder) throws IOException, InterruptedException {
        if (!mounted(folder)) throw new IllegalStateException(folder + ": no file system can be mounted there");
        return new SmallDisk(folder);
    }

    /// Has no room left, also for what others give back meanwhile; then the room is there again.
    public void fill(Duration length) throws IOException, InterruptedException {
        long until = System.nanoTime() + length.toNanos();
        try (var out = Files.newOutputStream(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            do {
                for (int piece : PIECES) write(out, new byte[piece]);
                TimeUnit.MILLISECONDS.sleep(AGAIN_AFTER.toMillis());
            } while (System.nanoTime() < until);
        } finally {
            Files.deleteIfExists(ballast);
        }
    }

    /// Writes until nothing fits.
    private static void write(OutputStream out, byte[] piece) {
        try {
            while (true) out.write(piece);
        } catch (IOException _) { // it is full
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        ran("umount", "--lazy", folder.toString());
    }

    private static boolean mounted(Path folder) throws IOException, InterruptedException {
        return ran("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", folder.toString());
    }

    private static boolean ran(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(COMMAND_LIMIT.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
    }
}
