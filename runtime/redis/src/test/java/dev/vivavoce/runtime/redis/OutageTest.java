package dev.vivavoce.runtime.redis;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.vivavoce.runtime.limits.RateLimit;
import dev.vivavoce.runtime.limits.RateLimit.Decision.Allowed;
import dev.vivavoce.runtime.limits.RateLimit.Decision.Refused;
import dev.vivavoce.runtimetest.Await;
import dev.vivavoce.runtimetest.TestRedis;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What happens to limits while Redis is away.
class OutageTest {
    private static final Duration PATIENCE = Duration.ofMillis(300);
    /// A thread of a busy machine may be late.
    private static final Duration LATE = Duration.ofMillis(700);

    private static final Duration A_DAY = Duration.ofDays(1);

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger log = (Logger) org.slf4j.LoggerFactory.getLogger(Redis.class);
    private final TestRedis server = TestRedis.start();

    @BeforeEach
    void listen() {
        log.setLevel(Level.INFO);
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void stop() {
        log.detachAppender(lines);
        log.setLevel(null);
        server.close();
    }

    private List<String> logged() {
        return List.copyOf(lines.list).stream()
                .map(line -> line.getLevel() + " " + line.getFormattedMessage().split(":", 2)[0])
                .toList();
    }

    /// Takes permits on several threads until it is closed.
    private static final class Load implements AutoCloseable {
        private static final Duration BETWEEN = Duration.ofMillis(1);

        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private final AtomicBoolean going = new AtomicBoolean(true);
        private final AtomicLong taken = new AtomicLong();
        private final AtomicLong longest = new AtomicLong();
        private final List<Future<?>> running;

        Load(RateLimit limit) {
            running = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(thread -> threads.submit(() -> {
                        while (going.get()) {
                            long begin = System.nanoTime();
                            limit.take("person " + thread);
                            longest.accumulateAndGet(System.nanoTime() - begin, Math::max);
                            taken.incrementAndGet();
                            LockSupport.parkNanos(BETWEEN.toNanos());
                        }
                    }))
                    .toList();
        }

        void goesOn() {
            long before = taken.get();
            Await.until("requests go on", () -> taken.get() > before + 100);
        }

        Duration longest() {
            return Duration.ofNanos(longest.get());
        }

        @Override
        public void close() throws ExecutionException, InterruptedException {
            going.set(false);
            for (var one : running) one.get();
            threads.close();
        }
    }

    @Test
    void a_redis_that_is_killed_under_load_leaves_each_replica_alone_until_it_is_back() throws Exception {
        try (var replica = Replica.of(server.address(), PATIENCE);
                var load = new Load(replica.limit(1_000_000, A_DAY))) {
            load.goesOn();
            assertThat(replica.isUp()).isTrue();

            server.kill();
            Await.until("it is noticed", () -> !replica.isUp());
            load.goesOn();
            assertThat(replica.alone()).isPositive();
            Await.until("Redis is not asked", () -> replica.breaker() == 1);

            server.startAgain();
            Await.until("it is used again", () -> replica.isUp() && replica.breaker() == 0);
            long alone = replica.alone();
            load.goesOn();
            Await.until("nothing is decided alone", () -> {
                long before = replica.alone();
                load.goesOn();
                return replica.alone() == before;
            });
            assertThat(alone).isPositive();
            assertThat(load.longest()).isLessThan(PATIENCE.plus(LATE));
        }
        assertThat(logged())
                .containsExactly(
                        "WARN Redis is away, so each replica counts limits for itself", "INFO Redis answers again");
    }

    @Test
    void a_redis_that_hangs_is_waited_for_no_longer_than_the_patience_and_then_not_asked() throws Exception {
        try (var replica = Replica.of(server.address(), PATIENCE);
                var load = new Load(replica.limit(1_000_000, A_DAY))) {
            load.goesOn();
            server.freeze();
            Await.until("it is noticed", () -> !replica.isUp());
            load.goesOn();
            assertThat(load.longest()).isLessThan(PATIENCE.plus(LATE));
            server.thaw();
            Await.until("it is used again", () -> replica.isUp() && replica.breaker() == 0);
        }
        assertThat(logged()).hasSize(2);
    }

    @Test
    void each_replica_refuses_by_its_own_count_while_redis_is_away() {
        try (var one = Replica.of(server.address(), Replica.PATIENT);
                var other = Replica.of(server.address(), Replica.PATIENT)) {
            var here = one.limit(3, A_DAY);
            var there = other.limit(3, A_DAY);
            assertThat(here.take("ana", 3)).isInstanceOf(Allowed.class);
            assertThat(there.take("ana")).isInstanceOf(Refused.class);
            server.kill();
            for (var limit : new RateLimit[] {here, there}) {
                assertThat(limit.take("ana", 3)).isInstanceOf(Allowed.class);
                assertThat(limit.take("ana")).isInstanceOf(Refused.class);
            }
            assertThat(one.alone()).isEqualTo(2);
        }
    }

    @Test
    void a_service_starts_without_redis_and_uses_it_when_it_comes() {
        server.kill();
        try (var replica = Replica.of(server.address(), PATIENCE)) {
            assertThat(replica.isUp()).isFalse();
            var limit = replica.limit(3, A_DAY);
            assertThat(limit.take("ana", 2).left()).isEqualTo(1);
            server.startAgain();
            Await.until("it is used", () -> replica.isUp() && replica.breaker() == 0);
            assertThat(limit.take("ana").left()).isEqualTo(2);
            assertThat(replica.alone()).isEqualTo(1);
        }
        assertThat(logged()).hasSize(2);
    }

    @Test
    void a_redis_without_room_is_as_good_as_none() {
        try (var full = TestRedis.start("--maxmemory", "1");
                var replica = Replica.of(full.address(), PATIENCE)) {
            assertThat(replica.isUp()).isFalse();
            assertThat(replica.limit(3, A_DAY).take("ana").left()).isEqualTo(2);
            assertThat(replica.alone()).isEqualTo(1);
        }
        assertThat(logged()).hasSize(1);
    }
}
