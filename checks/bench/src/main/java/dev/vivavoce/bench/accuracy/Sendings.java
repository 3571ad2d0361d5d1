package dev.vivavoce.bench.accuracy;

import dev.vivavoce.speech.media.encoding.OpusVoiceEncoder;
import dev.vivavoce.speech.media.opus.OpusPacket;
import dev.vivavoce.speech.media.opus.OpusVoiceDecoder;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One recording as a live client sends it, in messages of 100 ms.
///
/// @param pcm its samples
/// @param opus its packets, each after its length
/// @param resumed the samples that the platform has when the stream broke in the middle, with everything before it
///     settled: both sides begin anew, and 80 ms are sent again
record Sendings(byte[] pcm, byte[] opus, byte[] resumed) {
    private static final int RATE = OpusPacket.RATE_HERTZ;
    private static final int MESSAGE_BYTES = RATE / 10 * 2;
    /// Those that hold 80 ms.
    private static final int PRE_ROLL = 1;

    /// @param pcm 16 kHz
    /// @param frameMillis of an Opus frame, such that a message has a whole number of them
    static Sendings of(byte[] pcm, int bitsPerSecond, int frameMillis) {
        int count = (pcm.length + MESSAGE_BYTES - 1) / MESSAGE_BYTES;
        var whole = Arrays.copyOf(pcm, count * MESSAGE_BYTES);
        int middle = count / 2;
        var unbroken = messages(whole, 0, count, bitsPerSecond, frameMillis);
        var resumed = new ByteArrayOutputStream();
        resumed.writeBytes(decoded(unbroken.subList(0, middle)));
        int first = Math.max(0, middle - PRE_ROLL);
        var again = decoded(messages(whole, first, count, bitsPerSecond, frameMillis));
        resumed.write(again, (middle - first) * MESSAGE_BYTES, (count - middle) * MESSAGE_BYTES);
        return new Sendings(whole, joined(unbroken), resumed.toByteArray());
    }

    /// What a second of sound takes in each way, in bits.
    static double bitsPerSecond(List<Sendings> all) {
        return all.stream().mapToLong(one -> one.opus().length).sum()
                * 8.0
                / all.stream().mapToLong(one -> one.pcm().length).sum()
                * 2
                * RATE;
    }

    private static List<byte[]> messages(byte[] pcm, int from, int to, int bitsPerSecond, int frameMillis) {
        var encoder = new OpusVoiceEncoder(bitsPerSecond, frameMillis);
        var messages = new ArrayList<byte[]>();
        for (int i = from; i < to; i++)
            messages.add(encoder.encode(Arrays.copyOfRange(pcm, i * MESSAGE_BYTES, (i + 1) * MESSAGE_BYTES)));
        return messages;
    }

    private static byte[] decoded(List<byte[]> messages) {
        if (messages.isEmpty()) return new byte[0];
        return new OpusVoiceDecoder().pcm(OpusPacket.split(joined(messages), Duration.ofHours(1)));
    }

    private static byte[] joined(List<byte[]> messages) {
        var all = new ByteArrayOutputStream();
        messages.forEach(all::writeBytes);
        return all.toByteArray();
    }
}
