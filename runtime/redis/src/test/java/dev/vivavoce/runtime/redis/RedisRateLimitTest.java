package dev.vivavoce.runtime.redis;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.limits.MemoryRateLimit;
import dev.vivavoce.runtime.limits.Rate;
import dev.vivavoce.runtime.limits.RateLimit;
import dev.vivavoce.runtimetest.TestRedis;
import dev.vivavoce.runtimetest.contract.RateLimitContract;
import io.lettuce.core.RedisClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The rate limit in Redis keeps the contract. Its time is a key that the tests set.
class RedisRateLimitTest extends RateLimitContract {
    private static final String TIME = "local now = tonumber(redis.call('GET', 'now'))\n";
    private static TestRedis server;
    private static RedisClient direct;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private long now = 1_795_000_000_000L;
    private Redis redis;

    @BeforeAll
    static void start() {
        server = TestRedis.start();
        direct = RedisClient.create(server.address());
    }

    @AfterAll
    static void stop() {
        direct.close();
        server.close();
    }

    @BeforeEach
    void open() {
        var settings = new RedisSettings(new Secret(server.address()), Optional.empty(), Replica.PATIENT);
        redis = Redis.open(settings, "test", meters, new Redis.Use("it counts", "nothing counts"));
        pass(Duration.ZERO);
    }

    @AfterEach
    void close() {
        redis.close();
    }

    @Override
    protected RateLimit limit(Rate rate) {
        var unused = UUID.randomUUID() + ":";
        return new RedisRateLimit(
                redis,
                new TokenBucket(rate, TIME),
                unused::concat,
                new MemoryRateLimit(new Rate(rate.permits(), rate.window()), 1, () -> {
                    throw new AssertionError("counted without Redis");
                }),
                meters.counter("alone"));
    }

    @Override
    protected void pass(Duration duration) {
        now += duration.toMillis();
        try (var connection = direct.connect()) {
            connection.sync().set("now", Long.toString(now));
        }
    }

    @Test
    void a_clock_that_goes_back_gives_nothing_and_blocks_nobody() {
        var limit = limit(RATE);
        use(limit, "ana", 4);
        pass(Duration.ofHours(-1));
        use(limit, "ana", 1);
        refused(limit.take("ana"));
        pass(RATE.interval());
        use(limit, "ana", 1);
        refused(limit.take("ana"));
    }

    @Test
    void large_budgets_are_counted_to_the_last_permit() {
        var limit = limit(new Rate(Integer.MAX_VALUE, Duration.ofMinutes(1)));
        allowed(limit.take("ana", Integer.MAX_VALUE - 1));
        allowed(limit.take("ana"));
        refused(limit.take("ana"));
    }

    @Test
    void a_rate_that_cannot_be_counted_exactly_is_refused() {
        for (var rate :
                new Rate[] {new Rate(1, Duration.ofNanos(1_500_000)), new Rate(Integer.MAX_VALUE, Duration.ofDays(365))
                })
            assertThatThrownBy(() -> new TokenBucket(rate))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("cannot be counted exactly");
    }
}
