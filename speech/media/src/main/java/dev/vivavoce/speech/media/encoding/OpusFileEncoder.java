package dev.vivavoce.speech.media.encoding;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.vivavoce.speech.media.ogg.OggWriter;
import dev.vivavoce.speech.media.sound.PcmWriter;
import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;

/// Writes Opus in Ogg (RFC 7845) with Concentus. Positions count samples of 48 kHz, those before the sound included;
/// the last one says where the sound ends inside the last packet.
final class OpusFileEncoder implements SpeechEncoder {
    /// The samples of a packet: 20 ms.
    private static final int PACKET = PcmWriter.HERTZ / 50;

    private static final int GRANULES = 48_000 / PcmWriter.HERTZ;
    private static final int BITS_PER_SECOND = 32_000;
    private static final int MOST_PACKET_BYTES = 1275;
    /// A file has one stream, so any number will do, and equal sound gives equal files.
    private static final int SERIAL = 1;

    private final OggWriter ogg;
    private final OpusEncoder opus;
    private final int before;
    private final short[] pending = new short[PACKET];
    private final byte[] encoded = new byte[MOST_PACKET_BYTES];
    private int filled;
    private long samples;
    private long packets;

    OpusFileEncoder(SeekableByteChannel file) throws IOException {
        ogg = new OggWriter(Channels.newOutputStream(file), SERIAL);
        try {
            opus = new OpusEncoder(PcmWriter.HERTZ, 1, OpusApplication.OPUS_APPLICATION_AUDIO);
        } catch (OpusException e) {
            throw new IOException(e);
        }
        opus.setBitrate(BITS_PER_SECOND);
        before = opus.getLookahead() * GRANULES;
        ogg.packet(head(), 0);
        ogg.endPage();
        ogg.packet(tags(), 0);
        ogg.endPage();
    }

    @Override
    public void write(float[] piece) throws IOException {
        for (float sample : piece) {
            pending[filled++] = (short) Math.clamp(Math.round(sample * 32_768), Short.MIN_VALUE, Short.MAX_VALUE);
            if (filled == PACKET) encode();
        }
        samples += piece.length;
    }

    @Override
    public void close() throws IOException {
        long end = before + samples * GRANULES;
        while (packets * PACKET * GRANULES < end) {
            Arrays.fill(pending, filled, PACKET, (short) 0);
            encode();
        }
        ogg.end(end);
    }

    private void encode() throws IOException {
        try {
            int length = opus.encode(pending, 0, PACKET, encoded, 0, encoded.length);
            packets++;
            ogg.packet(Arrays.copyOf(encoded, length), packets * PACKET * GRANULES);
        } catch (OpusException e) {
            throw new IOException(e);
        }
        filled = 0;
    }

    private byte[] head() {
        var head = ByteBuffer.allocate(19).order(ByteOrder.LITTLE_ENDIAN).put("OpusHead".getBytes(US_ASCII));
        head.put((byte) 1).put((byte) 1).putShort((short) before).putInt(PcmWriter.HERTZ);
        return head.putShort((short) 0).put((byte) 0).array();
    }

    private static byte[] tags() {
        var vendor = "Vivavoce".getBytes(US_ASCII);
        var tags = ByteBuffer.allocate(16 + vendor.length).order(ByteOrder.LITTLE_ENDIAN);
        return tags.put("OpusTags".getBytes(US_ASCII))
                .putInt(vendor.length)
                .put(vendor)
                .putInt(0)
                .array();
    }
}
