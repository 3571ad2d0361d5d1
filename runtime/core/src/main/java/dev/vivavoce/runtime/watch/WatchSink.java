package dev.vivavoce.runtime.watch;

/// Receives one watcher's events.
public interface WatchSink {
    /// Sends a durable event. Waits until the receiver takes it; throws when the receiver takes too long.
    void send(WatchEvent.Durable event) throws InterruptedException;

    /// Sends an interim event if that requires no waiting, and returns whether it was sent.
    boolean offer(WatchEvent.Interim event);
}
