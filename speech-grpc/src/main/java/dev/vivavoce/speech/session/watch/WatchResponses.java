package dev.vivavoce.speech.session.watch;

import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.server.Duplex;
import dev.vivavoce.runtime.watch.WatchEvent;
import dev.vivavoce.runtime.watch.WatchSink;
import dev.vivavoce.speech.session.log.EventMessages;
import dev.vivavoce.speech.v1.WatchSessionRequest;
import dev.vivavoce.speech.v1.WatchSessionResponse;
import java.time.Duration;

/// Sends the events of a session to the caller of `WatchSession`.
public final class WatchResponses implements WatchSink {
    private final Duplex<WatchSessionRequest, WatchSessionResponse> call;
    private final Duration takenWithin;

    /// @param takenWithin the call fails when the caller takes nothing for this long
    public WatchResponses(Duplex<WatchSessionRequest, WatchSessionResponse> call, Duration takenWithin) {
        this.call = call;
        this.takenWithin = takenWithin;
    }

    /// @throws Failure RESOURCE_EXHAUSTED / WATCHER_TOO_SLOW
    @Override
    public void send(WatchEvent.Durable event) throws InterruptedException {
        if (!call.send(response(event), takenWithin))
            throw Failure.exhausted(
                    "WATCHER_TOO_SLOW", "events were not taken for " + takenWithin.toSeconds() + " s: watch again");
    }

    @Override
    public boolean offer(WatchEvent.Interim event) {
        return call.offer(response(event));
    }

    private static WatchSessionResponse response(WatchEvent event) {
        return WatchSessionResponse.newBuilder()
                .setEvent(EventMessages.event(event))
                .build();
    }
}
