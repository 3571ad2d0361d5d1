package dev.vivavoce.runtime.redis;

import dev.vivavoce.runtime.calls.CallGuard;
import dev.vivavoce.runtime.calls.CallGuard.Idempotency;
import dev.vivavoce.runtime.calls.CallPolicy;
import dev.vivavoce.runtime.failure.Failure;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandInterruptedException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SetArgs;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.Delay;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connection to Redis for a whole service. Calls wait no longer than [RedisSettings#patience], and none is made
/// once some have failed. A thread looks every second whether Redis can be written to: that lets calls through
/// again, is what `/ready` shows, and is logged when it changes.
final class Redis implements AutoCloseable {
    /// Redis did not answer, not in time, or refused.
    static final class Away extends IOException {
        private Away(Exception cause) {
            super(cause);
        }
    }

    /// What Redis does for a service, as its log says it.
    ///
    /// @param with while it answers
    /// @param without while it is away
    record Use(String with, String without) {}

    private static final Logger log = LoggerFactory.getLogger(Redis.class);
    private static final Duration CONNECTING = Duration.ofSeconds(2);
    private static final Duration LOOKING = Duration.ofSeconds(1);
    private static final Duration LOOKED = Duration.ofSeconds(10);
    /// One slow answer is no outage.
    private static final int FAILED_LOOKS = 2;
    /// After so many, a connection that is still open leads nowhere.
    private static final int LOST_LOOKS = 5;
    /// More would only wait for each other.
    private static final int CONCURRENT = 1_024;

    private static final CallPolicy.Breaker BREAKER =
            new CallPolicy.Breaker(Duration.ofSeconds(2), 3, Duration.ofSeconds(1), 1);

    private final Use use;
    private final String aliveKey;
    private final Duration patience;
    private final ClientResources resources;
    private final RedisClient client;
    private final CallGuard guard;
    private final Thread looking;
    private final Map<String, Consumer<String>> handlers = new ConcurrentHashMap<>(); // by channel
    private volatile @Nullable StatefulRedisConnection<String, String> connection;
    private volatile @Nullable Subscription subscription;
    private volatile boolean up = true;
    private volatile String fault = "no answer in time"; // the last one, without those of the guard
    private int failures; // of looks in a row; only the thread that looks uses it

    private Redis(RedisSettings settings, String service, MeterRegistry meters, Use use) {
        this.use = use;
        aliveKey = "vivavoce:" + service + ":alive";
        patience = settings.patience();
        var policy = new CallPolicy(patience, 1, Duration.ofMillis(50), CONCURRENT, BREAKER);
        guard = new CallGuard("redis", policy, meters);
        resources = DefaultClientResources.builder()
                .ioThreadPoolSize(2)
                .computationThreadPoolSize(2)
                .reconnectDelay(
                        Delay.fullJitter(Duration.ofMillis(50), Duration.ofSeconds(1), 50, TimeUnit.MILLISECONDS))
                .build();
        var address = RedisURI.create(settings.address().reveal());
        address.setTimeout(CONNECTING); // of what is said before the first call
        address.setClientName("vivavoce-" + service);
        client = RedisClient.create(resources, address);
        client.setOptions(options(settings));
        // One of the system's, because virtual threads that are always busy keep others from running.
        looking = Thread.ofPlatform().daemon().name("redis").unstarted(this::lookOnAndOn);
    }

    private static ClientOptions options(RedisSettings settings) {
        var options = ClientOptions.builder()
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(2 * CONCURRENT)
                .socketOptions(
                        SocketOptions.builder().connectTimeout(CONNECTING).build());
        settings.authorities()
                .ifPresent(file -> options.sslOptions(
                        SslOptions.builder().trustManager(file.toFile()).build()));
        return options.build();
    }

    /// Connects. When Redis is away it is looked for until it answers.
    static Redis open(RedisSettings settings, String service, MeterRegistry meters, Use use) {
        var redis = new Redis(settings, service, meters, use);
        redis.failures = FAILED_LOOKS - 1; // nothing has answered yet
        redis.look();
        redis.looking.start();
        return redis;
    }

    /// Returns whether Redis could be written to a moment ago.
    boolean isUp() {
        return up;
    }

    /// Makes a call. While Redis is away none is made, until the thread that looks finds it again.
    ///
    /// @throws Away at once when calls have just failed, and otherwise after the patience at the latest
    <T> T call(String operation, Function<RedisCommands<String, String>, T> work) throws Away {
        if (!up) throw new Away(new IOException(fault));
        return guarded(operation, work);
    }

    /// Calls the handler for each text that is published on the channel, as soon as Redis answers, and again after an
    /// outage.
    void subscribe(String channel, Consumer<String> handler) {
        handlers.put(channel, handler);
    }

    /// Returns whether what is published on all channels arrives here.
    boolean isSubscribed() {
        var open = subscription;
        return up && open != null && open.covers(handlers.keySet());
    }

    private <T> T guarded(String operation, Function<RedisCommands<String, String>, T> work) throws Away {
        try {
            return guard.call(operation, Idempotency.CHANGE, () -> made(work));
        } catch (UncheckedIOException | Failure thrown) {
            throw new Away(thrown);
        }
    }

    private <T> T made(Function<RedisCommands<String, String>, T> work) {
        var open = connection;
        if (open == null) throw new UncheckedIOException(new IOException("there is no connection yet"));
        try {
            return work.apply(open.sync());
        } catch (RedisException thrown) {
            // A caller that was interrupted says nothing about Redis.
            if (!(thrown instanceof RedisCommandInterruptedException)) fault = reason(thrown);
            throw new UncheckedIOException(new IOException(fault, thrown));
        }
    }

    private void lookOnAndOn() {
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOKING.toNanos());
            look();
        }
    }

    /// Writes, because a Redis that is full or a replica answers and refuses to count.
    private void look() {
        try {
            if (connection == null) connect();
            guarded("look", commands -> commands.set(aliveKey, "", SetArgs.Builder.px(LOOKED)));
            failures = 0;
            if (!up) log.info("Redis answers again: {}", use.with());
            up = true;
            listenAgain();
        } catch (RedisException | Away thrown) {
            if (Thread.currentThread().isInterrupted()) return;
            if (thrown instanceof RedisException) fault = reason(thrown);
            failures++;
            if (failures >= FAILED_LOOKS && up) {
                up = false;
                log.warn("Redis is away, so {}: {}", use.without(), fault);
            }
            if (failures % LOST_LOOKS == 0) disconnect();
        }
    }

    private void connect() {
        var made = client.connect(StringCodec.UTF8);
        made.setTimeout(patience.multipliedBy(9).dividedBy(10)); // before the guard's, so that it says what was late
        connection = made;
    }

    /// Subscribes to new channels, and again over a new connection when one does not answer: it may be half open.
    private void listenAgain() {
        var open = subscription;
        try {
            if (open != null && open.covers(handlers.keySet())) open.ping();
            else if (!handlers.isEmpty()) {
                unsubscribe();
                subscription = Subscription.open(client, CONNECTING, Map.copyOf(handlers));
            }
        } catch (RedisException thrown) {
            fault = reason(thrown);
            unsubscribe();
        }
    }

    private void unsubscribe() {
        var open = subscription;
        subscription = null;
        if (open != null) open.close();
    }

    /// The next check connects again, perhaps to another machine of the same name.
    private void disconnect() {
        var open = connection;
        connection = null;
        if (open != null) open.closeAsync();
        unsubscribe();
    }

    /// Names no password and nothing that is counted.
    private static String reason(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) root = root.getCause();
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }

    @Override
    public void close() {
        looking.interrupt();
        try {
            looking.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        client.close();
        // What a connection that is being made still has to say needs its threads.
        resources.shutdown(100, 2_000, TimeUnit.MILLISECONDS).awaitUninterruptibly(3, TimeUnit.SECONDS);
    }
}
