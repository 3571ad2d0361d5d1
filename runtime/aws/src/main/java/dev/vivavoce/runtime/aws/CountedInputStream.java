package dev.vivavoce.runtime.aws;

import dev.vivavoce.runtime.objects.Objects;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A stream of exactly one length. It fails before its last bytes are given away when there are more or fewer, so that
/// the store never gets a whole object of them.
final class CountedInputStream extends InputStream {
    /// The stream has failed, not the store.
    static final class Failed extends RuntimeException {
        private final IOException reason;

        private Failed(IOException reason) {
            super(reason);
            this.reason = reason;
        }

        IOException reason() {
            return reason;
        }
    }

    private final InputStream bytes;
    private final long length;
    private long left;
    private boolean isEnded;
    private @Nullable IOException failure;

    CountedInputStream(InputStream bytes, long length) {
        this.bytes = bytes;
        this.length = length;
        left = length;
    }

    /// Makes a call that reads this stream.
    ///
    /// @throws Failed whatever the call makes of a failure of the stream
    <T> T unlessFailed(Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException thrown) {
            if (failure == null) throw thrown;
            throw new Failed(failure);
        }
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int most) throws IOException {
        if (most == 0) return 0;
        try {
            int read = left == 0 ? 0 : bytes.read(into, offset, (int) Math.min(most, left));
            if (read < 0) throw new Objects.LengthDiffers(length);
            left -= read;
            if (left == 0 && !isEnded && bytes.read() >= 0) throw new Objects.LengthDiffers(length);
            isEnded = left == 0;
            return read == 0 ? -1 : read;
        } catch (IOException thrown) {
            failure = thrown;
            throw thrown;
        }
    }
}
