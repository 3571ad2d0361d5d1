package dev.vivavoce.bff.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;

/// Limits the requests a minute of each key in a sliding window. Requests of the previous minute count in proportion
/// to the part of it that is still in the window. Keys expire after two minutes, and at most 200,000 are stored.
public final class RateLimit {
    private static final long WINDOW_SECONDS = 60;

    private final int limit;
    private final Clock clock;
    private final Cache<String, Window> windows = Caffeine.newBuilder()
            .maximumSize(200_000)
            .expireAfterAccess(Duration.ofSeconds(2 * WINDOW_SECONDS))
            .build();

    public RateLimit(int limit, Clock clock) {
        this.limit = limit;
        this.clock = clock;
    }

    /// The state of the limit after a request.
    ///
    /// @param left the number of requests still allowed
    /// @param resetSeconds when further requests become available
    public record Taken(boolean allowed, int limit, int left, long resetSeconds) {}

    public Taken take(String key) {
        return windows.get(key, _ -> new Window()).take();
    }

    private final class Window {
        private long minute;
        private int now;
        private int before;

        synchronized Taken take() {
            long seconds = clock.instant().getEpochSecond();
            long current = seconds / WINDOW_SECONDS;
            if (current != minute) {
                before = current == minute + 1 ? now : 0;
                now = 0;
                minute = current;
            }
            long gone = seconds % WINDOW_SECONDS;
            double used = now + before * (double) (WINDOW_SECONDS - gone) / WINDOW_SECONDS;
            boolean allowed = used + 1 <= limit;
            if (allowed) {
                now++;
                used++;
            }
            return new Taken(allowed, limit, (int) Math.max(0, Math.floor(limit - used)), reset(gone, used));
        }

        /// Returns the time until one more request is allowed, or until the end of this minute if one is allowed
        /// already.
        private long reset(long gone, double used) {
            double over = used + 1 - limit;
            if (over <= 0 || before == 0) return WINDOW_SECONDS - gone;
            return Math.clamp((long) Math.ceil(over * WINDOW_SECONDS / before), 1, WINDOW_SECONDS - gone);
        }
    }
}
