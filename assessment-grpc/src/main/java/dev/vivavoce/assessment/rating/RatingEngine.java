package dev.vivavoce.assessment.rating;

import dev.vivavoce.rating.TalkRater;
import dev.vivavoce.rating.TalkReport;
import dev.vivavoce.rating.language.Grammar;
import dev.vivavoce.rating.rubric.Rubric;
import dev.vivavoce.rating.talk.Scenario;
import dev.vivavoce.rating.talk.Talk;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Rates one talk at a time, on a platform thread. On virtual threads it would occupy the carriers, which live audio
/// needs, too. The grammar checker is loaded with the first talk, so that it costs a process without talks neither
/// time nor memory.
public final class RatingEngine implements AutoCloseable {
    /// How many talks may wait for the one that is being rated.
    private static final int MOST_WAITING = 16;

    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Object LOADING = new Object();
    private static @Nullable TalkRater rater;

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            IDLE.toSeconds(),
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().name("talk-rater-", 0).daemon().factory());

    public RatingEngine() {
        thread.allowCoreThreadTimeOut(true);
    }

    /// Waits for its turn and rates the talk; empty when both take longer than `atMost`, or too many wait.
    Optional<TalkReport> rate(Talk talk, Scenario scenario, Rubric rubric, Duration atMost)
            throws InterruptedException {
        try {
            var rated = thread.submit(() -> rater().rate(talk, scenario, rubric));
            try {
                return Optional.of(rated.get(atMost.toMillis(), TimeUnit.MILLISECONDS));
            } finally {
                rated.cancel(false); // nobody waits for it any more
            }
        } catch (RejectedExecutionException | TimeoutException _) {
            return Optional.empty();
        } catch (ExecutionException thrown) {
            if (thrown.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException("a talk could not be rated", thrown.getCause());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    /// Made once for the process, when it is first used. A try that was interrupted or failed is made again: a class
    /// that fails while it is initialized stays unusable until the process ends.
    private static TalkRater rater() {
        synchronized (LOADING) {
            var loaded = rater;
            if (loaded == null) {
                loaded = new TalkRater(new Grammar(1));
                rater = loaded;
            }
            return loaded;
        }
    }
}
