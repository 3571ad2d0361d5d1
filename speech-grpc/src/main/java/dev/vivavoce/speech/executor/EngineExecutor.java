package dev.vivavoce.speech.executor;

import com.google.rpc.Code;
import dev.vivavoce.runtime.failure.Failure;
import io.grpc.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Runs the engines on a few platform threads. On virtual threads their native code would occupy the carriers
/// and block every call of the process.
///
/// [Urgency#LIVE] work runs first and may use every thread, and so may [Urgency#AHEAD] while no such work
/// waits; other work leaves one thread to them where there are two. Within an urgency, work runs in order of
/// arrival: a session has at most one task of each urgency, so no session delays the others for long.
/// [Urgency#BACKGROUND] work begins only where nothing else waits and a thread stays free; while it runs it counts
/// for no other work, so learners keep their interim text.
public final class EngineExecutor implements AutoCloseable {
    /// The order of work.
    public enum Urgency {
        /// Final text and scores of a live session; never skipped.
        LIVE,
        /// Recognition of an utterance that has probably ended.
        AHEAD,
        /// A sentence of a partner who still says the one before.
        LATER,
        /// A recording or a text to speak, for which a caller waits.
        WAITED_FOR,
        /// Interim text; skipped while other work waits, and given up when work of a live session waits.
        INTERIM,
        /// A part of a recorded file, for which no caller waits.
        BACKGROUND;

        /// Whether one thread stays free of this work.
        private boolean isLesser() {
            return this == LATER || this == WAITED_FOR || this == INTERIM;
        }
    }

    private record Job<T>(Callable<T> work, CompletableFuture<T> done, Urgency urgency, long since) {}

    /// How many callers may have work at the same time; further ones are refused.
    private static final int PLACES = 16;

    /// The place of one caller with work.
    public final class Place implements AutoCloseable {
        private Place() {}

        /// Runs the work in its turn, and waits for it. Drops the work when the current call ends while the work
        /// waits.
        public <T extends @Nullable Object> T run(Callable<T> work) throws InterruptedException {
            var done = add(work, Urgency.WAITED_FOR);
            var context = Context.current();
            Context.CancellationListener stop = ended -> done.cancel(false);
            context.addListener(stop, Runnable::run);
            try {
                return done.get();
            } catch (CancellationException _) {
                throw Failure.of(Code.CANCELLED, "CANCELLED", "the call ended before its work was done");
            } catch (ExecutionException thrown) {
                if (thrown.getCause() instanceof RuntimeException cause) throw cause;
                throw new IllegalStateException("an engine failed", thrown.getCause());
            } finally {
                context.removeListener(stop);
            }
        }

        @Override
        public void close() {
            places.release();
        }
    }

    private final MeterRegistry meters;
    private final int lesserThreads;
    private final List<Thread> threads;
    private final Semaphore places = new Semaphore(PLACES);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Urgency, Deque<Job<?>>> lines = new EnumMap<>(Urgency.class);
    private int lesserAtWork;
    private int backgroundAtWork;
    private int atWork;
    private boolean closed;

    public EngineExecutor(int threadCount, MeterRegistry meters) {
        this.meters = meters;
        lesserThreads = Math.max(1, threadCount - 1);
        for (var urgency : Urgency.values()) {
            lines.put(urgency, new ArrayDeque<>());
            Gauge.builder("speech.executor.waiting", this, bench -> bench.waiting(urgency))
                    .tag("urgency", urgency.name())
                    .register(meters);
        }
        threads = IntStream.range(0, threadCount)
                .mapToObj(
                        i -> Thread.ofPlatform().daemon().name("executor-" + i).start(this::work))
                .toList();
    }

    /// Runs the work in its turn. Cancelling the future drops work that waits; running work completes.
    public <T extends @Nullable Object> CompletableFuture<T> live(Callable<T> work) {
        return add(work, Urgency.LIVE);
    }

    /// Runs work that a live session will probably need soon, when no live work waits. Cancelling the future
    /// drops work that waits.
    public <T extends @Nullable Object> CompletableFuture<T> ahead(Callable<T> work) {
        return add(work, Urgency.AHEAD);
    }

    /// Runs work that a live session needs in a few seconds. Cancelling the future drops work that waits.
    public <T extends @Nullable Object> CompletableFuture<T> later(Callable<T> work) {
        return add(work, Urgency.LATER);
    }

    /// Runs work for which no caller waits. Cancelling the future drops work that waits.
    public <T extends @Nullable Object> CompletableFuture<T> background(Callable<T> work) {
        return add(work, Urgency.BACKGROUND);
    }

    /// Makes work that was begun [#ahead] or for [#later] live: it is needed now. Nothing changes when it runs.
    public void need(CompletableFuture<?> begun) {
        lock.lock();
        try {
            for (var urgency : List.of(Urgency.AHEAD, Urgency.LATER)) {
                var needed = line(urgency).stream()
                        .filter(job -> job.done() == begun)
                        .findFirst()
                        .orElse(null);
                if (needed == null) continue;
                line(urgency).remove(needed);
                line(Urgency.LIVE).addLast(needed);
                changed.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Gives a caller a place.
    ///
    /// @throws Failure RESOURCE_EXHAUSTED / ENGINES_BUSY
    public Place enter() {
        if (!places.tryAcquire())
            throw Failure.exhausted("ENGINES_BUSY", "too much work is waiting").retryAfter(Duration.ofSeconds(1));
        return new Place();
    }

    /// Runs interim work at once, or not at all.
    ///
    /// @param work gets a check of whether live work waits, for which it should give up
    public <T extends @Nullable Object> Optional<CompletableFuture<T>> interim(Function<BooleanSupplier, T> work) {
        lock.lock();
        try {
            return roomForLesser()
                    ? Optional.of(add(() -> work.apply(this::liveWorkWaits), Urgency.INTERIM))
                    : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /// The number of waiting tasks.
    public int waiting(Urgency urgency) {
        lock.lock();
        try {
            return line(urgency).size();
        } finally {
            lock.unlock();
        }
    }

    private boolean liveWorkWaits() {
        return waiting(Urgency.LIVE) > 0 || waiting(Urgency.AHEAD) > 0;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            for (var line : lines.values()) {
                List.copyOf(line).forEach(job -> job.done().cancel(false)); // each leaves the line
                line.clear();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            for (var thread : threads) thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private <T extends @Nullable Object> CompletableFuture<T> add(Callable<T> work, Urgency urgency) {
        var done = new CompletableFuture<T>();
        var job = new Job<>(work, done, urgency, System.nanoTime());
        lock.lock();
        try {
            if (closed) {
                done.cancel(false);
                return done;
            }
            line(urgency).addLast(job);
            changed.signal();
        } finally {
            lock.unlock();
        }
        done.whenComplete((result, thrown) -> {
            if (thrown instanceof CancellationException) forget(job);
        });
        return done;
    }

    private void forget(Job<?> job) {
        lock.lock();
        try {
            lines.values().forEach(line -> line.remove(job));
        } finally {
            lock.unlock();
        }
    }

    private void work() {
        while (true) {
            var job = next();
            if (job == null) return;
            run(job);
            lock.lock();
            try {
                atWork--;
                if (job.urgency().isLesser()) lesserAtWork--;
                if (job.urgency() == Urgency.BACKGROUND) backgroundAtWork--;
                changed.signal();
            } finally {
                lock.unlock();
            }
        }
    }

    private <T extends @Nullable Object> void run(Job<T> job) {
        if (job.done().isDone()) return;
        timer("speech.executor.wait", job.urgency()).record(System.nanoTime() - job.since(), TimeUnit.NANOSECONDS);
        long begin = System.nanoTime();
        try {
            job.done().complete(job.work().call());
        } catch (Throwable thrown) { // the future reports it; the thread must survive
            job.done().completeExceptionally(thrown);
        }
        timer("speech.executor.work", job.urgency()).record(System.nanoTime() - begin, TimeUnit.NANOSECONDS);
    }

    private @Nullable Job<?> next() {
        lock.lock();
        try {
            while (!closed) {
                for (var urgency : Urgency.values()) {
                    if (!mayBegin(urgency)) continue;
                    var job = line(urgency).pollFirst();
                    if (job == null) continue;
                    atWork++;
                    if (urgency.isLesser()) lesserAtWork++;
                    if (urgency == Urgency.BACKGROUND) backgroundAtWork++;
                    return job;
                }
                changed.awaitUninterruptibly();
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    private boolean mayBegin(Urgency urgency) {
        if (urgency == Urgency.BACKGROUND) return lesserAtWork + backgroundAtWork < lesserThreads;
        return !urgency.isLesser() || lesserAtWork < lesserThreads;
    }

    /// Returns whether work of lower urgency would start at once.
    private boolean roomForLesser() {
        return lesserAtWork < lesserThreads && hasFreeThread();
    }

    private boolean hasFreeThread() {
        return atWork < threads.size()
                && lines.entrySet().stream()
                        .allMatch(line -> line.getKey() == Urgency.BACKGROUND
                                || line.getValue().isEmpty());
    }

    private Deque<Job<?>> line(Urgency urgency) {
        return Objects.requireNonNull(lines.get(urgency));
    }

    private Timer timer(String name, Urgency urgency) {
        return Timer.builder(name)
                .tag("urgency", urgency.name())
                .publishPercentileHistogram()
                .register(meters);
    }
}
