package dev.vivavoce.runtimetest.rooms.bad.store;

import java.time.Clock;
import java.time.Instant;

/// Rules without a store.
final class Ages {
    private final Clock clock = Clock.systemUTC();

    Instant now() {
        return clock.instant();
    }
}
