package dev.vivavoce.speech;

import dev.vivavoce.speech.engines.Sounds;
import dev.vivavoce.speech.media.encoding.OpusVoiceEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A sound as a client sends it in Opus: messages of 40 ms, which are those of [Speaker#say], with two packets each.
final class OpusMessages {
    private static final int MESSAGE_BYTES = 16_000 / 25 * 2;
    private static final int BITS_PER_SECOND = 24_000;
    /// The messages that settle a decoder: 80 ms.
    static final long PRE_ROLL = 2;

    private final Sounds.Sound sound;
    /// What encoders made, by the message that each began with.
    private final Map<Long, List<byte[]>> encoded = new ConcurrentHashMap<>();

    OpusMessages(Sounds.Sound sound) {
        this.sound = sound;
    }

    long last() {
        return (sound.pcm().length + MESSAGE_BYTES - 1) / MESSAGE_BYTES;
    }

    /// The messages from this one on, by an encoder that begins with it.
    List<byte[]> from(long first) {
        return encoded.computeIfAbsent(first, this::encode);
    }

    private List<byte[]> encode(long first) {
        var encoder = new OpusVoiceEncoder(BITS_PER_SECOND, 20);
        var messages = new ArrayList<byte[]>();
        for (long sequence = first; sequence <= last(); sequence++) {
            int at = (int) (sequence - 1) * MESSAGE_BYTES;
            // The last message is as long as the others.
            messages.add(encoder.encode(Arrays.copyOfRange(sound.pcm(), at, at + MESSAGE_BYTES)));
        }
        return messages;
    }

    /// Sends messages that one encoder makes, up to the last one or before.
    void say(Speaker speaker, long first, long last) {
        var messages = from(first);
        for (long sequence = first; sequence <= last; sequence++)
            speaker.audio(sequence, messages.get((int) (sequence - first)));
    }
}
