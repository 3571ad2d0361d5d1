package dev.vivavoce.bench.scale;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// The rules by which speech orders the work of its engines (`EngineExecutor`), in simulated time: work of
/// [Urgency#LIVE] first, then [Urgency#AHEAD]; [Urgency#INTERIM] only where a thread is free and another is left to the
/// rest, and it is given up when other work needs its thread.
final class SimulatedExecutor {
    enum Urgency {
        LIVE,
        AHEAD,
        INTERIM
    }

    private static final class Job {
        private final Urgency urgency;
        private final double milliseconds;
        private final Runnable done;
        private final double since;
        private double begunAt;
        private boolean isGivenUp;

        Job(Urgency urgency, double milliseconds, Runnable done, double since) {
            this.urgency = urgency;
            this.milliseconds = milliseconds;
            this.done = done;
            this.since = since;
        }
    }

    private final EventQueue events;
    private final int threads;
    private final List<Job> running = new ArrayList<>();
    private final Deque<Job> live = new ArrayDeque<>();
    private final Deque<Job> ahead = new ArrayDeque<>();
    private double worked;
    private double waited;
    private long begun;

    SimulatedExecutor(EventQueue events, int threads) {
        this.events = events;
        this.threads = threads;
    }

    /// Runs work of [Urgency#LIVE] or [Urgency#AHEAD], or lets it wait for a thread.
    ///
    /// @param milliseconds how long it takes
    void submit(Urgency urgency, double milliseconds, Runnable done) {
        var job = new Job(urgency, milliseconds, done, events.now());
        if (running.size() < threads || giveUpInterim()) begin(job);
        else (urgency == Urgency.LIVE ? live : ahead).add(job);
    }

    /// Runs interim work at once, or not at all. Nothing waits while a thread is free.
    ///
    /// @return whether it runs; it may still be given up, and `done` is not called then
    boolean offerInterim(double milliseconds, Runnable done) {
        long interims =
                running.stream().filter(job -> job.urgency == Urgency.INTERIM).count();
        if (interims >= Math.max(1, threads - 1) || running.size() == threads) return false;
        begin(new Job(Urgency.INTERIM, milliseconds, done, events.now()));
        return true;
    }

    /// How many threads have worked in the mean since the beginning.
    double busy() {
        return events.now() == 0 ? 0 : worked / events.now();
    }

    /// How long work other than interim work has waited for its thread in the mean, in milliseconds.
    double meanWait() {
        return begun == 0 ? 0 : waited / begun;
    }

    private boolean giveUpInterim() {
        for (var job : running) {
            if (job.urgency != Urgency.INTERIM) continue;
            job.isGivenUp = true;
            ended(job);
            return true;
        }
        return false;
    }

    private void begin(Job job) {
        running.add(job);
        job.begunAt = events.now();
        if (job.urgency != Urgency.INTERIM) {
            waited += events.now() - job.since;
            begun++;
        }
        events.after(job.milliseconds, () -> {
            if (job.isGivenUp) return;
            ended(job);
            next();
            job.done.run();
        });
    }

    private void ended(Job job) {
        worked += events.now() - job.begunAt;
        running.remove(job);
    }

    private void next() {
        var job = live.isEmpty() ? ahead.poll() : live.poll();
        if (job != null) begin(job);
    }
}
