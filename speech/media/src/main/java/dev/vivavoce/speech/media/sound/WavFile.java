package dev.vivavoce.speech.media.sound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.vivavoce.speech.media.format.UnusableMediaException;
import dev.vivavoce.speech.media.format.UnusableMediaException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Reads WAVE files, also in the forms of 64 bit (RF64 and BW64, EBU Tech 3306). No length in a file is believed
/// beyond the file's end, and memory does not depend on any of them.
public final class WavFile {
    private static final int PIECE_FRAMES = 8192;
    private static final int CHUNK_HEADER = 8;
    private static final int MOST_CHUNKS = 1_000;
    private static final int MOST_FORMAT_BYTES = 64;
    private static final long IN_DS64 = 0xffff_ffffL;

    private final FileChannel channel;
    private final long size;
    private @Nullable WavFormat format;
    private long dataIn64 = -1;

    private WavFile(FileChannel channel) throws IOException {
        this.channel = channel;
        size = channel.size();
    }

    /// Decodes a file.
    ///
    /// @return whether the file has all the sound that it states
    /// @throws UnusableMediaException when it cannot be used
    public static boolean decode(Path file, PcmWriter pcm) throws IOException, InterruptedException {
        try (var channel = FileChannel.open(file)) {
            return new WavFile(channel).decode(pcm);
        }
    }

    private boolean decode(PcmWriter pcm) throws IOException, InterruptedException {
        long at = 12;
        for (int chunks = 0; at + CHUNK_HEADER <= size; chunks++) {
            if (chunks == MOST_CHUNKS) throw broken("more than " + MOST_CHUNKS + " chunks");
            var header = bytes(at, CHUNK_HEADER);
            var name = new String(header.array(), 0, 4, ISO_8859_1);
            long length = Integer.toUnsignedLong(header.getInt(4));
            at += CHUNK_HEADER;
            switch (name) {
                case "ds64" ->
                    dataIn64 = length >= 16 && at + 16 <= size ? bytes(at, 16).getLong(8) : -1;
                case "fmt " -> {
                    if (length < 16 || at + length > size) throw broken("a format of " + length + " bytes");
                    format = WavFormat.of(bytes(at, (int) Math.min(length, MOST_FORMAT_BYTES)));
                }
                case "data" -> {
                    return sound(at, dataLength(length), pcm);
                }
                default -> {
                    // Names, marks and pictures.
                }
            }
            at += length + (length & 1);
        }
        if (format == null) throw broken("no format");
        throw new UnusableMediaException(Reason.NO_AUDIO, "a WAVE file without data");
    }

    /// Returns what the data chunk states; everything up to the file's end when a recorder that writes into a pipe
    /// could not know it.
    private long dataLength(long length) throws IOException {
        long whole = Integer.toUnsignedLong(bytes(4, 4).getInt(0));
        if (length == IN_DS64) return dataIn64 >= 0 ? dataIn64 : Long.MAX_VALUE;
        return length == 0 && (whole == 0 || whole == IN_DS64) ? Long.MAX_VALUE : length;
    }

    private boolean sound(long start, long stated, PcmWriter pcm) throws IOException, InterruptedException {
        if (format == null) throw broken("no format before the data");
        long end = start + Math.min(stated, size - start);
        int frame = format.frameBytes();
        for (long at = start; at + frame <= end; ) {
            if (Thread.interrupted()) throw new InterruptedException();
            var piece = bytes(at, (int) Math.min((end - at) / frame, PIECE_FRAMES) * frame);
            pcm.write(format.mono(piece), format.sampleRateHertz());
            at += piece.limit();
        }
        pcm.end();
        return stated == Long.MAX_VALUE || stated <= size - start;
    }

    private ByteBuffer bytes(long at, int count) throws IOException {
        var bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining())
            if (channel.read(bytes, at + bytes.position()) < 0) throw broken("the file became shorter");
        return bytes.flip();
    }

    private static UnusableMediaException broken(String how) {
        return new UnusableMediaException(Reason.BROKEN, "a WAVE file with " + how);
    }
}
