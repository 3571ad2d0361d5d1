package dev.vivavoce.speech.media.encoding;

import static java.nio.charset.StandardCharsets.US_ASCII;

import de.sciss.jump3r.lowlevel.LameEncoder;
import dev.vivavoce.speech.audio.Pcm;
import dev.vivavoce.speech.media.format.Mp3Header;
import dev.vivavoce.speech.media.sound.PcmWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import javax.sound.sampled.AudioFormat;

/// Writes MP3 with jump3r. It leaves the first frame empty; how many frames follow, and how many samples of them are
/// no sound, is written there at the end, so that players and our decoder give the exact length.
final class Mp3Encoder implements SpeechEncoder {
    private static final int KILOBITS = 48;
    private static final int SAMPLE_BYTES = 2;
    /// What LAME adds before the sound, without what every decoder adds.
    private static final int DELAY = 576;

    private static final int HAS_FRAMES_AND_BYTES = 3;
    /// From the name of the encoder to the delays: method, filter, gains, flags and bit rate, which do not matter.
    private static final int UNTIL_DELAYS = 12;

    private final SeekableByteChannel file;
    private final OutputStream out;
    private final LameEncoder lame;
    private final byte[] encoded;
    private Mp3Header header = new Mp3Header(PcmWriter.HERTZ, 1, 0, 0, 0);
    private long samples;
    private long bytes;

    Mp3Encoder(SeekableByteChannel file) {
        this.file = file;
        out = Channels.newOutputStream(file);
        var format = new AudioFormat(PcmWriter.HERTZ, 8 * SAMPLE_BYTES, 1, true, false);
        lame = new LameEncoder(format, KILOBITS, LameEncoder.CHANNEL_MODE_MONO, LameEncoder.QUALITY_MIDDLE, false);
        encoded = new byte[lame.getMP3BufferSize()];
    }

    @Override
    public void write(float[] piece) throws IOException {
        var pcm = Pcm.bytes(piece);
        int most = lame.getPCMBufferSize() / SAMPLE_BYTES * SAMPLE_BYTES;
        for (int at = 0; at < pcm.length; at += most)
            put(lame.encodeBuffer(pcm, at, Math.min(most, pcm.length - at), encoded));
        samples += piece.length;
    }

    @Override
    public void close() throws IOException {
        put(lame.encodeFinish(encoded));
        lame.close();
        if (bytes == 0) return;
        long end = file.position();
        file.position(Mp3Header.BYTES + header.sideInformation());
        out.write(information());
        file.position(end);
    }

    private void put(int count) throws IOException {
        if (count == 0) return;
        if (bytes == 0) header = Mp3Header.of(ByteBuffer.wrap(encoded).getInt()).orElseThrow();
        out.write(encoded, 0, count);
        bytes += count;
    }

    /// All frames have the same length: 48 kbit/s at 16 kHz need no padding.
    private byte[] information() {
        int frames = Math.toIntExact(bytes / header.length() - 1);
        int padding = Math.toIntExact((long) frames * header.samples() - samples - DELAY);
        var information = ByteBuffer.allocate(40).put("Info".getBytes(US_ASCII));
        information.putInt(HAS_FRAMES_AND_BYTES).putInt(frames).putInt(Math.toIntExact(bytes));
        information.put("LAME3.98r".getBytes(US_ASCII)).put(new byte[UNTIL_DELAYS]);
        information
                .put((byte) (DELAY >> 4))
                .put((byte) (DELAY << 4 | padding >> 8))
                .put((byte) padding);
        return information.array();
    }
}
