package dev.vivavoce.runtime.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A connection over which Redis sends what is published on some channels. Lettuce subscribes again when it had to
/// connect again.
final class Subscription implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Subscription.class);

    private final StatefulRedisPubSubConnection<String, String> connection;
    private final Map<String, Consumer<String>> handlers;

    private Subscription(
            StatefulRedisPubSubConnection<String, String> connection, Map<String, Consumer<String>> handlers) {
        this.connection = connection;
        this.handlers = handlers;
    }

    static Subscription open(RedisClient client, Duration patience, Map<String, Consumer<String>> handlers) {
        var connection = client.connectPubSub(StringCodec.UTF8);
        connection.setTimeout(patience);
        var subscription = new Subscription(connection, handlers);
        connection.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String channel, String text) {
                subscription.handle(channel, text);
            }
        });
        try {
            connection.sync().subscribe(handlers.keySet().toArray(String[]::new));
            return subscription;
        } catch (RuntimeException thrown) {
            subscription.close();
            throw thrown;
        }
    }

    private void handle(String channel, String text) {
        var handler = handlers.get(channel);
        if (handler == null) return;
        try {
            handler.accept(text);
        } catch (RuntimeException thrown) {
            log.error("a listener on {} failed", channel, thrown);
        }
    }

    boolean covers(Set<String> channels) {
        return connection.isOpen() && handlers.keySet().containsAll(channels);
    }

    void ping() {
        connection.sync().ping();
    }

    @Override
    public void close() {
        connection.closeAsync();
    }
}
