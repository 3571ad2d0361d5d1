package dev.vivavoce.bench.events;

import java.util.Arrays;
import java.util.BitSet;
import java.util.concurrent.TimeUnit;

/// When each event of a run was due, committed and processed, in the time of [System#nanoTime]. Events are numbered
/// from 0 in the order in which they are due; users take turns, so the events of a user are in that order, too.
final class Journal {
    private final int users;
    private final double everyNanos;
    private final int warmUp;
    private final long[] committedAt;
    private final long[] processedAt;
    private final BitSet committed = new BitSet();
    private final BitSet processed = new BitSet();
    private final int[] lastOfUser;
    private int first;
    private long begin;
    private int twice;
    private int outOfOrder;

    /// @param lagMilliseconds from the commit of an event to the commit of its effect, in the order of their numbers
    /// @param behindMilliseconds from when an event was due to its commit, in the order of their numbers
    /// @param twice how often an event was processed that had been processed before
    /// @param outOfOrder how often an event was processed after a later one of the same user
    record Outcome(
            int written,
            int processed,
            int twice,
            int outOfOrder,
            double[] lagMilliseconds,
            double[] behindMilliseconds) {
        int lost() {
            return written - processed;
        }
    }

    /// @param rate events a second
    /// @param warmUp how many of the first events are not part of the times
    Journal(int events, int rate, int users, int warmUp) {
        this.users = users;
        this.everyNanos = 1e9 / rate;
        this.warmUp = warmUp;
        committedAt = new long[events];
        processedAt = new long[events];
        lastOfUser = new int[users];
        Arrays.fill(lastOfUser, -1);
    }

    int events() {
        return committedAt.length;
    }

    int userOf(int number) {
        return number % users;
    }

    /// The event with this number is due at this moment, and the later ones after it.
    synchronized void begin(int number, long nanoTime) {
        first = number;
        begin = nanoTime;
    }

    synchronized long due(int number) {
        return begin + (long) ((number - first) * everyNanos);
    }

    /// The transaction that has written the event is committed.
    synchronized void committed(int number, long nanoTime) {
        committed.set(number);
        committedAt[number] = nanoTime;
    }

    /// The transaction with the effect of the event is committed.
    synchronized void processed(int number, long nanoTime) {
        int user = userOf(number);
        if (processed.get(number)) {
            twice++;
            return;
        }
        if (number < lastOfUser[user]) outOfOrder++;
        lastOfUser[user] = Math.max(lastOfUser[user], number);
        processed.set(number);
        processedAt[number] = nanoTime;
        notifyAll();
    }

    /// Waits until so many events are processed, at most for so long.
    synchronized void awaitProcessed(int events, long seconds) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        for (long left = 1; processed.cardinality() < events && left > 0; ) {
            left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            if (left > 0) wait(left);
        }
    }

    synchronized Outcome outcome() {
        var timed = committed.stream().filter(number -> number >= warmUp).toArray();
        return new Outcome(
                committed.cardinality(),
                processed.cardinality(),
                twice,
                outOfOrder,
                Arrays.stream(timed)
                        .filter(processed::get)
                        // The writer may read the clock after the follower has.
                        .mapToDouble(number -> Math.max(0, processedAt[number] - committedAt[number]) / 1e6)
                        .toArray(),
                Arrays.stream(timed)
                        .mapToDouble(number -> (committedAt[number] - due(number)) / 1e6)
                        .toArray());
    }
}
