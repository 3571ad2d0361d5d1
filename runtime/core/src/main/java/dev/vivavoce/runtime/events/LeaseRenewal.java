package dev.vivavoce.runtime.events;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Renews a lease three times in its length, until it is closed. Interrupts the worker when the lease is lost, or
/// could not be renewed before it expired.
final class LeaseRenewal implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LeaseRenewal.class);

    private final EventLease lease;
    private final long epoch;
    private final Thread worker;
    private final Thread thread;
    private boolean closed;

    LeaseRenewal(EventLease lease, long epoch, Thread worker) {
        this.lease = lease;
        this.epoch = epoch;
        this.worker = worker;
        this.thread = Thread.ofVirtual().name("renew-lease").start(this::run);
    }

    private void run() {
        long renewed = System.nanoTime();
        while (System.nanoTime() - renewed < lease.length().toNanos()) {
            try {
                TimeUnit.NANOSECONDS.sleep(lease.length().toNanos() / 3);
                long before = System.nanoTime();
                lease.renew(epoch);
                renewed = before;
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
