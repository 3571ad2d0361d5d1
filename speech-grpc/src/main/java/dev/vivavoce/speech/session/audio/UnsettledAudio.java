package dev.vivavoce.speech.session.audio;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The audio messages of one session that were received and that its log does not cover, in order. Only one thread at
/// a time may use it.
public final class UnsettledAudio {
    /// One message, decoded.
    public record Message(long sequence, byte[] pcm) {}

    /// More than a stream ever has unsettled: a backlog, an utterance and a silence of the longest, at 48 kHz.
    static final long MOST_BYTES = 10 << 20;

    /// What a message occupies besides its samples.
    private static final int MESSAGE_BYTES = 64;

    private final int sampleRateHertz;
    private final Deque<Message> messages = new ArrayDeque<>();
    private long last;
    private long bytes;

    public UnsettledAudio(int sampleRateHertz) {
        this.sampleRateHertz = sampleRateHertz;
    }

    /// Reads the messages as they are kept.
    public AudioCodec codec() {
        return new PcmCodec(sampleRateHertz);
    }

    /// Adds the next message; a message that an earlier stream received exists already. Beyond the bound all of
    /// it is given up: without its beginning the rest cannot be scored.
    void add(long sequence, byte[] pcm) {
        if (sequence <= last) return;
        last = sequence;
        messages.addLast(new Message(sequence, pcm));
        bytes += pcm.length + MESSAGE_BYTES;
        if (bytes > MOST_BYTES) clear();
    }

    /// The log covers all messages up to this one.
    public void settle(long sequence) {
        last = Math.max(last, sequence);
        while (!messages.isEmpty() && messages.getFirst().sequence() <= sequence)
            bytes -= messages.removeFirst().pcm().length + MESSAGE_BYTES;
    }

    /// Gives the memory back.
    public void clear() {
        messages.clear();
        bytes = 0;
    }

    /// The messages that follow the settled one, in order; none when they were given up.
    public List<Message> after(long settledSequence) {
        settle(settledSequence);
        boolean isWhole = !messages.isEmpty() && messages.getFirst().sequence() == settledSequence + 1;
        return isWhole ? List.copyOf(messages) : List.of();
    }

    /// The last message that was received, here or by an earlier stream.
    public long lastReceived() {
        return last;
    }

    /// The memory that it takes.
    public long bytes() {
        return bytes;
    }

    public boolean isEmpty() {
        return messages.isEmpty();
    }
}
