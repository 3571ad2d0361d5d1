package dev.vivavoce.runtime.kafka;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/// Whether Kafka answers this service, asked at most every two seconds.
final class KafkaHealth implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final KafkaClients clients;
    private final ReentrantLock asking = new ReentrantLock();
    /// Used under the lock, as what follows.
    private @Nullable Admin admin;

    private boolean isUp;
    private long askedAt = System.nanoTime() - FRESH.toNanos();

    KafkaHealth(KafkaClients clients) {
        this.clients = clients;
    }

    boolean isUp() {
        asking.lock();
        try {
            if (System.nanoTime() - askedAt < FRESH.toNanos()) return isUp;
            isUp = answers();
            askedAt = System.nanoTime();
            return isUp;
        } finally {
            asking.unlock();
        }
    }

    private boolean answers() {
        try {
            var client = admin;
            if (client == null) {
                client = clients.admin("health"); // fails while no broker's name is known
                admin = client;
            }
            client.describeCluster().clusterId().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (KafkaException | ExecutionException | TimeoutException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        asking.lock();
        try {
            var client = admin;
            if (client != null) client.close(Duration.ZERO);
        } finally {
            asking.unlock();
        }
    }
}
