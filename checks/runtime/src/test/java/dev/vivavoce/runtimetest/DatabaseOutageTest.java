package dev.vivavoce.runtimetest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.data.Database;
import dev.vivavoce.runtime.data.Notifications;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.jobs.Jobs;
import dev.vivavoce.runtime.telemetry.Telemetry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// How calls fail while PostgreSQL is down or its disk is full, and that they succeed again afterwards.
class DatabaseOutageTest {
    /// How long the pool itself waits for a connection.
    private static final Duration POOL_TIME_OUT = Duration.ofMillis(500);

    private static final String RAISE_DISK_FULL = "DO $$ BEGIN RAISE EXCEPTION 'full' USING ERRCODE = '53100'; END $$";

    @Test
    void calls_fail_with_a_retryable_reason_while_the_server_is_down_and_work_when_it_is_back() throws Exception {
        int port = freePort();
        var folder = Files.createTempDirectory("vivavoce-outage-");
        var server = server(folder, port);
        var telemetry = new Telemetry("test");
        try (var database = Database.open(address(server, "postgres"), "test_events", 2, telemetry)) {
            assertThat(answer(database)).isOne();
            assertThat(answers(telemetry)).isOne();
            server.close();
            for (int calls = 0; calls < 20; calls++) unavailable(database);
            assertThat(database.ready()).isFalse();
            assertThat(answers(telemetry)).as("what the alert goes by").isZero();

            server = server(folder, port);
            Await.until(database::ready);
            assertThat(answer(database)).isOne();
            assertThat(answers(telemetry)).isOne();
        } finally {
            server.close();
        }
    }

    private static double answers(Telemetry telemetry) {
        return telemetry.meters().get("database.answers").gauge().value();
    }

    @Test
    void a_library_fails_at_once_while_the_server_is_down_and_its_jobs_run_when_it_is_back() throws Exception {
        int port = freePort();
        var folder = Files.createTempDirectory("vivavoce-outage-");
        var server = server(folder, port);
        var runs = new AtomicInteger();
        try (var database = Database.open(address(server, "postgres"), "test_events", 4);
                var _ = Jobs.of(database)
                        .heartbeat(Duration.ofMillis(200)) // a run whose end was not stored is soon taken over
                        .every("tidy", Duration.ofMillis(100), runs::incrementAndGet)
                        .start()) {
            Await.until(() -> runs.get() > 0);
            server.close();
            unavailable(database);
            Await.until("no connection from before is left in the pool", () -> isRefused(database));
            for (int i = 0; i < 20; i++)
                assertThatThrownBy(database.dataSource()::getConnection)
                        .isInstanceOfSatisfying(
                                SQLTransientConnectionException.class,
                                thrown -> assertThat(thrown.getSQLState()).isEqualTo("08001"));
            int before = runs.get();
            server = server(folder, port);
            Await.until(() -> runs.get() > before);
        } finally {
            server.close();
        }
    }

    /// The pool gives out a connection that was just used without a look at it; the first statement finds it dead.
    private static boolean isRefused(Database database) {
        try (var connection = database.dataSource().getConnection()) {
            assertThat(connection.isValid(1)).isFalse();
            return false;
        } catch (SQLException _) {
            return true;
        }
    }

    @Test
    void a_library_waits_for_a_connection_longer_than_the_pool_does() throws Exception {
        try (var database = Database.open(TestPostgres.database(), "test_events", 2);
                var first = database.dataSource().getConnection();
                var second = database.dataSource().getConnection();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begin = System.nanoTime();
            var third = threads.submit(() -> {
                try (var connection = database.dataSource().getConnection()) {
                    return connection.isValid(2);
                }
            });
            Await.until("the pool gave up twice", () -> System.nanoTime() - begin > POOL_TIME_OUT.toNanos() * 2);
            assertThat(third.isDone()).isFalse();
            first.close();
            assertThat(third.get(5, TimeUnit.SECONDS)).isTrue();
            assertThat(second.isValid(2)).isTrue();
        }
    }

    @Test
    void an_outage_is_logged_once_by_who_listens() throws Exception {
        int port = freePort();
        var folder = Files.createTempDirectory("vivavoce-outage-");
        var server = server(folder, port);
        var logged = new ListAppender<ILoggingEvent>();
        var logger = (Logger) LoggerFactory.getLogger(Database.class);
        logged.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(logged);
        var woken = new AtomicInteger();
        try (var database = Database.open(address(server, "postgres"), "test_events", 2);
                var _ = database.listen(Map.of("test", _ -> woken.incrementAndGet()))) {
            Await.until("it listens", () -> woken.get() > 0);
            server.close();
            Await.until(() -> messages(logged, "lost").count() > 0);
            long begin = System.nanoTime();
            Await.until(
                    "several tries",
                    () -> System.nanoTime() - begin > Duration.ofSeconds(2).toNanos());
            server = server(folder, port);
            Await.until(() -> messages(logged, "listening again").count() == 1);
            assertThat(messages(logged, "lost")).hasSize(1);
        } finally {
            logger.detachAppender(logged);
            logger.setLevel(null);
            server.close();
        }
    }

    @Test
    void who_listens_is_told_at_once_that_earlier_notifications_are_missed() throws Exception {
        var heard = new LinkedBlockingQueue<String>();
        try (var database = Database.open(TestPostgres.database(), "test_events", 2)) {
            database.run(db -> Notifications.send(db, "test", List.of("before")));
            try (var _ = database.listen(Map.of("test", heard::add))) {
                assertThat(heard.poll(1, TimeUnit.MINUTES)).isEmpty();
                database.run(db -> Notifications.send(db, "test", List.of("after")));
                assertThat(heard.poll(1, TimeUnit.MINUTES)).isEqualTo("after");
            }
        }
    }

    private static Stream<String> messages(ListAppender<ILoggingEvent> logged, String part) {
        return List.copyOf(logged.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.contains(part));
    }

    @Test
    void a_statement_that_fails_with_sqlstate_53100_is_storage_full_and_readiness_returns_with_the_next_write() {
        try (var database = Database.open(TestPostgres.database(), "test_events", 2)) {
            assertThat(database.storageReady()).isTrue();
            var failure = failure(database, RAISE_DISK_FULL);
            assertThat(failure.reason()).isEqualTo("STORAGE_FULL");
            assertThat(failure.code()).isEqualTo(com.google.rpc.Code.UNAVAILABLE);
            assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(10));
            assertThat(database.storageReady()).isTrue();
        }
    }

    @Test
    void on_a_full_file_system_of_32_megabytes_writes_fail_with_storage_full_and_reads_work_run_as_root_only()
            throws Exception {
        var disk = Files.createTempDirectory("vivavoce-disk-");
        Assumptions.assumeTrue(mount(disk), "a file system can be mounted");
        try {
            var place = Files.createDirectory(disk.resolve("tiny"));
            TestPostgres.statement("CREATE TABLESPACE tiny LOCATION '" + place + "'");
            TestPostgres.statement("CREATE DATABASE on_tiny TABLESPACE tiny");
            try (var database = Database.open(TestPostgres.address("on_tiny"), "test_events", 2)) {
                database.run(db -> db.execute("CREATE TABLE filling (text text)"));
                var failure = failure(
                        database, "INSERT INTO filling SELECT repeat('x', 500) FROM generate_series(1, 100000)");
                assertThat(failure.reason()).isEqualTo("STORAGE_FULL");
                assertThat(answer(database)).isOne();
                assertThat(database.storageReady()).isFalse();
                database.run(db -> db.execute("DROP TABLE filling"));
                assertThat(database.storageReady()).isTrue();
                database.run(db -> db.execute("CREATE TABLE filling AS SELECT 'kept' AS text"));
            } finally {
                TestPostgres.statement("DROP DATABASE on_tiny WITH (FORCE)");
                TestPostgres.statement("DROP TABLESPACE tiny");
            }
        } finally {
            ran("umount", "-l", disk.toString());
        }
    }

    private static boolean mount(Path at) throws Exception {
        return ran("mount", "-t", "tmpfs", "-o", "size=32m", "tmpfs", at.toString());
    }

    private static boolean ran(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.inputReader().lines().forEach(_ -> {});
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    private static int answer(Database database) {
        return database.transaction(
                db -> db.createQuery("SELECT 1").mapTo(Integer.class).one());
    }

    private static void unavailable(Database database) {
        assertThatThrownBy(() -> answer(database)).isInstanceOfSatisfying(Failure.class, failure -> {
            assertThat(failure.reason()).isEqualTo("DATABASE_UNAVAILABLE");
            assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(1));
        });
    }

    private static Failure failure(Database database, String statement) {
        return catchThrowableOfType(Failure.class, () -> database.run(db -> db.execute(statement)));
    }

    private static EmbeddedPostgres server(Path folder, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofMinutes(3)) // a busy machine needs more than the library gives
                .start();
    }

    private static Database.Address address(EmbeddedPostgres server, String database) {
        return new Database.Address(
                "jdbc:postgresql://localhost:" + server.getPort() + "/" + database, "postgres", new Secret("postgres"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
