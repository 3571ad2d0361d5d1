package dev.vivavoce.speech.media.encoding;

import dev.vivavoce.speech.media.sound.PcmWriter;
import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Encodes a live voice, piece by piece: packets with one frame, each after its length, as the audio messages of a
/// speaking session have them. The sound that is decoded comes 6.5 ms later than it was.
public final class OpusVoiceEncoder {
    private static final int MOST_PACKET_BYTES = 1275;

    private final OpusEncoder encoder;
    private final int frame;

    /// @param bitsPerSecond about how many bits a second of sound takes
    /// @param frameMillis 10, 20, 40 or 60
    public OpusVoiceEncoder(int bitsPerSecond, int frameMillis) {
        frame = PcmWriter.HERTZ * frameMillis / 1000;
        try {
            encoder = new OpusEncoder(PcmWriter.HERTZ, 1, OpusApplication.OPUS_APPLICATION_AUDIO);
        } catch (OpusException e) {
            throw new IllegalStateException(e);
        }
        encoder.setBitrate(bitsPerSecond);
    }

    /// Encodes the next piece. Silence follows one that is no whole number of frames, so that can only be the last.
    ///
    /// @param pcm 16-bit samples of 16 kHz, little-endian
    public byte[] encode(byte[] pcm) {
        var sound = ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        var packets = new ByteArrayOutputStream();
        while (sound.hasRemaining()) {
            var samples = new short[frame];
            sound.get(samples, 0, Math.min(frame, sound.remaining()));
            var packet = new byte[MOST_PACKET_BYTES];
            int length = encode(samples, packet);
            packets.write(length >> 8);
            packets.write(length);
            packets.write(packet, 0, length);
        }
        return packets.toByteArray();
    }

    private int encode(short[] samples, byte[] packet) {
        try {
            return encoder.encode(samples, 0, frame, packet, 0, packet.length);
        } catch (OpusException e) {
            throw new IllegalStateException(e);
        }
    }
}
