package dev.vivavoce.runtime.redis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivavoce.runtime.limits.RateLimit;
import dev.vivavoce.runtime.limits.RateLimit.Decision.Allowed;
import dev.vivavoce.runtime.limits.RateLimit.Decision.Refused;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.TestRedis;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two replicas of a service, and what they store in Redis.
class SharedLimitTest {
    private static final String ADDRESS = "203.0.113.77";
    private static TestRedis server;
    private static RedisClient client;
    private static StatefulRedisConnection<String, String> connection;

    private Replica one;
    private Replica other;

    @BeforeAll
    static void start() {
        server = TestRedis.start();
        client = RedisClient.create(server.address());
        connection = client.connect();
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @BeforeEach
    void open() {
        redis().flushall();
        one = Replica.of(server.address(), Replica.PATIENT);
        other = Replica.of(server.address(), Replica.PATIENT);
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    private static RedisCommands<String, String> redis() {
        return connection.sync();
    }

    /// Without the one that shows whether Redis can be written to.
    private static long stored() {
        return redis().keys("*").stream().filter(key -> !key.endsWith(":alive")).count();
    }

    @Test
    void a_limit_that_is_used_up_at_one_replica_refuses_at_the_other() {
        var here = one.limit(5, Duration.ofMinutes(1));
        var there = other.limit(5, Duration.ofMinutes(1));
        assertThat(here.take("ana", 3).left()).isEqualTo(2);
        assertThat(there.take("ana", 2).left()).isZero();
        assertThat(here.take("ana")).isInstanceOf(Refused.class);
        assertThat(there.take("ana")).isInstanceOf(Refused.class);
        assertThat(there.take("bea")).isInstanceOf(Allowed.class);
        assertThat(one.alone() + other.alone()).isZero();
    }

    @Test
    void three_hundred_threads_at_two_replicas_take_exactly_what_there_is() throws InterruptedException {
        var limits = new RateLimit[] {one.limit(100, Duration.ofDays(1)), other.limit(100, Duration.ofDays(1))};
        var allowed = new AtomicInteger();
        var all = new CountDownLatch(300);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 300; i++) {
                var limit = limits[i % 2];
                threads.submit(() -> {
                    all.countDown();
                    all.await();
                    if (limit.take(ADDRESS) instanceof Allowed) allowed.incrementAndGet();
                    return null;
                });
            }
        }
        assertThat(allowed).hasValue(100);
        assertThat(one.alone() + other.alone()).isZero();
    }

    @Test
    void permits_come_back_by_the_clock_of_redis() {
        var here = one.limit(2, Duration.ofMillis(400));
        here.take("ana", 2);
        var there = other.limit(2, Duration.ofMillis(400));
        Await.until(() -> there.take("ana") instanceof Allowed);
    }

    @Test
    void a_key_is_stored_as_long_as_permits_are_missing_and_then_disappears() {
        var limit = one.limit(4, Duration.ofSeconds(2));
        limit.take("ana");
        assertThat(stored()).isEqualTo(1);
        var key = redis().keys("*requests*").getFirst();
        assertThat(redis().pttl(key)).isBetween(1L, 500L);
        limit.take("bea", 4);
        Await.until("all keys have disappeared", () -> stored() == 0);
    }

    @Test
    void who_is_counted_cannot_be_read() {
        one.limit(5, Duration.ofMinutes(1)).take(ADDRESS);
        var key = redis().keys("*requests*").getFirst();
        assertThat(key).startsWith("vivavoce:test:requests:").doesNotContain(ADDRESS, "203", "113");
        assertThat(redis().get(key)).matches("\\d+ \\d+");
    }

    @Test
    void a_refusal_stores_nothing_and_prolongs_nothing() {
        var limit = one.limit(1, Duration.ofSeconds(30));
        limit.take("ana");
        var key = redis().keys("*requests*").getFirst();
        var before = redis().get(key);
        redis().pexpire(key, 5_000);
        assertThat(limit.take("ana")).isInstanceOf(Refused.class);
        assertThat(redis().get(key)).isEqualTo(before);
        assertThat(redis().pttl(key)).isLessThanOrEqualTo(5_000);
    }

    @Test
    void a_redis_that_has_forgotten_the_script_gets_it_again() {
        var limit = one.limit(5, Duration.ofMinutes(1));
        limit.take("ana");
        redis().scriptFlush();
        assertThat(limit.take("ana").left()).isEqualTo(3);
        assertThat(one.alone()).isZero();
    }

    @Test
    void a_key_takes_little_memory() {
        one.limit(100, Duration.ofMinutes(1)).take(ADDRESS);
        var key = redis().keys("*requests*").getFirst();
        assertThat(redis().memoryUsage(key)).isLessThanOrEqualTo(200);
    }
}
