package dev.vivavoce.runtime.redis;

import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.limits.MemoryRateLimit;
import dev.vivavoce.runtime.limits.Rate;
import dev.vivavoce.runtime.limits.RateLimit;
import dev.vivavoce.runtime.server.GrpcServer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Makes the limits of a service: in Redis when the settings name one, otherwise in this process, where each replica
/// counts for itself.
///
/// - `rate.limit.keys` (gauge; tag `limit`): keys that are stored in this process;
/// - `rate.limit.alone` (counter; `limit`): decisions without Redis although there should be one.
public final class RateLimits implements AutoCloseable {
    /// The name in `/ready`.
    public static final String PART = "redis";
    /// What `/ready` says of it while Redis is away.
    public static final String WITHOUT = "each replica counts limits for itself";

    private static final Redis.Use USE = new Redis.Use("limits count for all replicas together", WITHOUT);

    private final String service;
    private final HiddenKeys keys;
    private final MeterRegistry meters;
    private final @Nullable Redis redis;

    private RateLimits(String service, HiddenKeys keys, MeterRegistry meters, @Nullable Redis redis) {
        this.service = service;
        this.keys = keys;
        this.meters = meters;
        this.redis = redis;
    }

    /// Connects to Redis. One that is away is not in the way: it is used as soon as it answers.
    ///
    /// @param settings empty: limits are kept in this process
    /// @param service its short name, which begins its keys in Redis
    /// @param secret hides in Redis what is counted; the same in each replica
    public static RateLimits open(
            Optional<RedisSettings> settings, String service, Secret secret, MeterRegistry meters) {
        var redis =
                settings.map(found -> Redis.open(found, service, meters, USE)).orElse(null);
        return new RateLimits(service, new HiddenKeys(secret), meters, redis);
    }

    /// The same for a gRPC service: closed with its server, whose `/ready` names Redis.
    public static RateLimits open(
            GrpcServer.Builder server,
            Optional<RedisSettings> settings,
            String service,
            Secret secret,
            MeterRegistry meters) {
        var limits = server.closing(open(settings, service, secret, meters));
        limits.up().ifPresent(up -> server.optional(PART, up, WITHOUT));
        return limits;
    }

    /// Makes a limit.
    ///
    /// @param name of the limit, in metrics and in Redis
    /// @param rate its window in whole milliseconds
    /// @param most keys that are stored in this process
    public RateLimit limit(String name, Rate rate, int most) {
        var own = new MemoryRateLimit(rate, most, System::nanoTime);
        var tags = Tags.of("limit", name);
        meters.gauge("rate.limit.keys", tags, own, MemoryRateLimit::keys);
        if (redis == null) return own;
        var prefix = "vivavoce:" + service + ":" + name + ":";
        return new RedisRateLimit(
                redis,
                new TokenBucket(rate),
                key -> prefix + keys.hide(key),
                own,
                meters.counter("rate.limit.alone", tags));
    }

    /// Checks whether Redis is up; empty when the settings name none.
    public Optional<BooleanSupplier> up() {
        return redis == null ? Optional.empty() : Optional.of(redis::isUp);
    }

    @Override
    public void close() {
        if (redis != null) redis.close();
    }
}
