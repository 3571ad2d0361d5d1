package dev.vivavoce.speech;

import dev.vivavoce.speech.engines.Sounds;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A learner's microphone: it sends audio all the time and in real time or faster, silence while nothing is said, and
/// keeps what it sent for another stream.
final class Microphone implements AutoCloseable {
    private static final int MESSAGE = 1_280;
    private static final long MESSAGE_NANOS = 40_000_000;

    private final ByteArrayOutputStream recorded = new ByteArrayOutputStream();
    private byte[] speech = new byte[0];
    private int said;
    private boolean isHeld;
    private long sequence;
    private @Nullable Speaker speaker;
    private volatile boolean isOff;
    private final int speed;
    private final Thread thread;

    /// It sends nothing before [#connect].
    Microphone() {
        this(1);
    }

    /// One that sends so many times faster.
    Microphone(int speed) {
        this.speed = speed;
        thread = Thread.ofVirtual().name("microphone").start(this::run);
    }

    /// Sends to this stream from now on, first what it has not got.
    synchronized Microphone connect(Speaker next, long fromSequence) {
        var pcm = recorded.toByteArray();
        for (long i = fromSequence; i <= sequence; i++)
            next.audio(i, Arrays.copyOfRange(pcm, (int) (i - 1) * MESSAGE, (int) i * MESSAGE));
        speaker = next;
        return this;
    }

    /// Sends nothing any more.
    synchronized void disconnect() {
        speaker = null;
    }

    /// Sends nothing for a while: the clock of the talk stands still, and the engines catch up.
    synchronized void hold() {
        isHeld = true;
    }

    /// Sends again.
    synchronized void goOn() {
        isHeld = false;
    }

    /// Begins to say this.
    synchronized Microphone say(Sounds.Sound sound) {
        if (sound.sampleRateHertz() != 16_000) throw new IllegalArgumentException("expected: 16 kHz");
        speech = sound.pcm();
        said = 0;
        return this;
    }

    /// Returns when all was said.
    Microphone untilSaid() {
        RunningSpeech.until("all was said", this::isSilent);
        return this;
    }

    private synchronized boolean isSilent() {
        return said >= speech.length;
    }

    private synchronized void send() {
        if (speaker == null || isHeld || speaker.hasEnded()) return;
        var message = new byte[MESSAGE];
        int length = Math.min(MESSAGE, speech.length - said);
        System.arraycopy(speech, said, message, 0, length);
        said += length;
        recorded.writeBytes(message);
        speaker.audio(++sequence, message);
    }

    private void run() {
        long due = System.nanoTime();
        while (!isOff) {
            send();
            due += MESSAGE_NANOS / speed;
            while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
        }
    }

    @Override
    public void close() throws InterruptedException {
        isOff = true;
        thread.join();
    }
}
