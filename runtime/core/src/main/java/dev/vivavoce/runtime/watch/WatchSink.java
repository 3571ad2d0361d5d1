package dev.vivavoce.runtime.watch;

/// Where one watcher's events go.
public interface WatchSink {
    /// Sends a durable event. Waits until the receiver takes it; throws when the receiver takes too long.
    void send(WatchEvent.Durable event) throws InterruptedException;

    /// Sends an interim event if that needs no waiting, and returns whether it did.
    boolean offer(WatchEvent.Interim event);
}
