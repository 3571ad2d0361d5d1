package dev.vivavoce.runtimetest.rooms.bad;

import java.time.Clock;
import java.time.Instant;

final class ClockStore {
    Instant now(Clock clock) {
        return clock.instant();
    }
}
