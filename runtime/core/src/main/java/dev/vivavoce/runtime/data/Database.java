package dev.vivavoce.runtime.data;

import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.failure.Failure;
import dev.vivavoce.runtime.telemetry.Telemetry;
import io.grpc.Context;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A service's own PostgreSQL database: migrations, transactions and notifications.
///
/// A call's deadline bounds its statements: PostgreSQL cancels a statement that runs longer. While the server is
/// down calls fail at once, and they succeed again as soon as it is up.
public final class Database implements AutoCloseable {
    /// The JDBC address, the role and its password.
    public record Address(String url, String user, Secret password) {}

    private static final Logger log = LoggerFactory.getLogger(Database.class);
    private static final Duration STATEMENT_LIMIT = Duration.ofSeconds(30);
    /// Many calls fail for the same reason at the same time, so at most one line a second is logged.
    private static final Duration LOGGED_EVERY = Duration.ofSeconds(1);

    private static final AtomicLong LAST_LOGGED = new AtomicLong(System.nanoTime() - LOGGED_EVERY.toNanos());
    private static final Duration CANCELLED_EVERY = Duration.ofMillis(200);
    private static final Duration TIDYING_LIMIT = Duration.ofSeconds(2);

    /// PostgreSQL's disk_full.
    private static final String DISK_FULL = "53100";

    private static final Duration FULL_RETRY_AFTER = Duration.ofSeconds(10);

    private final ServerConnections server;
    private final ConnectionPool pool;
    private final Jdbi jdbi;
    private final Telemetry telemetry;
    private final ServerTime time;
    private final List<Measure> measures = new CopyOnWriteArrayList<>();
    private volatile boolean full;

    private Database(ServerConnections server, ConnectionPool pool, Telemetry telemetry, ServerTime time) {
        this.server = server;
        this.pool = pool;
        this.telemetry = telemetry;
        this.time = time;
        measured(new ArchiveDelay(telemetry.meters()));
        this.jdbi = Jdbi.create(pool).installPlugin(new PostgresPlugin()).registerArgument(new Rows.InstantArgument());
        if (telemetry.traces().isOn()) jdbi.setSqlLogger(new StatementSpans(telemetry.traces()));
    }

    /// For tools and tests: metrics and traces go nowhere.
    public static Database open(Address address, String service, int poolSize) {
        return open(address, service, poolSize, new Telemetry(service));
    }

    /// Connects, and applies the migrations under `db/migration/<service>` and those of the runtime's own tables.
    ///
    /// @param telemetry gets the metrics of the connections and the spans of the statements
    public static Database open(Address address, String service, int poolSize, Telemetry telemetry) {
        var server = new ServerConnections(address, service);
        telemetry.meters().gauge("database.answers", server, one -> one.answers() ? 1 : 0);
        var pool = new ConnectionPool(server, service, poolSize, telemetry);
        var time = new ServerTime(telemetry.meters());
        try {
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(server)
                    .locations("classpath:db/migration/" + service, "classpath:db/migration/runtime")
                    .failOnMissingLocations(true)
                    .load()
                    .migrate();
            try (var connection = pool.getConnection()) {
                time.read(connection); // before anything is stored with a time
            } catch (SQLException thrown) {
                throw new IllegalStateException("the server does not tell its time", thrown);
            }
        } catch (RuntimeException thrown) {
            pool.close();
            throw thrown;
        }
        server.waitForServer();
        return new Database(server, pool, telemetry, time);
    }

    /// Runs the work in one transaction and commits it when the work returns. When the call that the work belongs
    /// to ends earlier, the running statement is cancelled. Cleanup after the end of a call may still use the
    /// database, two seconds for each statement.
    ///
    /// @throws Failure UNAVAILABLE / DATABASE_UNAVAILABLE or STORAGE_FULL, DEADLINE_EXCEEDED / DEADLINE,
    ///     INVALID_ARGUMENT / TEXT_INVALID or TIME_INVALID
    public <T extends @Nullable Object> T transaction(Function<Handle, T> work) {
        // An interrupted thread must still be able to clean up; its statements have a time limit too.
        boolean interrupted = Thread.interrupted();
        try {
            return jdbi.inTransaction(handle -> inCall(Context.current(), handle, work));
        } catch (ConnectionException thrown) {
            throw unavailable(thrown);
        } catch (JdbiException thrown) {
            throw translated(thrown);
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    /// The same, without a result.
    public void run(Consumer<Handle> work) {
        Database.this.<@Nullable Object>transaction(handle -> {
            work.accept(handle);
            return null;
        });
    }

    /// The metrics and traces of the process that uses this database.
    public Telemetry telemetry() {
        return telemetry;
    }

    /// The time of the server, on which all replicas agree. It follows the server as long as the process listens.
    public Clock clock() {
        return time.clock();
    }

    /// What is read from the server again and again, for metrics.
    public interface Measure {
        /// Called for each notification and at least every ten seconds, on the connection that listens.
        void read(Connection connection) throws SQLException;
    }

    /// Has something measured as long as somebody listens.
    public void measured(Measure measure) {
        measures.add(measure);
    }

    /// For a library that runs its own SQL: it waits for connections as transactions do, and gets an [SQLException]
    /// with SQLSTATE 08001 at once while the server is away. All other code uses [#transaction], which applies
    /// deadlines and maps failures.
    public DataSource dataSource() {
        return pool;
    }

    /// Returns whether the server responds.
    public boolean ready() {
        try (var connection = pool.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException _) {
            return false;
        }
    }

    /// Returns whether the server can store more: false after a statement failed because the disk is full, until
    /// a write succeeds.
    public boolean storageReady() {
        if (!full) return true;
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("CREATE TEMPORARY TABLE storage_probe (text text) ON COMMIT DROP");
            statement.execute("INSERT INTO storage_probe SELECT repeat('x', 1000) FROM generate_series(1, 1000)");
            connection.rollback();
            full = false;
        } catch (SQLException thrown) {
            log.info("the disk of the database is still full: {}", thrown.getMessage());
        }
        return !full;
    }

    /// Calls a handler for each notification on its channel, over one connection of its own. Whenever it begins to
    /// listen, at first and after a lost connection, it calls every handler with an empty text: notifications from
    /// before may have been missed.
    public AutoCloseable listen(Map<String, Consumer<String>> handlers) {
        var listener = new Listener(handlers);
        listener.thread.start();
        return listener;
    }

    @Override
    public void close() {
        pool.close();
    }

    /// Asks once whether the call has ended. A call that ends after the question has its statement cancelled.
    private static <T extends @Nullable Object> T inCall(Context call, Handle handle, Function<Handle, T> work) {
        var statements = handle.getConfig(SqlStatements.class);
        if (call.isCancelled()) {
            statements.setQueryTimeout((int) TIDYING_LIMIT.toSeconds());
            return work.apply(handle);
        }
        statements.setQueryTimeout(statementSeconds(call));
        try (var _ = new Cancelling(handle.getConnection(), call)) {
            return work.apply(handle);
        }
    }

    private static int statementSeconds(Context call) {
        var deadline = call.getDeadline();
        long left = deadline == null
                ? STATEMENT_LIMIT.toSeconds()
                : deadline.timeRemaining(TimeUnit.MILLISECONDS) / 1000 + 1;
        return (int) Math.clamp(left, 1, STATEMENT_LIMIT.toSeconds());
    }

    private RuntimeException translated(JdbiException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                var state = sql.getSQLState();
                if (ServerConnections.isAway(sql)) return unavailable(thrown);
                if (state.equals(DISK_FULL)) return full(sql);
                if (state.equals("57014"))
                    return Failure.of(com.google.rpc.Code.DEADLINE_EXCEEDED, "DEADLINE", "the deadline passed");
                if (state.equals("22021") || state.equals("22P05")) // a NUL character, in JSON an escaped one
                return Failure.invalid("TEXT_INVALID", "text must not contain the character U+0000");
                if (state.equals("22008")) // a time that no column takes
                return Failure.invalid("TIME_INVALID", "a time is out of range (expected: the years 1 to 9999)");
            }
        }
        return thrown;
    }

    private Failure full(SQLException thrown) {
        full = true;
        warn("the disk of the database is full", thrown);
        return Failure.unavailable("STORAGE_FULL", "the disk is full").retryAfter(FULL_RETRY_AFTER);
    }

    private static void warn(String what, Exception thrown) {
        long now = System.nanoTime();
        long last = LAST_LOGGED.get();
        if (now - last > LOGGED_EVERY.toNanos() && LAST_LOGGED.compareAndSet(last, now))
            log.warn("{}: {}", what, thrown.getMessage());
    }

    private static Failure unavailable(RuntimeException thrown) {
        warn("database unavailable", thrown);
        return Failure.unavailable("DATABASE_UNAVAILABLE", "the database does not answer")
                .retryAfter(Duration.ofSeconds(1));
    }

    /// Cancels the statement of a transaction when its call ends, and never a statement that uses the connection
    /// later.
    private static final class Cancelling implements AutoCloseable, Context.CancellationListener {
        private final Connection connection;
        private final Context context;
        private final ReentrantLock using = new ReentrantLock();
        private final CountDownLatch over = new CountDownLatch(1);

        Cancelling(Connection connection, Context context) {
            this.connection = connection;
            this.context = context;
            context.addListener(this, Thread::startVirtualThread);
        }

        /// Repeats until the transaction is over: the first cancel may have arrived between two statements.
        @Override
        public void cancelled(Context ended) {
            try {
                do cancelStatement();
                while (!over.await(CANCELLED_EVERY.toMillis(), TimeUnit.MILLISECONDS));
            } catch (SQLException thrown) {
                log.info("a statement could not be cancelled: {}", thrown.getMessage());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        private void cancelStatement() throws SQLException {
            using.lock();
            try {
                if (over.getCount() > 0) connection.unwrap(PGConnection.class).cancelQuery();
            } finally {
                using.unlock();
            }
        }

        @Override
        public void close() {
            context.removeListener(this);
            using.lock();
            try {
                over.countDown();
            } finally {
                using.unlock();
            }
        }
    }

    private final class Listener implements AutoCloseable {
        private static final int WAIT_MILLIS = 10_000;

        private final Map<String, Consumer<String>> handlers;
        private final Thread thread =
                Thread.ofPlatform().daemon().name("database-listener").unstarted(this::run);
        private volatile boolean closed;
        private @Nullable Connection connection;

        private Listener(Map<String, Consumer<String>> handlers) {
            this.handlers = Map.copyOf(handlers);
        }

        private void run() {
            boolean lost = false;
            while (!closed) {
                try (var own = server.openListener()) {
                    connection = own;
                    try (var statement = own.createStatement()) {
                        for (var channel : handlers.keySet()) statement.execute("LISTEN \"" + channel + "\"");
                    }
                    if (lost) log.info("listening again");
                    lost = false;
                    handlers.values().forEach(handler -> call(handler, ""));
                    var notifications = own.unwrap(PGConnection.class);
                    while (!closed) {
                        for (var measure : measures) measure.read(own);
                        time.read(own);
                        for (var notification : notifications.getNotifications(WAIT_MILLIS)) {
                            var handler = handlers.get(notification.getName());
                            if (handler != null) call(handler, notification.getParameter());
                        }
                    }
                } catch (SQLException thrown) {
                    if (closed) return;
                    // Once in an outage: that the server is still away is in the failures of calls.
                    if (!lost) log.warn("the listening connection was lost: {}", thrown.getMessage());
                    lost = true;
                    pause();
                }
            }
        }

        private static void call(Consumer<String> handler, String text) {
            try {
                handler.accept(text);
            } catch (RuntimeException thrown) {
                log.error("a listener failed", thrown);
            }
        }

        private void pause() {
            try {
                TimeUnit.MILLISECONDS.sleep(500);
            } catch (InterruptedException _) {
                closed = true;
            }
        }

        @Override
        public void close() throws SQLException {
            closed = true;
            thread.interrupt();
            var own = connection;
            if (own != null) own.close();
        }
    }
}
