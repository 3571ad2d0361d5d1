package dev.vivavoce.speech.session.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// What one loop takes from. Requests have a bound, and whoever puts one more waits; signals of our own are few by
/// their
/// nature (each is the answer to something the loop asked, or is said once), never wait, and go first.
final class Mailbox<M> {
    private final int bound;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Condition room = lock.newCondition();
    private final Deque<M> requests = new ArrayDeque<>();
    private final Deque<M> signals = new ArrayDeque<>();
    private boolean shut;

    Mailbox(int bound) {
        this.bound = bound;
    }

    /// Puts a request, and waits while there is no room. False once the mailbox is shut.
    boolean put(M request) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!shut && requests.size() >= bound) room.await();
            if (shut) return false;
            requests.addLast(request);
            arrived.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Says something now.
    void signal(M signal) {
        lock.lock();
        try {
            signals.addLast(signal);
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Takes the next signal, or the next request when they are wanted; null when the time is up.
    @Nullable
    M take(boolean requestsToo, long nanos) throws InterruptedException {
        long left = nanos;
        lock.lockInterruptibly();
        try {
            while (true) {
                var signal = signals.pollFirst();
                if (signal != null) return signal;
                if (requestsToo) {
                    var request = requests.pollFirst();
                    if (request != null) {
                        room.signal();
                        return request;
                    }
                }
                if (left <= 0) return null;
                left = arrived.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /// No request comes in any more; those that are there can still be taken.
    void shut() {
        lock.lock();
        try {
            shut = true;
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// How many requests wait.
    int waiting() {
        lock.lock();
        try {
            return requests.size();
        } finally {
            lock.unlock();
        }
    }

    /// Nothing is left to take, and nothing comes.
    boolean isDone() {
        lock.lock();
        try {
            return shut && requests.isEmpty();
        } finally {
            lock.unlock();
        }
    }
}
