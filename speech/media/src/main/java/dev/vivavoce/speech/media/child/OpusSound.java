package dev.vivavoce.speech.media.child;

import dev.vivavoce.speech.media.format.UnusableMediaException;
import dev.vivavoce.speech.media.format.UnusableMediaException.Reason;
import dev.vivavoce.speech.media.ogg.OggPacket;
import dev.vivavoce.speech.media.ogg.OggReader;
import dev.vivavoce.speech.media.sound.PcmWriter;
import io.github.jaredmdobson.concentus.OpusDecoder;
import io.github.jaredmdobson.concentus.OpusException;
import io.github.jaredmdobson.concentus.OpusPacketInfo;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Decodes Opus in Ogg (RFC 7845) with Concentus, which decodes to 16 kHz and one channel itself.
final class OpusSound {
    /// Positions count samples of 48 kHz, whatever the rate.
    private static final int GRANULES = 48_000 / PcmWriter.HERTZ;

    /// The longest packet has 120 ms.
    private static final int MOST_SAMPLES = PcmWriter.HERTZ * 120 / 1000;

    private static final int HEAD_BYTES = 19;

    private final OggReader ogg;
    private final PcmWriter pcm;
    private final DamageCount damage = new DamageCount();
    private final short[] samples = new short[MOST_SAMPLES];
    private OpusDecoder decoder;
    private GranuleClock clock = new GranuleClock();
    private int skip;

    private OpusSound(OggReader ogg, PcmWriter pcm) throws OpusException {
        this.ogg = ogg;
        this.pcm = pcm;
        decoder = new OpusDecoder(PcmWriter.HERTZ, 1);
    }

    static boolean decode(OggReader ogg, PcmWriter pcm) throws IOException {
        try {
            return new OpusSound(ogg, pcm).decode();
        } catch (OpusException e) {
            throw new IOException(e);
        }
    }

    private boolean decode() throws IOException, OpusException {
        boolean isTags = false;
        for (var packet = ogg.next(); packet.isPresent(); packet = ogg.next()) {
            if (packet.get().isFirst()) begin(packet.get().bytes());
            else if (!isTags) sound(packet.get());
            isTags = packet.get().isFirst();
        }
        damage.end();
        return ogg.isComplete();
    }

    private void begin(byte[] packet) throws OpusException {
        if (packet.length < HEAD_BYTES) throw new UnusableMediaException(Reason.BROKEN, "a short OpusHead");
        var head = ByteBuffer.wrap(packet).order(ByteOrder.LITTLE_ENDIAN);
        int channels = head.get(9);
        int mapping = head.get(18);
        if (head.get(8) >> 4 != 0 || mapping != 0 || channels < 1 || channels > 2)
            throw new UnusableMediaException(
                    Reason.UNSUPPORTED_CODING, "Opus mapping " + mapping + ", " + channels + " channels");
        decoder = new OpusDecoder(PcmWriter.HERTZ, 1);
        decoder.setGain(head.getShort(16));
        skip = Short.toUnsignedInt(head.getShort(10)) / GRANULES;
        clock = new GranuleClock();
    }

    private void sound(OggPacket packet) throws IOException {
        int count = decoded(packet.bytes());
        int kept = clock.keep(packet, count * GRANULES) / GRANULES;
        int from = Math.min(skip, kept);
        skip -= Math.min(skip, count);
        var mono = new float[kept - from];
        for (int i = 0; i < mono.length; i++) mono[i] = samples[from + i] / 32_768f;
        pcm.write(mono, PcmWriter.HERTZ);
    }

    /// Returns how many samples the packet has. One that cannot be decoded is as much silence.
    private int decoded(byte[] packet) {
        try {
            int count = decoder.decode(packet, 0, packet.length, samples, 0, MOST_SAMPLES, false);
            damage.good();
            return count;
        } catch (OpusException | ArrayIndexOutOfBoundsException | AssertionError e) {
            damage.bad();
            Arrays.fill(samples, (short) 0);
            return packet.length == 0 ? 0 : Math.clamp(silence(packet), 0, MOST_SAMPLES);
        }
    }

    private static int silence(byte[] packet) {
        return OpusPacketInfo.getNumSamples(packet, 0, packet.length, PcmWriter.HERTZ);
    }
}
