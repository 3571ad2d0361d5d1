package dev.vivavoce.runtime.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.function.LongSupplier;

/// Counts in the memory of this process, so that each replica counts for itself and a restart forgets. The number of
/// keys is bounded: a key is dropped when it was not used for the window of the rate, at which time it has all permits,
/// and earlier when there are too many.
public final class MemoryRateLimit implements RateLimit {
    private final Rate rate;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    /// @param keys the most keys that are stored
    /// @param nanoTime `System::nanoTime`: a changed clock must not block anyone
    public MemoryRateLimit(Rate rate, int keys, LongSupplier nanoTime) {
        this.rate = rate;
        this.time = new Nanoseconds(nanoTime);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(keys)
                .expireAfterAccess(rate.window())
                .ticker(nanoTime::getAsLong)
                .executor(Runnable::run) // so that the bound holds when a request returns
                .build();
    }

    @Override
    public Rate rate() {
        return rate;
    }

    @Override
    public Decision take(String key, int permits) {
        rate.require(permits);
        var probe = buckets.get(key, _ -> full()).tryConsumeAndReturnRemaining(permits);
        int left = Math.toIntExact(probe.getRemainingTokens());
        return probe.isConsumed()
                ? new Decision.Allowed(left, Duration.ofNanos(probe.getNanosToWaitForReset()))
                : new Decision.Refused(left, Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /// Returns the number of keys that are stored.
    public long keys() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.permits()).refillGreedy(rate.permits(), rate.window()))
                .withCustomTimePrecision(time)
                .build();
    }

    private record Nanoseconds(LongSupplier nanoTime) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return nanoTime.getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
