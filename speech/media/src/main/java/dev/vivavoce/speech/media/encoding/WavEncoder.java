package dev.vivavoce.speech.media.encoding;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.media.sound.PcmWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;

/// Writes WAVE with PCM of 16 bit. The header is written again at the end, when the length is known.
final class WavEncoder implements SpeechEncoder {
    private static final int HEADER = 44;
    private static final int SAMPLE_BYTES = 2;
    private static final long MOST_BYTES = 0xffff_ffffL - HEADER;

    private final SeekableByteChannel file;
    private final OutputStream out;
    private long bytes;

    WavEncoder(SeekableByteChannel file) throws IOException {
        this.file = file;
        out = Channels.newOutputStream(file);
        out.write(header());
    }

    @Override
    public void write(float[] samples) throws IOException {
        var pcm = Pcm.bytes(samples);
        if (bytes + pcm.length > MOST_BYTES) throw new IOException("more than a WAVE file of 32 bit holds");
        out.write(pcm);
        bytes += pcm.length;
    }

    @Override
    public void close() throws IOException {
        file.position(0);
        out.write(header());
        file.position(HEADER + bytes);
    }

    private byte[] header() {
        var header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put("RIFF".getBytes(US_ASCII)).putInt((int) (HEADER - 8 + bytes));
        header.put("WAVEfmt ".getBytes(US_ASCII)).putInt(16).putShort((short) 1).putShort((short) 1);
        header.putInt(PcmWriter.HERTZ).putInt(PcmWriter.HERTZ * SAMPLE_BYTES);
        header.putShort((short) SAMPLE_BYTES).putShort((short) (8 * SAMPLE_BYTES));
        return header.put("data".getBytes(US_ASCII)).putInt((int) bytes).array();
    }
}
