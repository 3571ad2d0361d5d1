package dev.vivavoce.runtime.redis;

import dev.vivavoce.runtime.limits.MemoryRateLimit;
import dev.vivavoce.runtime.limits.Rate;
import dev.vivavoce.runtime.limits.RateLimit;
import io.micrometer.core.instrument.Counter;
import java.util.function.UnaryOperator;

/// Counts in Redis, so that all replicas have one limit. While Redis is away this replica counts for itself, and
/// begins with all permits of each key.
final class RedisRateLimit implements RateLimit {
    private final Redis redis;
    private final TokenBucket bucket;
    private final UnaryOperator<String> names;
    private final MemoryRateLimit own;
    private final Counter alone;

    /// @param names gives the key in Redis of what is counted, which is hidden in it
    /// @param own counts while Redis is away
    /// @param alone counts what was decided without Redis
    RedisRateLimit(Redis redis, TokenBucket bucket, UnaryOperator<String> names, MemoryRateLimit own, Counter alone) {
        this.redis = redis;
        this.bucket = bucket;
        this.names = names;
        this.own = own;
        this.alone = alone;
    }

    @Override
    public Rate rate() {
        return own.rate();
    }

    @Override
    public Decision take(String key, int permits) {
        rate().require(permits);
        var name = names.apply(key);
        try {
            return redis.call("take", commands -> bucket.take(commands, name, permits));
        } catch (Redis.Away _) {
            alone.increment();
            return own.take(key, permits);
        }
    }
}
