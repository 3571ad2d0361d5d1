package dev.vivavoce.runtime.redis;

import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.limits.Rate;
import dev.vivavoce.runtime.limits.RateLimit;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;

/// What one replica of a service has of limits.
record Replica(RateLimits limits, SimpleMeterRegistry meters) implements AutoCloseable {
    /// A busy machine is no outage.
    static final Duration PATIENT = Duration.ofSeconds(10);

    static Replica of(String address, Duration patience) {
        return of(new RedisSettings(new Secret(address), Optional.empty(), patience));
    }

    static Replica of(RedisSettings settings) {
        var meters = new SimpleMeterRegistry();
        return new Replica(RateLimits.open(Optional.of(settings), "test", new Secret("hush"), meters), meters);
    }

    RateLimit limit(int permits, Duration window) {
        return limits.limit("requests", new Rate(permits, window), 1_000);
    }

    boolean isUp() {
        return limits.up().orElseThrow().getAsBoolean();
    }

    /// How many decisions were made without Redis.
    long alone() {
        return (long) meters.counter("rate.limit.alone", "limit", "requests").count();
    }

    double breaker() {
        return meters.get("calls.breaker.open").tag("peer", "redis").gauge().value();
    }

    @Override
    public void close() {
        limits.close();
    }
}
