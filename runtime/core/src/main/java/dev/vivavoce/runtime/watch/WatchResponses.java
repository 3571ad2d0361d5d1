package dev.vivavoce.runtime.watch;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.server.Duplex;
import java.time.Duration;
import java.util.function.Function;

/// Sends the events of a watch as the responses of a call.
///
/// @param <R> the type of the responses
/// @param response one that contains an event
public record WatchResponses<R>(Duplex<?, R> call, Function<WatchEvent, R> response) implements WatchSink {
    private static final Duration TAKEN_WITHIN = Duration.ofSeconds(30);

    /// @throws Failure RESOURCE_EXHAUSTED / WATCHER_TOO_SLOW
    @Override
    public void send(WatchEvent.Durable event) throws InterruptedException {
        send(call, response.apply(event));
    }

    /// Sends a response of a watch that has no log.
    ///
    /// @throws Failure RESOURCE_EXHAUSTED / WATCHER_TOO_SLOW
    public static <R> void send(Duplex<?, R> call, R response) throws InterruptedException {
        if (!call.send(response, TAKEN_WITHIN))
            throw Failure.exhausted(
                    "WATCHER_TOO_SLOW", "steps were not taken for " + TAKEN_WITHIN.toSeconds() + " s: watch again");
    }

    @Override
    public boolean offer(WatchEvent.Interim event) {
        return call.offer(response.apply(event));
    }
}
