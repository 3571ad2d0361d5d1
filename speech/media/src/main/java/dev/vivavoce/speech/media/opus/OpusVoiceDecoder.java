package dev.vivavoce.speech.media.opus;

import dev.vivavoce.speech.media.opus.UnusableOpusException.Reason;
import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/// Decodes the packets of one voice, in their order, to 16 kHz. The sound of a packet depends on those before it; a
/// decoder that begins in the middle is right after about 80 ms (RFC 7845, section 4.6). For one thread at a time.
public final class OpusVoiceDecoder {
    private final OpusDecoder decoder;
    private final short[] samples = new short[OpusPacket.MOST_SAMPLES];

    public OpusVoiceDecoder() {
        try {
            decoder = new OpusDecoder(OpusPacket.RATE_HERTZ, 1);
        } catch (OpusException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Returns 16-bit samples, little-endian: exactly as many as the packets say.
    ///
    /// @throws UnusableOpusException when a packet cannot be decoded; nothing after it can be
    public byte[] pcm(List<OpusPacket> packets) {
        var pcm = ByteBuffer.allocate(OpusPacket.samples(packets) * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (var packet : packets) {
            decode(packet);
            for (int i = 0; i < packet.samples(); i++) pcm.putShort(samples[i]);
        }
        return pcm.array();
    }

    /// A damaged packet meets Concentus anywhere, so it may throw whatever a program without checks throws.
    private void decode(OpusPacket packet) {
        var bytes = packet.bytes();
        int count;
        try {
            count = decoder.decode(bytes, 0, bytes.length, samples, 0, samples.length, false);
        } catch (OpusException | RuntimeException | AssertionError e) {
            throw new UnusableOpusException(
                    Reason.INVALID, "a packet that cannot be decoded: " + bytes.length + " bytes");
        }
        if (count != packet.samples())
            throw new UnusableOpusException(
                    Reason.INVALID, count + " samples (expected: " + packet.samples() + ", as the packet says)");
    }
}
