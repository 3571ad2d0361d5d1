package dev.vivavoce.speech.session.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The queue of one loop. Requests are bounded: putting one more waits. Signals never wait and are taken first; they
/// need no bound, because each is the result of work that the loop started, or is sent once.
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

    /// Puts a request, and waits while the mailbox is full. Returns false once it is shut.
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

    /// Puts a signal.
    void signal(M signal) {
        lock.lock();
        try {
            signals.addLast(signal);
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Takes the next signal, or the next request if `requestsToo`; null when the time is up.
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

    /// Accepts no more requests; those that wait can still be taken.
    void shut() {
        lock.lock();
        try {
            shut = true;
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Takes the requests that wait, for when the loop has ended.
    List<M> rest() {
        lock.lock();
        try {
            var rest = List.copyOf(requests);
            requests.clear();
            return rest;
        } finally {
            lock.unlock();
        }
    }

    /// The number of waiting requests.
    int waiting() {
        lock.lock();
        try {
            return requests.size();
        } finally {
            lock.unlock();
        }
    }

    /// Returns whether the mailbox is shut and has no requests left.
    boolean isDone() {
        lock.lock();
        try {
            return shut && requests.isEmpty();
        } finally {
            lock.unlock();
        }
    }
}
