package machine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Lets one process at a time build or download in this checkout. The system releases the lock when its process
/// ends, however it ends; the file stays and names the last holder.
public final class Lock implements AutoCloseable {
    private static final int LOOK_AGAIN_MILLIS = 200;

    private final FileChannel channel;
    private final Path temporary;

    private Lock(FileChannel channel, Path temporary) {
        this.channel = channel;
        this.temporary = temporary;
    }

    public static Lock take(Checkout checkout) throws IOException, InterruptedException {
        Files.createDirectories(checkout.work());
        var file = checkout.work().resolve("launcher.lock");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            Machine.say(
                    "· waiting for another ./vivavoce in this folder (process %s) …",
                    Files.readString(file).strip());
        }
        while (lock == null) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
            lock = channel.tryLock();
        }
        // Through the channel: closing another one on the same file would release the lock.
        var holder = ProcessHandle.current().pid() + "\n";
        channel.truncate(0).write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.US_ASCII)));
        // A process that was killed leaves its temporary files.
        var temporary = checkout.work().resolve("tmp");
        Folders.delete(temporary);
        Files.createDirectories(temporary);
        return new Lock(channel, temporary);
    }

    /// A folder that is empty at first and is deleted when the lock is released.
    public Path temporary() {
        return temporary;
    }

    @Override
    public void close() throws IOException {
        Folders.delete(temporary);
        channel.close();
    }
}
