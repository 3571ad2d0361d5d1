package dev.vivavoce.cli.demo;

import dev.vivavoce.cli.audio.AudioSender;
import dev.vivavoce.cli.audio.Pace;
import dev.vivavoce.cli.connection.SocketClosed;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/// A microphone that stays open: 100 ms at a time, as fast as time goes, what is said or else silence.
public final class OpenMicrophone implements AutoCloseable {
    private static final long PIECE = Duration.ofMillis(100).toNanos();
    private static final byte[] SILENCE = new byte[AudioSender.MESSAGE_BYTES];

    private final AudioSender voice;
    private final BlockingQueue<byte[]> said = new ArrayBlockingQueue<>(1);
    private final Thread thread;
    private volatile boolean isOpen = true;
    private volatile boolean isFinishing;

    private OpenMicrophone(AudioSender voice) {
        this.voice = voice;
        thread = Thread.ofVirtual().name("microphone").unstarted(this::send);
    }

    public static OpenMicrophone open(AudioSender voice) {
        var microphone = new OpenMicrophone(voice);
        microphone.thread.start();
        return microphone;
    }

    /// Says a part of `pcm`, and returns when its last piece is on its way.
    public void say(byte[] pcm, int from, int to) throws InterruptedException {
        for (int at = from; at < to; at += AudioSender.MESSAGE_BYTES)
            said.put(Arrays.copyOfRange(pcm, at, Math.min(to, at + AudioSender.MESSAGE_BYTES)));
    }

    /// Ends the session.
    public void finish() {
        isFinishing = true;
    }

    @Override
    public void close() throws InterruptedException {
        isOpen = false;
        thread.join();
    }

    private void send() {
        try {
            for (long next = System.nanoTime(); isOpen; next += PIECE) {
                Pace.until(next);
                if (isFinishing) {
                    voice.finish();
                    return;
                }
                voice.say(piece());
            }
        } catch (SocketClosed _) {
            // the session has ended; the caller waits for its result
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] piece() {
        byte @Nullable [] next = said.poll();
        return next == null ? SILENCE : next;
    }
}
