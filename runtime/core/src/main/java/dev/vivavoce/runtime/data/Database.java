package dev.vivavoce.runtime.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.vivavoce.runtime.config.Secret;
import dev.vivavoce.runtime.failure.Failure;
import io.grpc.Context;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
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

/// A service's own PostgreSQL database: migrated at start, used in transactions, listened to for notifications.
///
/// A call's deadline bounds its statements: PostgreSQL is told to cancel what runs past it.
public final class Database implements AutoCloseable {
    /// Where it is: a JDBC address, the role and its password.
    public record Address(String url, String user, Secret password) {}

    private static final Logger log = LoggerFactory.getLogger(Database.class);
    private static final Duration STATEMENT_LIMIT = Duration.ofSeconds(30);
    /// A crowd that waits for connections must not fill the log as well.
    private static final Duration TOLD_EVERY = Duration.ofSeconds(1);

    private static final AtomicLong LAST_TOLD = new AtomicLong(System.nanoTime() - TOLD_EVERY.toNanos());
    private static final Duration CANCELLED_EVERY = Duration.ofMillis(200);
    private static final Duration TIDYING_LIMIT = Duration.ofSeconds(2);

    private final Address address;
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(Address address, HikariDataSource pool) {
        this.address = address;
        this.pool = pool;
        this.jdbi = Jdbi.create(pool).installPlugin(new PostgresPlugin()).registerArgument(new Rows.InstantArgument());
    }

    /// Connects, and applies the migrations under `db/migration/<service>` and those of the runtime's own tables.
    public static Database open(Address address, String service, int poolSize) {
        var config = new HikariConfig();
        config.setPoolName(service);
        config.setJdbcUrl(address.url());
        config.setUsername(address.user());
        config.setPassword(address.password().reveal());
        config.setMaximumPoolSize(poolSize);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(20_000);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        var pool = new HikariDataSource(config);
        try {
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(pool)
                    .locations("classpath:db/migration/" + service, "classpath:db/migration/runtime")
                    .failOnMissingLocations(true)
                    .load()
                    .migrate();
        } catch (RuntimeException thrown) {
            pool.close();
            throw thrown;
        }
        return new Database(address, pool);
    }

    /// Runs the work in one transaction and commits it when it returns. When the call that it is for ends before that,
    /// the statement that runs is cancelled. What is left to do after a call has ended may still use the database,
    /// two seconds for each statement.
    ///
    /// @throws Failure UNAVAILABLE / DATABASE_UNAVAILABLE, DEADLINE_EXCEEDED / DEADLINE,
    ///     INVALID_ARGUMENT / TEXT_INVALID
    public <T extends @Nullable Object> T transaction(Function<Handle, T> work) {
        // A thread that was told to stop must still be able to tidy up; its statements are bounded all the same.
        boolean interrupted = Thread.interrupted();
        try {
            return jdbi.inTransaction(handle -> {
                handle.getConfig(SqlStatements.class).setQueryTimeout(statementSeconds());
                try (var _ = new Cancelling(handle.getConnection(), Context.current())) {
                    return work.apply(handle);
                }
            });
        } catch (ConnectionException thrown) {
            throw unavailable(thrown);
        } catch (JdbiException thrown) {
            throw translated(thrown);
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    /// The same without a result.
    public void run(Consumer<Handle> work) {
        Database.this.<@Nullable Object>transaction(handle -> {
            work.accept(handle);
            return null;
        });
    }

    /// For a library that brings its own SQL. Everything else uses [#transaction], which knows deadlines and failures.
    public DataSource dataSource() {
        return pool;
    }

    public boolean ready() {
        try (var connection = pool.getConnection()) {
            return connection.isValid(2);
        } catch (SQLException _) {
            return false;
        }
    }

    /// Calls a handler for each notification on its channel, on one connection of its own. After a lost connection
    /// every handler is called with an empty text: something may have been missed.
    public AutoCloseable listen(Map<String, Consumer<String>> handlers) {
        var listener = new Listener(handlers);
        listener.thread.start();
        return listener;
    }

    @Override
    public void close() {
        pool.close();
    }

    private static int statementSeconds() {
        if (Context.current().isCancelled()) return (int) TIDYING_LIMIT.toSeconds();
        var deadline = Context.current().getDeadline();
        long left = deadline == null
                ? STATEMENT_LIMIT.toSeconds()
                : deadline.timeRemaining(TimeUnit.MILLISECONDS) / 1000 + 1;
        return (int) Math.clamp(left, 1, STATEMENT_LIMIT.toSeconds());
    }

    private static RuntimeException translated(JdbiException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                var state = sql.getSQLState();
                if (state.startsWith("08") || state.startsWith("57P")) return unavailable(thrown);
                if (state.equals("57014"))
                    return Failure.of(com.google.rpc.Code.DEADLINE_EXCEEDED, "DEADLINE", "the deadline passed");
                if (state.equals("22021")) // a NUL character
                return Failure.invalid("TEXT_INVALID", "text must not contain the character U+0000");
            }
        }
        return thrown;
    }

    private static Failure unavailable(RuntimeException thrown) {
        long now = System.nanoTime();
        long last = LAST_TOLD.get();
        if (now - last > TOLD_EVERY.toNanos() && LAST_TOLD.compareAndSet(last, now))
            log.warn("database unavailable: {}", thrown.getMessage());
        return Failure.unavailable("DATABASE_UNAVAILABLE", "the database does not answer")
                .retryAfter(Duration.ofSeconds(1));
    }

    /// Cancels the statement of a transaction when its call ends, and never one that uses the connection later.
    private static final class Cancelling implements AutoCloseable, Context.CancellationListener {
        private final Connection connection;
        private final Context context;
        private final ReentrantLock using = new ReentrantLock();
        private final CountDownLatch over = new CountDownLatch(1);

        Cancelling(Connection connection, Context context) {
            this.connection = connection;
            this.context = context;
            if (!context.isCancelled()) context.addListener(this, Thread::startVirtualThread);
        }

        /// Again and again until the transaction is over: the first may have come between two statements.
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
            boolean first = true;
            while (!closed) {
                try (var own = connect()) {
                    connection = own;
                    try (var statement = own.createStatement()) {
                        for (var channel : handlers.keySet()) statement.execute("LISTEN \"" + channel + "\"");
                    }
                    if (!first) handlers.values().forEach(handler -> call(handler, ""));
                    first = false;
                    var notifications = own.unwrap(PGConnection.class);
                    while (!closed) {
                        for (var notification : notifications.getNotifications(WAIT_MILLIS)) {
                            var handler = handlers.get(notification.getName());
                            if (handler != null) call(handler, notification.getParameter());
                        }
                    }
                } catch (SQLException thrown) {
                    if (closed) return;
                    log.warn("listening broke off, trying again: {}", thrown.getMessage());
                    pause();
                }
            }
        }

        private Connection connect() throws SQLException {
            var properties = new Properties();
            properties.setProperty("user", address.user());
            properties.setProperty("password", address.password().reveal());
            properties.setProperty("tcpKeepAlive", "true");
            return DriverManager.getConnection(address.url(), properties);
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
