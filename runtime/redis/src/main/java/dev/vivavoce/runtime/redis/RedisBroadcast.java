package dev.vivavoce.runtime.redis;

import dev.vivavoce.runtime.server.GrpcServer;
import dev.vivavoce.runtime.watch.Broadcast;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.function.Consumer;

/// Publishes interim events through Redis. Nothing is stored there.
public final class RedisBroadcast implements Broadcast, AutoCloseable {
    /// What `/ready` says while Redis is away.
    public static final String WITHOUT = "interim events go through PostgreSQL";

    private static final Redis.Use USE = new Redis.Use("interim events go through it", WITHOUT);

    private final Redis redis;
    private final String prefix;

    private RedisBroadcast(Redis redis, String prefix) {
        this.redis = redis;
        this.prefix = prefix;
    }

    /// Connects to Redis. One that is away is not in the way: it is used as soon as it answers.
    ///
    /// @param service its short name, which begins its channels
    public static RedisBroadcast open(RedisSettings settings, String service, MeterRegistry meters) {
        return new RedisBroadcast(Redis.open(settings, service, meters, USE), "vivavoce:" + service + ":");
    }

    /// The same for a gRPC service: closed with its server, whose `/ready` names Redis. [Broadcast#NONE] when the
    /// settings name none.
    public static Broadcast open(
            GrpcServer.Builder server, Optional<RedisSettings> settings, String service, MeterRegistry meters) {
        if (settings.isEmpty()) return NONE;
        var broadcast = server.closing(open(settings.get(), service, meters));
        server.optional(RateLimits.PART, broadcast.redis::isUp, WITHOUT);
        return broadcast;
    }

    @Override
    public boolean send(String channel, String text) {
        try {
            redis.call("publish", commands -> commands.publish(prefix + channel, text));
            return true;
        } catch (Redis.Away _) {
            return false;
        }
    }

    @Override
    public void listen(String channel, Consumer<String> handler) {
        redis.subscribe(prefix + channel, handler);
    }

    @Override
    public boolean isListening() {
        return redis.isSubscribed();
    }

    @Override
    public void close() {
        redis.close();
    }
}
