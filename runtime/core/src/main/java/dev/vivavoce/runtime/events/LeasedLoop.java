package dev.vivavoce.runtime.events;

import com.google.rpc.Code;
import dev.vivavoce.runtime.failure.Failure;
import io.grpc.StatusRuntimeException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does work under a lease, in one replica at a time: begins it again when it ends or fails, until it is
/// closed.
final class LeasedLoop implements AutoCloseable {
    interface Work {
        /// Works until there is a reason to begin again. An interrupt says that the lease is lost, or the loop
        /// closed.
        ///
        /// @param epoch the lease is this replica's while it has this epoch
        void run(long epoch) throws InterruptedException;

        /// Another replica holds the lease.
        void idle();
    }

    private static final Logger log = LoggerFactory.getLogger(LeasedLoop.class);
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 1_000;
    /// Services that start at the same time do not find each other at once, so the first failures are not logged.
    private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final EventLease lease;
    private final String what;
    private final Work work;
    private final Thread thread;
    private volatile boolean closed;
    /// Only the loop's thread uses these.
    private long epoch;
    /// When the work first failed after its last progress, by the monotonic clock; 0 when it has not.
    private long failingSince;
    /// The last reason in the log, until the work succeeds: one line for each.
    private String logged = "";

    /// @param what for the log, such as `events from speech`
    LeasedLoop(EventLease lease, String what, Work work) {
        this.lease = lease;
        this.what = what;
        this.work = work;
        this.thread = Thread.ofVirtual().name(what.replace(' ', '-')).unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /// The loop's thread, which does the work.
    Thread thread() {
        return thread;
    }

    /// The work calls it when it gets on.
    void goesOn() {
        if (!logged.isEmpty()) log.info("the stream of {} goes on", what);
        logged = "";
        failingSince = 0;
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.interrupt();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    private void run() {
        long pause = FIRST_PAUSE_MILLIS;
        while (!closed) {
            try {
                var acquired = lease.acquire();
                if (acquired.isPresent()) {
                    epoch = acquired.get();
                    work.run(epoch);
                    pause = FIRST_PAUSE_MILLIS;
                } else {
                    work.idle();
                    pause = Math.min(lease.length().toMillis() / 5, LONGEST_PAUSE_MILLIS);
                }
            } catch (EventLease.Lost thrown) {
                log.info("{}", thrown.getMessage());
            } catch (Failure thrown) {
                ended(String.valueOf(thrown.getMessage()), thrown.code() == Code.UNAVAILABLE);
            } catch (StatusRuntimeException thrown) {
                ended(String.valueOf(thrown.getMessage()), true);
            } catch (InterruptedException _) {
                // closed, or the lease could not be renewed
            } catch (RuntimeException thrown) { // a defect in a receiver must not end the loop
                if (!closed) log.error("the stream of {} failed, retrying", what, thrown);
            }
            pause(pause);
            pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
        }
        release();
    }

    /// A cause that no wait repairs is logged at once.
    private void ended(String why, boolean isOutage) {
        if (failingSince == 0) failingSince = System.nanoTime();
        if (closed || why.equals(logged)) return;
        if (isOutage && System.nanoTime() - failingSince < QUIET_NANOS) return;
        log.info("the stream of {} ended, retrying: {}", what, why);
        logged = why;
    }

    private void pause(long millis) {
        Thread.interrupted(); // a lost lease interrupts too
        try {
            if (!closed) TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException _) {
            // the loop checks whether it is closed
        }
    }

    private void release() {
        try {
            lease.release(epoch);
        } catch (Failure thrown) { // the lease expires
            log.info("the lease of {} was not released: {}", what, thrown.getMessage());
        }
    }
}
