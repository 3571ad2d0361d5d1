package dev.vivavoce.runtime.events;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Renews a lease three times in its length, until it is closed. Interrupts the worker when the lease is lost, or
/// could not be renewed before it expired. With every third renewal it has the worker's state measured.
final class LeaseRenewal implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LeaseRenewal.class);

    private static final int RENEWALS_IN_LENGTH = 3;

    private final EventLease lease;
    private final long epoch;
    private final Thread worker;
    private final Runnable measure;
    private final Thread thread;
    private boolean closed;

    LeaseRenewal(EventLease lease, long epoch, Thread worker, Runnable measure) {
        this.lease = lease;
        this.epoch = epoch;
        this.worker = worker;
        this.measure = measure;
        this.thread = Thread.ofVirtual().name("renew-lease").start(this::run);
    }

    private void run() {
        long renewed = System.nanoTime();
        for (int renewals = 0; System.nanoTime() - renewed < lease.length().toNanos(); renewals++) {
            try {
                TimeUnit.NANOSECONDS.sleep(lease.length().toNanos() / RENEWALS_IN_LENGTH);
                long before = System.nanoTime();
                lease.renew(epoch);
                renewed = before;
                if (renewals % RENEWALS_IN_LENGTH == 0) measure.run();
            } catch (InterruptedException _) {
                return;
            } catch (EventLease.Lost _) {
                break;
            } catch (RuntimeException thrown) {
                log.info("a lease was not renewed, retrying: {}", thrown.getMessage());
            }
        }
        stopWorker();
    }

    private synchronized void stopWorker() {
        if (!closed) worker.interrupt();
    }

    @Override
    public synchronized void close() {
        closed = true;
        thread.interrupt();
    }
}
