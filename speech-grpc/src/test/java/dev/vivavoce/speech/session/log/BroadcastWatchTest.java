package dev.vivavoce.speech.session.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.redis.RedisBroadcast;
import dev.vivavoce.runtime.redis.RedisSettings;
import dev.vivavoce.runtime.watch.Broadcast;
import dev.vivavoce.runtime.watch.WatchEvent;
import dev.vivavoce.runtime.watch.WatchSink;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.TestRedis;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// The same contract with two processes that Redis connects.
class BroadcastWatchTest extends SessionWatchTest {
    /// Eight times what a notification of PostgreSQL may have.
    private static final int LARGE = 64_000;

    private static final int SMALL = 100;

    private final TestRedis redis = TestRedis.start();
    private final List<RedisBroadcast> opened = new ArrayList<>();

    @Override
    protected Broadcast broadcast() {
        var settings = new RedisSettings(new Secret(redis.address()), Optional.empty(), Duration.ofMillis(300));
        var broadcast = RedisBroadcast.open(settings, "test", new SimpleMeterRegistry());
        opened.add(broadcast);
        return broadcast;
    }

    @AfterAll
    void close() {
        opened.forEach(RedisBroadcast::close);
        redis.close();
    }

    @Test
    void a_large_interim_event_arrives_by_redis_and_while_it_is_away_small_ones_do_by_postgresql() throws Exception {
        var subject = subject();
        append(subject);
        var arrived = new Arrived();
        var watching = Thread.ofVirtual().start(() -> watch(subject, arrived));
        arrives(subject, arrived, LARGE);

        redis.kill();
        Await.until("it is noticed", () -> opened.stream().noneMatch(Broadcast::isListening));
        arrives(subject, arrived, SMALL);
        arrived.sizes.clear();
        here().interim(subject, interim(LARGE));
        arrives(subject, arrived, SMALL);
        assertThat(arrived.sizes).as("it is too large for a notification").containsExactly(SMALL);

        redis.startAgain();
        Await.until("it is used again", () -> opened.stream().allMatch(Broadcast::isListening));
        arrives(subject, arrived, LARGE);
        watching.interrupt();
        watching.join();
    }

    private void watch(UUID subject, Arrived arrived) {
        try {
            elsewhere().watch(subject, 0, arrived);
        } catch (InterruptedException _) {
            // the test is over
        }
    }

    /// Sends until one arrives: the other process has to announce first that it watches.
    private void arrives(UUID subject, Arrived arrived, int size) {
        Await.until("an interim event of " + size + " bytes", () -> {
            here().interim(subject, interim(size));
            return arrived.sizes.contains(size);
        });
    }

    private static WatchEvent.Interim interim(int size) {
        return new WatchEvent.Interim(1, new byte[size], "topic");
    }

    private static final class Arrived implements WatchSink {
        private final Set<Integer> sizes = ConcurrentHashMap.newKeySet();

        @Override
        public void send(WatchEvent.Durable event) {}

        @Override
        public boolean offer(WatchEvent.Interim event) {
            sizes.add(event.content().length);
            return true;
        }
    }
}
