package dev.vivavoce.runtime.kafka;

import dev.vivavoce.identity.v1.UserRegistered;
import dev.vivavoce.runtime.events.EventContract;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.TestEvents;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// A service that publishes events of five users, one after the other, until it is closed.
final class Publishing implements AutoCloseable {
    static final String TYPE = EventContract.of(UserRegistered.class).type();

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final List<UUID> users = Stream.generate(UUID::randomUUID).limit(5).toList();
    private final AtomicInteger published = new AtomicInteger();
    private final Thread thread;
    private volatile boolean closed;

    Publishing(TestEvents events) {
        thread = Thread.ofVirtual().start(() -> {
            while (!closed) {
                var userId = users.get(published.get() % users.size());
                events.publish(userId, registered(userId));
                published.incrementAndGet();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
        });
    }

    static UserRegistered registered(UUID userId) {
        return UserRegistered.newBuilder().setUserId(userId.toString()).build();
    }

    int count() {
        return published.get();
    }

    /// Waits for more events to be published.
    void awaitMore(int events) {
        int before = count();
        Await.until("more is published", LONGEST, () -> count() >= before + events);
    }

    /// Waits until a reader has processed what is published by now, and more.
    void awaitProcessed(Reader reader) {
        int wanted = count() + 20;
        Await.until("more is processed", LONGEST, () -> reader.count() >= wanted);
    }

    /// Ends it, and waits until a reader has processed everything.
    void endAndAwaitAll(Reader reader) throws InterruptedException {
        close();
        Await.until("everything is processed", LONGEST, () -> reader.count() >= count());
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        thread.join();
    }
}
