package dev.vivavoce.bench.live;

import dev.vivavoce.cli.audio.AudioSender;
import dev.vivavoce.cli.audio.Pace;
import dev.vivavoce.cli.connection.SocketClosed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// A microphone that stays open for a whole talk, and knows when the learner was heard last: by the samples
/// that it sends, not by what the server makes of them. Between the turns there is faint noise.
final class TalkMicrophone implements AutoCloseable {
    private static final int MESSAGE_BYTES = (int) LiveSession.MESSAGE.toMillis() * 32;
    private static final double NANOS_A_SAMPLE = 1e9 / AudioSender.SAMPLE_RATE_HERTZ;
    private static final double NOISE = 6;

    /// When something was said: the moments of its first and its last audible sample, by [System#nanoTime].
    record Heard(long firstSound, long lastSound) {}

    /// What is being said.
    private static final class Utterance {
        final byte[] pcm;
        final CompletableFuture<Heard> said = new CompletableFuture<>();
        int sent;
        long firstSound;
        long lastSound;

        Utterance(byte[] pcm) {
            this.pcm = pcm;
        }

        /// The next message; it is sent when its last sample was heard.
        byte[] next(long due) {
            var message = Arrays.copyOfRange(pcm, sent, sent + MESSAGE_BYTES);
            sent += MESSAGE_BYTES;
            int end = Audible.end(message);
            if (end == Audible.NOTHING) return message;
            lastSound = due - nanos(message, end);
            if (firstSound == 0) firstSound = due - nanos(message, Audible.first(message));
            return message;
        }

        private static long nanos(byte[] message, int sample) {
            return Math.round((message.length / 2 - sample) * NANOS_A_SAMPLE);
        }
    }

    private final AudioSender voice;
    private final BlockingQueue<Utterance> waiting = new ArrayBlockingQueue<>(1);
    private final List<Double> lateness = new ArrayList<>();
    private final Random random;
    private final Thread thread;
    private @Nullable Utterance current;
    private volatile boolean isOpen = true;
    private volatile boolean isFinishing;

    private TalkMicrophone(AudioSender voice, long seed) {
        this.voice = voice;
        random = new Random(seed);
        thread = Thread.ofVirtual().name("microphone").unstarted(this::send);
    }

    static TalkMicrophone open(AudioSender voice, long seed) {
        var microphone = new TalkMicrophone(voice, seed);
        microphone.thread.start();
        return microphone;
    }

    /// Begins to say something; the result comes when its last sample was sent. It is cancelled when the
    /// session ended before.
    CompletableFuture<Heard> say(byte[] pcm) throws InterruptedException {
        var utterance = new Utterance(pcm);
        waiting.put(utterance);
        if (!isOpen) utterance.said.cancel(false);
        return utterance.said;
    }

    /// Ends the session.
    void finish() {
        isFinishing = true;
    }

    /// How far behind its time each message was sent, in milliseconds. For after [#close].
    List<Double> lateness() {
        return List.copyOf(lateness);
    }

    @Override
    public void close() throws InterruptedException {
        isOpen = false;
        thread.join();
    }

    private void send() {
        try {
            long begin = System.nanoTime();
            for (long message = 1; isOpen; message++) {
                long due = begin + message * LiveSession.MESSAGE.toNanos();
                Pace.until(due);
                lateness.add((System.nanoTime() - due) / 1e6);
                if (isFinishing) {
                    voice.finish();
                    return;
                }
                say(due);
            }
        } catch (SocketClosed _) {
            // the session has ended; the talk waits for its result
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            isOpen = false;
            for (var unsaid : new Utterance[] {current, waiting.poll()}) if (unsaid != null) unsaid.said.cancel(false);
        }
    }

    private void say(long due) throws InterruptedException {
        if (current == null) current = waiting.poll();
        var now = current;
        if (now == null) {
            voice.say(noise());
            return;
        }
        voice.say(now.next(due));
        if (now.sent < now.pcm.length) return;
        current = null;
        now.said.complete(new Heard(now.firstSound, now.lastSound));
    }

    private byte[] noise() {
        var pcm = new byte[MESSAGE_BYTES];
        for (int i = 0; i < pcm.length; i += 2) {
            int sample = (int) Math.round(NOISE * random.nextGaussian());
            pcm[i] = (byte) sample;
            pcm[i + 1] = (byte) (sample >> 8);
        }
        return pcm;
    }
}
