package dev.vivavoce.speech.session.stream;

import dev.vivavoce.runtime.server.Duplex;
import dev.vivavoce.speech.v1.Acknowledged;
import dev.vivavoce.speech.v1.SpeakResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Sends the responses of a stream on a thread of its own, so that a slow reader does not delay the loop. Only the
/// newest acknowledgement waits, an interim event is dropped when another response follows, and all others are
/// bounded.
final class ResponseSender implements Responses, AutoCloseable {
    private static final int MOST_MESSAGES = 256;
    private static final long MOST_BYTES = 1 << 20;

    /// The way to the caller.
    interface Line {
        /// Returns false without sending when the caller takes nothing for so long.
        boolean send(SpeakResponse response, Duration atMost) throws InterruptedException;
    }

    private final Line line;
    private final Duration takenWithin;
    private final Runnable onTooSlow;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<SpeakResponse> waiting = new ArrayDeque<>();
    private long waitingBytes;
    private final Thread thread;
    private @Nullable SpeakResponse interim;
    private @Nullable Acknowledged acknowledged;
    private boolean sending;
    private boolean last;
    private volatile long lastSent = System.nanoTime();

    /// @param onTooSlow called when nothing was taken for `takenWithin`, or when too many responses wait
    ResponseSender(Line line, Duration takenWithin, Runnable onTooSlow) {
        this.line = line;
        this.takenWithin = takenWithin;
        this.onTooSlow = onTooSlow;
        thread = Thread.ofVirtual().name("speak-out").start(this::send);
    }

    @Override
    public void send(SpeakResponse response) {
        lock.lock();
        try {
            if (waiting.size() >= MOST_MESSAGES || waitingBytes >= MOST_BYTES) onTooSlow.run();
            else add(response);
        } finally {
            lock.unlock();
        }
    }

    /// The event before it has the same result, which alone may fill the bound.
    @Override
    public void sendLast(SpeakResponse response) {
        lock.lock();
        try {
            add(response);
        } finally {
            lock.unlock();
        }
    }

    private void add(SpeakResponse response) {
        interim = null; // this response is newer
        waiting.addLast(response);
        waitingBytes += response.getSerializedSize();
        changed.signalAll();
    }

    @Override
    public void sendInterim(SpeakResponse response) {
        lock.lock();
        try {
            interim = response;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void acknowledge(Acknowledged newest) {
        lock.lock();
        try {
            acknowledged = newest;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public long lastSent() {
        return lastSent;
    }

    @Override
    public void flush(Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while ((sending || !waiting.isEmpty() || acknowledged != null) && left > 0) left = changed.awaitNanos(left);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            last = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        thread.interrupt();
    }

    private void send() {
        try {
            while (true) {
                var response = next();
                if (response == null) return;
                if (!line.send(response, takenWithin)) {
                    onTooSlow.run();
                    return;
                }
                lastSent = System.nanoTime();
                sent();
            }
        } catch (InterruptedException | Duplex.Cancelled _) {
            // the call is over
        } finally {
            sent();
        }
    }

    private @Nullable SpeakResponse next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                if (last) return null;
                var response = waiting.pollFirst();
                if (response != null) waitingBytes -= response.getSerializedSize();
                if (response == null && acknowledged != null) {
                    response = SpeakResponse.newBuilder()
                            .setAcknowledged(acknowledged)
                            .build();
                    acknowledged = null;
                }
                if (response == null && interim != null) {
                    response = interim;
                    interim = null;
                }
                if (response != null) {
                    sending = true;
                    return response;
                }
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private void sent() {
        lock.lock();
        try {
            sending = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
