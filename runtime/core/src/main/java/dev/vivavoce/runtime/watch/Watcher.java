package dev.vivavoce.runtime.watch;

import io.micrometer.core.instrument.Counter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The events that one watcher has not sent yet: a few of them, and the cursor that the log reaches beyond them.
final class Watcher {
    /// The number of events held while the watcher sends; it reads later durable ones from the log.
    private static final int HELD = 32;

    private final Counter interimSkipped;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<WatchEvent> held = new ArrayDeque<>();
    private long known;

    Watcher(Counter interimSkipped) {
        this.interimSkipped = interimSkipped;
    }

    void deliver(WatchEvent event) {
        lock.lock();
        try {
            if (replacesLast(event)) held.removeLast();
            if (held.size() < HELD) held.addLast(event);
            else
                switch (event) {
                    case WatchEvent.Durable durable -> known = Math.max(known, durable.cursor());
                    case WatchEvent.Interim ignored -> interimSkipped.increment();
                }
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /// The log reaches at least to this cursor.
    void know(long cursor) {
        lock.lock();
        try {
            known = Math.max(known, cursor);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    boolean knowsBeyond(long cursor) {
        lock.lock();
        try {
            return known > cursor;
        } finally {
            lock.unlock();
        }
    }

    /// Call it before reading the log: events that are announced from here on may be missing in that read.
    void forgetKnown() {
        lock.lock();
        try {
            known = 0;
        } finally {
            lock.unlock();
        }
    }

    /// Returns the next event held; null when the log reaches beyond `sent`, or when the time is up.
    @Nullable
    WatchEvent next(long sent, long nanos) throws InterruptedException {
        long left = nanos;
        lock.lockInterruptibly();
        try {
            while (true) {
                var event = held.pollFirst();
                if (event != null) return event;
                if (known > sent || left <= 0) return null;
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean replacesLast(WatchEvent event) {
        return event instanceof WatchEvent.Interim newer
                && held.peekLast() instanceof WatchEvent.Interim older
                && newer.topic().equals(older.topic());
    }
}
