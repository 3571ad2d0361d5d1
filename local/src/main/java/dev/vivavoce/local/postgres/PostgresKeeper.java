package dev.vivavoce.local.postgres;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Starts PostgreSQL again when it ends while the platform runs. The services fail their calls with
/// `DATABASE_UNAVAILABLE` meanwhile and continue by themselves.
final class PostgresKeeper implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PostgresKeeper.class);
    private static final Duration CHECKED_EVERY = Duration.ofMillis(200);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
    /// With the pauses between them these take eight seconds and what the server needs to fail.
    private static final int TRIES = 6;

    private static final String LOST = "PostgreSQL ended and does not start again: ";

    private final LocalPostgres postgres;
    private final Consumer<String> lost;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("postgres-keeper").unstarted(this::run);

    private PostgresKeeper(LocalPostgres postgres, Consumer<String> lost) {
        this.postgres = postgres;
        this.lost = lost;
    }

    static PostgresKeeper watch(LocalPostgres postgres, Consumer<String> lost) {
        var keeper = new PostgresKeeper(postgres, lost);
        keeper.thread.start();
        return keeper;
    }

    private void run() {
        try {
            while (!closedWithin(CHECKED_EVERY)) if (!runs() && !startedAgain()) return;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean runs() {
        try {
            return postgres.runs();
        } catch (IOException e) {
            log.warn("whether PostgreSQL runs cannot be read: {}", e.getMessage());
            return true;
        }
    }

    private boolean startedAgain() throws InterruptedException {
        log.warn("PostgreSQL ended and is started again");
        var pause = FIRST_PAUSE;
        for (int tries = 1; ; tries++) {
            try {
                postgres.startAgain();
                log.info("PostgreSQL runs again");
                return true;
            } catch (IOException | StartRefused e) {
                if (tries == TRIES) {
                    // On a thread of its own: it may stop the platform, which waits for this one.
                    Thread.ofPlatform().name("postgres-lost").start(() -> lost.accept(LOST + e.getMessage()));
                    return false;
                }
                log.warn("PostgreSQL does not start, trying again in {}: {}", pause, e.getMessage());
            }
            if (closedWithin(pause)) return false;
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private boolean closedWithin(Duration time) throws InterruptedException {
        return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// Waits for a start that is under way, so that the server can be stopped after it.
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(); // `pg_ctl` ends within its own limit
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
