package dev.vivavoce.bff.sse;

import dev.vivavoce.bff.client.Draining;
import dev.vivavoce.bff.client.Requester;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.server.VirtualTasks;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// All shared streams by their tokens. A stream to which no client connects is removed after [#CLAIM_WITHIN].
final class SharedStreams implements Draining {
    static final Duration CLAIM_WITHIN = Duration.ofSeconds(10);
    private static final int STREAMS_OF_ONE = 20;
    private static final int TOKEN_BYTES = 32;

    private final Map<String, SharedStream> streams = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private volatile boolean draining;

    SharedStreams(Clock clock, VirtualTasks tasks) {
        this.clock = clock;
        long every = CLAIM_WITHIN.toMillis() / 2;
        tasks.scheduleAtFixedRate(this::forgetUnclaimed, every, every, TimeUnit.MILLISECONDS);
    }

    int open() {
        return streams.size();
    }

    /// Reserves a stream and returns its token.
    ///
    /// @throws Failure UNAVAILABLE / DRAINING; RESOURCE_EXHAUSTED / STREAM_LIMIT
    String reserve(Requester owner) {
        if (draining) throw Failure.unavailable("DRAINING", "the server stops: try again");
        long own = streams.values().stream()
                .filter(stream -> stream.owner().userId().equals(owner.userId()))
                .count();
        if (own >= STREAMS_OF_ONE)
            throw Failure.exhausted("STREAM_LIMIT", "more than " + STREAMS_OF_ONE + " event streams")
                    .with("limit", Integer.toString(STREAMS_OF_ONE));
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        streams.put(token, new SharedStream(owner, clock.instant()));
        return token;
    }

    @Nullable
    SharedStream find(String token) {
        return streams.get(token);
    }

    void forget(String token) {
        var stream = streams.remove(token);
        if (stream != null) stream.close();
    }

    private void forgetUnclaimed() {
        var latest = clock.instant().minus(CLAIM_WITHIN);
        streams.forEach((token, stream) -> {
            if (stream.isUnclaimed(latest)) forget(token);
        });
    }

    /// Ends every operation with `DRAINING`, and the streams.
    @Override
    public void drain() {
        draining = true;
        streams.values()
                .forEach(stream -> stream.end(
                        Failure.unavailable("DRAINING", "the server stops: subscribe again with the last cursor")));
    }
}
